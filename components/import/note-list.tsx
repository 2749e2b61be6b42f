'use client'

import { useWords } from '@/components/shell/words'
import type { ToldNote, ToldPlace } from '@/lib/import/told-note'
import css from './import.module.css'

/** What was not kept of a file, one line a kind; opened, its places with their own words. */
export function NoteList({ notes }: { notes: readonly ToldNote[] }) {
  return (
    <ul className={css.notes}>
      {notes.map((note) => (
        <li key={note.code}>
          <Note note={note} />
        </li>
      ))}
    </ul>
  )
}

function Note({ note: { code, count, places } }: { note: ToldNote }) {
  const words = useWords().imports
  const sentence = words.note[code](count)
  const telling = places.filter(({ paragraph, text }) => paragraph !== null || text !== '')
  if (telling.length === 0) return <p>{sentence}</p>
  return (
    <details>
      <summary>{sentence}</summary>
      <ul className={css.places}>
        {telling.map((place, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list of one file never changes
          <li key={index}>
            <Place place={place} />
          </li>
        ))}
        {count > places.length && <li>{words.more(count - places.length)}</li>}
      </ul>
    </details>
  )
}

function Place({ place: { paragraph, begins, text, change } }: { place: ToldPlace }) {
  const words = useWords().imports
  return (
    <>
      <span>{paragraph === null ? words.wholeFile : words.place(paragraph, begins)}</span>
      {text !== '' && (
        <span className={css.words}>
          {change && <b>{words.change[change]}</b>}
          <q data-change={change}>{text}</q>
        </span>
      )}
    </>
  )
}
