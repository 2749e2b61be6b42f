import type { FoundSlot, ParagraphText, Point } from '../speech/speech'
import type { Range } from '../text/range'
import type { SlotCandidate } from './candidate'
import { findExplicit } from './explicit'
import { findImplicit } from './implicit'
import { inLine, nameSlots } from './name'
import { findRecurring, recurringNames } from './recurrence'

interface LineSlots {
  readonly line: string
  readonly offset: number
  readonly taken: Uint8Array
  readonly explicit: readonly SlotCandidate[]
  readonly implicit: readonly SlotCandidate[]
}

/**
 * Every blank and every concrete value of one piece, typed and named, in text order. Ranges of `paragraphs`, `points` and
 * the result are in `text`. Slots do not overlap, lie in a paragraph that is not noise, and never touch a point's marker.
 */
export function findSlots(
  text: string,
  paragraphs: readonly ParagraphText[],
  points: readonly Point[],
): readonly FoundSlot[] {
  const markers = points.map((point) => point.marker).sort((a, b) => a.start - b.start)
  const lines = paragraphs
    .filter((paragraph) => paragraph.form !== 'noise')
    .map((paragraph) => readLine(text, paragraph.range, markers))
  const names = recurringNames(lines)
  const complete = lines.map((line) => ({
    ...line,
    implicit: merge(line.implicit, findRecurring(line.line, names, line.taken)),
  }))
  return named(complete)
}

function readLine(text: string, range: Range, markers: readonly Range[]): LineSlots {
  const line = text.slice(range.start, range.end)
  const taken = new Uint8Array(line.length)
  for (let at = firstMarkerAfter(markers, range.start); at < markers.length && markers[at]!.start < range.end; at++) {
    taken.fill(1, Math.max(0, markers[at]!.start - range.start), markers[at]!.end - range.start)
  }
  const explicit = findExplicit(line).filter((candidate) => isFree(taken, candidate))
  for (const candidate of explicit) taken.fill(1, candidate.start, candidate.end)
  const implicit = findImplicit(line, taken)
  return { line, offset: range.start, taken, explicit, implicit }
}

function firstMarkerAfter(markers: readonly Range[], start: number): number {
  let low = 0
  let high = markers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (markers[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  return low
}

const isFree = (taken: Uint8Array, candidate: SlotCandidate): boolean =>
  !taken.subarray(candidate.start, candidate.end).includes(1)

const merge = (a: readonly SlotCandidate[], b: readonly SlotCandidate[]): readonly SlotCandidate[] =>
  [...a, ...b].sort((left, right) => left.start - right.start)

function named(lines: readonly LineSlots[]): readonly FoundSlot[] {
  const found = lines.flatMap(({ line, offset, explicit, implicit }) => {
    const all = [
      ...explicit.map((slot) => ({ slot, implicit: false })),
      ...implicit.map((slot) => ({ slot, implicit: true })),
    ]
    all.sort((a, b) => a.slot.start - b.slot.start)
    return inLine(line, all).map((described) => ({ described, offset }))
  })
  const names = nameSlots(found.map(({ described }) => described))
  return found.map(({ described: { slot, implicit }, offset }, index) => ({
    range: { start: slot.start + offset, end: slot.end + offset },
    type: slot.type,
    ...names[index]!,
    implicit,
    confidence: slot.confidence,
    because: slot.because,
  }))
}
