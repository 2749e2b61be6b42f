import type { Difference } from '@/lib/compare/compare'

/** Words that are the same are shown this far before and after a change. */
const CONTEXT = 14

/** A part of a comparison with its place, so that equal ones can be told apart. */
export type ShortenedPart = Difference & { readonly from: number }

/** The differences with long stretches that are the same cut to what stands beside a change. */
export function shortened(parts: readonly Difference[]): readonly ShortenedPart[] {
  let from = 0
  return parts.map((part, index) => {
    const placed = { ...part, text: part.change === 'same' ? cut(part.text, index, parts.length) : part.text, from }
    from += part.text.length + 1
    return placed
  })
}

function cut(text: string, index: number, count: number): string {
  const characters = Array.from(text)
  if (characters.length <= 2 * CONTEXT + 1) return text
  const before = index === 0 ? '' : characters.slice(0, CONTEXT).join('')
  const after = index === count - 1 ? '' : characters.slice(-CONTEXT).join('')
  return `${before}…${after}`
}
