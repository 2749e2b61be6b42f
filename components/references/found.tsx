import { foldText } from '@/components/find/find-matches'

/** A text with the places of the words that are sought; width and case of letters do not matter. */
export function Found({ text, query }: { text: string; query: string }) {
  const places = placesOf(text, query)
  if (places.length === 0) return text
  const ends = [0, ...places.map((at) => at + query.length)]
  return (
    <>
      {places.map((at, index) => (
        <span key={at}>
          {text.slice(ends[index], at)}
          <mark>{text.slice(at, at + query.length)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  )
}

/** Where the words begin in the text, none overlapping another. */
export function placesOf(text: string, query: string): readonly number[] {
  if (query === '') return []
  const [folded, sought] = [foldText(text), foldText(query)]
  const places: number[] = []
  for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + sought.length)) places.push(at)
  return places
}
