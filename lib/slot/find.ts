import type { FoundSlot, ParagraphText, Point } from '../speech/speech'
import type { Range } from '../text/range'
import { isTaken, type SlotCandidate } from './candidate'
import { findExplicit } from './explicit'
import { proposeImplicit, quotedOffsets, zeros } from './implicit'
import { readModel, type WrittenSlotModel } from './model'
import { inLine, nameSlots } from './name'
import { type LineProposals, withRecurring } from './recurrence'
import type { SlotInLine } from './slot-in-line'
import { acceptProposals, calibratedSlots, withCertainty } from './weigh'
import weightsFile from './weights.json'

/** A line of a piece that may hold slots, what is blank in it and what may be a value. */
export interface PieceLine extends LineProposals {
  /** Of the line in the text of the piece. */
  readonly offset: number
  readonly explicit: readonly SlotCandidate[]
}

const { calibration, certainty, ...written } = weightsFile
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
  const found = lines.flatMap(({ line, offset, explicit }, index) => {
    if (explicit.length === 0 && implicit[index]!.length === 0) return []
    const blanks = calibratedSlots(explicit, calibration).map((slot) => ({ slot, implicit: false }))
    const values = withCertainty(implicit[index]!, certainty).map((slot) => ({ slot, implicit: true }))
    const all = [...blanks, ...values].sort((a, b) => a.slot.start - b.slot.start)
    return inLine(line, all).map((described) => ({ described, offset }))
  })
  return named(found)
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
  const marked = inRange(markers, range)
  const ofMarkers = markOffsets(line.length, marked)
  const explicit = findExplicit(line).filter(({ start, end }) => !isTaken(ofMarkers, start, end))
  const taken = explicit.length === 0 ? ofMarkers : markOffsets(line.length, [...marked, ...explicit])
  const quoted = quotedOffsets(line)
  return { line, form, offset: range.start, taken, quoted, explicit, proposals: proposeImplicit(line, taken, quoted) }
}

/** The markers that reach into a paragraph, as ranges of its line. */
function inRange(markers: readonly Range[], { start, end }: Range): readonly Range[] {
  const found: Range[] = []
  for (let at = firstMarkerAfter(markers, start); at < markers.length && markers[at]!.start < end; at++)
    found.push({ start: Math.max(0, markers[at]!.start - start), end: markers[at]!.end - start })
  return found
}

function markOffsets(length: number, ranges: readonly Range[]): Uint8Array {
  if (ranges.length === 0) return zeros(length)
  const marked = new Uint8Array(length)
  for (const { start, end } of ranges) marked.fill(1, start, end)
  return marked
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

interface PlacedSlot {
  readonly described: SlotInLine
  /** Of its line in the text of the piece. */
  readonly offset: number
}

function named(found: readonly PlacedSlot[]): readonly FoundSlot[] {
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
