import type { Range } from '@/lib/text/range'

export interface Mark {
  readonly range: Range
  readonly severity: 'error' | 'warning'
}

export interface MarkedPart {
  /** Offset in the text. */
  readonly start: number
  readonly text: string
  readonly severity: Mark['severity'] | null
}

/** A text cut where marks begin and end; its parts are the text. Where marks overlap, an error shows. */
export function markedParts(text: string, marks: readonly Mark[]): readonly MarkedPart[] {
  const clamp = (offset: number) => Math.min(Math.max(offset, 0), text.length)
  // A mark of nothing shows under the character that follows it.
  const shown = marks.map(({ range, severity }) => ({
    start: clamp(range.start),
    end: clamp(Math.max(range.end, range.start + 1)),
    severity,
  }))
  const cuts = [...new Set([0, text.length, ...shown.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  const parts: MarkedPart[] = []
  const steps = shown
    .flatMap(({ start, end, severity }) => [
      { at: start, by: 1, severity },
      { at: end, by: -1, severity },
    ])
    .sort((a, b) => a.at - b.at)
  const open = { error: 0, warning: 0 }
  let step = 0
  for (const [index, cut] of cuts.entries()) {
    for (; step < steps.length && steps[step]!.at <= cut; step++) open[steps[step]!.severity] += steps[step]!.by
    const next = cuts[index + 1]
    if (next === undefined) break
    const severity = open.error > 0 ? 'error' : open.warning > 0 ? 'warning' : null
    parts.push({ start: cut, text: text.slice(cut, next), severity })
  }
  return parts
}

/** Where marks of an older text stand in a newer one: what was changed in between loses its marks. */
export function carryMarks(marks: readonly Mark[], from: string, to: string): readonly Mark[] {
  if (from === to) return marks
  const shorter = Math.min(from.length, to.length)
  let head = 0
  while (head < shorter && from[head] === to[head]) head++
  let tail = 0
  while (tail < shorter - head && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++
  const shift = to.length - from.length
  return marks.flatMap(({ range: { start, end }, severity }) =>
    end <= head
      ? [{ range: { start, end }, severity }]
      : start >= from.length - tail
        ? [{ range: { start: start + shift, end: end + shift }, severity }]
        : [],
  )
}
