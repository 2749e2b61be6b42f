import type { FoundSlot, ParagraphText, Point } from '../speech/speech'
import type { Range } from '../text/range'
import type { SlotCandidate } from './candidate'
import { findExplicit } from './explicit'
import { proposeImplicit } from './implicit'
import { readModel, type WrittenSlotModel } from './model'
import { inLine, nameSlots } from './name'
import { type LineProposals, withRecurring } from './recurrence'
import { acceptProposals, calibratedSlots } from './weigh'
import weightsFile from './weights.json'

/** A line of a piece that may hold slots, what is blank in it and what may be a value. */
export interface PieceLine extends LineProposals {
  /** Of the line in the text of the piece. */
  readonly offset: number
  readonly explicit: readonly SlotCandidate[]
}

const { calibration, ...written } = weightsFile
const MODEL = readModel(written as unknown as WrittenSlotModel)

/**
 * Every blank and every concrete value of one piece, typed and named, in text order. Ranges of `paragraphs`, `points` and
 * the result are in `text`. Slots do not overlap, lie in a paragraph that is not noise, and never touch a point's marker.
 */
export function findSlots(
  text: string,
  paragraphs: readonly ParagraphText[],
  points: readonly Point[],
): readonly FoundSlot[] {
  const lines = readLines(text, paragraphs, points)
  const implicit = acceptProposals(lines, MODEL)
  return named(
    lines.map((line, index) => ({
      ...line,
      explicit: calibratedSlots(line.explicit, calibration.explicit),
      implicit: calibratedSlots(implicit[index]!, calibration.implicit),
    })),
  )
}

/** The lines of a piece that are not noise, with their blanks and with all that may be a value. */
export function readLines(
  text: string,
  paragraphs: readonly ParagraphText[],
  points: readonly Point[],
): readonly PieceLine[] {
  const markers = points.map((point) => point.marker).sort((a, b) => a.start - b.start)
  const lines = paragraphs
    .filter((paragraph) => paragraph.form !== 'noise')
    .map((paragraph) => readLine(text, paragraph, markers))
  return withRecurring(lines)
}

/** Full-width digits as half-width ones; no offset moves. */
const fold = (line: string): string =>
  /[０-９]/.test(line) ? line.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)) : line

function readLine(text: string, { range, form }: ParagraphText, markers: readonly Range[]): PieceLine {
  const line = fold(text.slice(range.start, range.end))
  const taken = new Uint8Array(line.length)
  for (let at = firstMarkerAfter(markers, range.start); at < markers.length && markers[at]!.start < range.end; at++) {
    taken.fill(1, Math.max(0, markers[at]!.start - range.start), markers[at]!.end - range.start)
  }
  const explicit = findExplicit(line).filter((candidate) => isFree(taken, candidate))
  for (const candidate of explicit) taken.fill(1, candidate.start, candidate.end)
  return { line, form, offset: range.start, taken, explicit, proposals: proposeImplicit(line, taken) }
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

interface LineSlots extends PieceLine {
  readonly implicit: readonly SlotCandidate[]
}

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
