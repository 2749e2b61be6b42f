import type { CleanText } from '../corpus/clean'
import { type Numbering, NumberWalk } from '../document/number'
import { printOrdinal, readMarker } from '../outline/marker'
import type { Announcement, FoundSlot, Piece, Point } from '../speech/speech'
import { textOf } from '../speech/speech-text'
import type { SourcePart } from '../template/print'
import type { Range } from '../text/range'
import { isDigit, numeralIn } from './announced-numeral'
import { byLine } from './by-line'

/** One line of a speech as numbers see it. */
export interface PlacedLine {
  readonly range: Range
  /** Of a heading, else null. */
  readonly level: number | null
  /** Id of its section; null in the front block. */
  readonly section: string | null
}

/** What a speech says of its lines: all ranges are in `clean.text`. */
export interface SpeechFindings {
  readonly clean: CleanText
  readonly piece: Pick<Piece, 'points' | 'announcements'>
  /** Blanks that become slots, disjoint, with their names. */
  readonly slots: ReadonlyMap<FoundSlot, string>
}

/** A part of a line where the speech has it. */
export interface PlacedPart {
  readonly range: Range
  readonly part: SourcePart
}

/** Each line cut into text, blanks, numbers and counts, which together are the line as it stands. */
export function placeParts(lines: readonly PlacedLine[], speech: SpeechFindings): readonly (readonly PlacedPart[])[] {
  const { clean, piece, slots } = speech
  const ranges = lines.map(({ range }) => range)
  const points = byLine(ranges, piece.points, ({ marker }) => marker)
  const blanks = byLine(ranges, [...slots.keys()], ({ range }) => range)
  const announcements = byLine(ranges, piece.announcements, ({ range }) => range)
  const marked = lines.map((line, index) => ({ ...line, found: foundIn(points[index]!, blanks[index]!, clean) }))
  const numbered = numberLines(marked, clean)
  const counted = { ...numbered.numbering, sectionOf: sectionOfSeries(marked), members: membersOf(piece.points) }
  return marked.map((line, index) =>
    fillGaps(clean, line.range, [
      ...blanks[index]!.map(
        (slot): PlacedPart => ({ range: slot.range, part: { type: 'slot', name: slots.get(slot)! } }),
      ),
      ...numbered.places[index]!,
      ...countPlaces(announcements[index]!, clean, counted),
    ]),
  )
}

interface FoundOrdinal {
  readonly point: Point
  readonly scheme: string
  readonly ordinal: number
}

interface MarkedLine extends PlacedLine {
  readonly found: readonly FoundOrdinal[]
}

/** Reported ordinals of a line that a scheme prints as they stand; the others stay text. */
function foundIn(points: readonly Point[], blanks: readonly FoundSlot[], clean: CleanText): readonly FoundOrdinal[] {
  return points
    .filter(({ marker }) => !blanks.some(({ range }) => overlaps(range, marker)))
    .toSorted((a, b) => a.marker.start - b.marker.start)
    .flatMap((point) => {
      const text = textOf(clean, point.marker)
      if (printOrdinal(point.scheme, point.ordinal) === text)
        return [{ point, scheme: point.scheme, ordinal: point.ordinal }]
      const read = readMarker(text)
      return read === null ? [] : [{ point, ...read }]
    })
}

/** `start=` stands only where the source departs from the count. */
function numberLines(
  lines: readonly MarkedLine[],
  clean: CleanText,
): { readonly places: readonly (readonly PlacedPart[])[]; readonly numbering: Pick<Numbering, 'whole' | 'sections'> } {
  const walk = new NumberWalk()
  const places = lines.map(({ range, level, section, found }) => {
    const starts: (number | null)[] = []
    const ordinals = found.map(({ point, scheme }, index) => ({
      scheme,
      start: null,
      begins: index === 0 && textOf(clean, { start: range.start, end: point.marker.start }).trim() === '',
    }))
    walk.block(
      { level, section, ordinals },
      found.map(({ ordinal }) => (next: number) => {
        starts.push(next === ordinal ? null : ordinal)
        return ordinal
      }),
    )
    return found.map(({ point, scheme }, index) => ({
      range: point.marker,
      part: { type: 'ordinal' as const, scheme, start: starts[index]! },
    }))
  })
  return { places, numbering: walk.counts() }
}

/** By series: the section that holds all its points, if one does. */
function sectionOfSeries(lines: readonly MarkedLine[]): ReadonlyMap<number, string | null> {
  const sections = new Map<number, string | null>()
  for (const { section, found } of lines) {
    for (const { point } of found) {
      const known = sections.get(point.series)
      sections.set(point.series, known === undefined || known === section ? section : null)
    }
  }
  return sections
}

/** The points of each series. */
function membersOf(points: readonly Point[]): ReadonlyMap<number, readonly Point[]> {
  const members = new Map<number, Point[]>()
  for (const point of points) {
    const known = members.get(point.series)
    if (known) known.push(point)
    else members.set(point.series, [point])
  }
  return members
}

interface Counted extends Pick<Numbering, 'whole' | 'sections'> {
  readonly sectionOf: ReadonlyMap<number, string | null>
  readonly members: ReadonlyMap<number, readonly Point[]>
}

/** An announced count that the walk agrees with, where it prints the characters of the source; else the words stay. */
function countPlaces(
  announcements: readonly Announcement[],
  clean: CleanText,
  { whole, sections, sectionOf, members }: Counted,
): readonly PlacedPart[] {
  return announcements.flatMap((announcement) => {
    const { series, count } = announcement
    const announced = series === null ? [] : (members.get(series) ?? [])
    if (series === null || announced.length !== count) return []
    const section = sectionOf.get(series) ?? null
    const isWhole = whole === count && announced.every(({ parent }) => parent === null)
    const isSection = section !== null && sections.get(section) === count
    const numeral = isWhole || isSection ? numeralIn(clean.text, announcement) : null
    if (numeral === null) return []
    const part = { type: 'count' as const, of: isWhole ? null : section, digit: isDigit(textOf(clean, numeral)) }
    return [{ range: numeral, part }]
  })
}

/** With the text between what was found; where two overlap, the earlier of the list stays. */
function fillGaps(clean: CleanText, line: Range, places: readonly PlacedPart[]): readonly PlacedPart[] {
  const kept: PlacedPart[] = []
  for (const place of places) if (!kept.some(({ range }) => overlaps(range, place.range))) kept.push(place)
  kept.sort((a, b) => a.range.start - b.range.start)
  const parts: PlacedPart[] = []
  let from = line.start
  const addText = (to: number): void => {
    const range = { start: from, end: to }
    if (to > from) parts.push({ range, part: { type: 'text', text: textOf(clean, range) } })
  }
  for (const place of kept) {
    addText(place.range.start)
    parts.push(place)
    from = place.range.end
  }
  addText(line.end)
  return parts
}

export const contains = (outer: Range, inner: Range): boolean => outer.start <= inner.start && inner.end <= outer.end

const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end

/** Of two that overlap the one that begins first. */
export function disjoint(slots: readonly FoundSlot[]): readonly FoundSlot[] {
  const kept: FoundSlot[] = []
  for (const slot of [...slots].sort((a, b) => a.range.start - b.range.start)) {
    if (slot.range.end > slot.range.start && slot.range.start >= (kept.at(-1)?.range.end ?? 0)) kept.push(slot)
  }
  return kept
}
