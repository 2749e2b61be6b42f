import type { CleanText } from '../corpus/clean'
import { type Numbering, NumberWalk, printCount } from '../document/number'
import { printOrdinal, readMarker } from '../outline/marker'
import { type ContentRole, isContentRole } from '../role/role'
import type { Announcement, FoundSlot, Paragraph, Piece, Point } from '../speech/speech'
import { textOf } from '../speech/speech-text'
import { uniqueName } from '../template/name'
import { printFrontMatter, printLine, type SourcePart } from '../template/print'
import type { Genre } from '../template/syntax'
import type { Range } from '../text/range'
import { nameSlots } from './slot-names'
import { cutSpeech } from './speech-front'

/** One described speech. */
export interface SpeechText {
  readonly clean: CleanText
  readonly piece: Piece
}

export interface TemplatizedSpeech {
  readonly source: string
  /** What stood in the blanks, by name; explicit blanks have none. */
  readonly values: Readonly<Record<string, string>>
}

/**
 * One old speech as a template and its values, without loss: printed as text, with every empty blank as it stood, the
 * two give the speech back byte for byte, and the value of one name stands at exactly its places.
 */
export function templatize({ clean, piece }: SpeechText, front: { readonly genre?: Genre } = {}): TemplatizedSpeech {
  const parts = cutSpeech(clean, piece)
  const lines = [
    ...parts.titles.map((paragraph) => ({ paragraph, marker: '# ', level: null, section: null })),
    ...parts.front.map((paragraph) => ({ paragraph, marker: '', level: null, section: null })),
    ...bodyLines(parts.body, piece),
  ]
  const spoken = lines.map(({ paragraph }) => paragraph.range)
  const slots = disjoint(piece.slots.filter(({ range }) => spoken.some((line) => contains(line, range))))
  const named = nameSlots(slots, ({ range }) => textOf(clean, range))
  const marked = lines.map((line) => ({ ...line, found: foundIn(line.paragraph.range, clean, piece, slots) }))
  const numbered = numberLines(marked, clean)
  const places = marked.map((line, index) => [
    ...slotPlaces(line.paragraph.range, slots, named.names),
    ...numbered.places[index]!,
    ...countPlaces(line.paragraph.range, clean, piece, numbered.numbering, sectionOfSeries(marked)),
  ])
  const printed = marked.map(({ marker, paragraph }, index) =>
    printLine(marker, toParts(clean, paragraph.range, places[index]!)),
  )
  const source = `${printFrontMatter({
    name: piece.title ?? null,
    genre: front.genre ?? null,
    slots: Object.fromEntries(named.declarations),
  })}${layOut(marked, printed)}`
  return { source, values: Object.fromEntries(named.values) }
}

interface SpeechLine {
  readonly paragraph: Paragraph
  readonly marker: string
  /** Of a heading, else null. */
  readonly level: number | null
  readonly section: { readonly id: string; readonly role: ContentRole } | null
}

/** Sections are runs of one role; a line without a content role of its own belongs to the paragraph after it. */
function bodyLines(body: readonly Paragraph[], piece: Piece): readonly SpeechLine[] {
  const roles = rolesOf(body)
  const taken = new Set<string>()
  let section: SpeechLine['section'] = null
  return body.map((paragraph, index) => {
    const role = roles[index]!
    if (section?.role !== role) section = { id: uniqueName(role, taken), role }
    taken.add(section.id)
    const level = paragraph.role === 'heading' ? headingLevel(paragraph, piece) : null
    return { paragraph, section, level, marker: level === null ? '' : `${'#'.repeat(level + 1)} ` }
  })
}

function rolesOf(body: readonly Paragraph[]): readonly ContentRole[] {
  const roles: ContentRole[] = []
  let next: ContentRole | null = null
  for (let at = body.length - 1; at >= 0; at--) {
    const { role } = body[at]!
    if (isContentRole(role)) next = role
    roles[at] = next ?? lastRole(body)
  }
  return roles
}

const lastRole = (body: readonly Paragraph[]): ContentRole =>
  body.map(({ role }) => role).findLast(isContentRole) ?? 'measures'

const DEEPEST_HEADING = 4

function headingLevel(paragraph: Paragraph, piece: Piece): number {
  const point = piece.points.find(({ marker, inline }) => !inline && contains(paragraph.range, marker))
  return Math.min(point?.level ?? 1, DEEPEST_HEADING)
}

interface FoundOrdinal {
  readonly point: Point
  readonly scheme: string
  readonly ordinal: number
}

interface MarkedLine extends SpeechLine {
  readonly found: readonly FoundOrdinal[]
}

/** Reported ordinals of a line that a scheme prints as they stand; the others stay text. */
function foundIn(line: Range, clean: CleanText, piece: Piece, slots: readonly FoundSlot[]): readonly FoundOrdinal[] {
  return piece.points
    .filter(({ marker }) => contains(line, marker) && !slots.some(({ range }) => overlaps(range, marker)))
    .flatMap((point) => {
      const text = textOf(clean, point.marker)
      if (printOrdinal(point.scheme, point.ordinal) === text)
        return [{ point, scheme: point.scheme, ordinal: point.ordinal }]
      const read = readMarker(text)
      return read === null ? [] : [{ point, ...read }]
    })
}

interface PlacedPart {
  readonly range: Range
  readonly part: Exclude<SourcePart, { type: 'text' }>
}

/** `start=` stands only where the source departs from the count. */
function numberLines(
  lines: readonly MarkedLine[],
  clean: CleanText,
): { readonly places: readonly (readonly PlacedPart[])[]; readonly numbering: Pick<Numbering, 'whole' | 'sections'> } {
  const walk = new NumberWalk()
  const places = lines.map(({ paragraph, level, section, found }) => {
    const starts: (number | null)[] = []
    const ordinals = found.map(({ point, scheme }, index) => ({
      scheme,
      start: null,
      begins: index === 0 && textOf(clean, { start: paragraph.range.start, end: point.marker.start }).trim() === '',
    }))
    walk.block(
      { level, section: section?.id ?? null, ordinals },
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

const slotPlaces = (
  line: Range,
  slots: readonly FoundSlot[],
  names: ReadonlyMap<FoundSlot, string>,
): readonly PlacedPart[] =>
  slots
    .filter(({ range }) => contains(line, range))
    .map((slot) => ({ range: slot.range, part: { type: 'slot', name: names.get(slot)! } }))

/** By series: the section that holds all its points, if one does. */
function sectionOfSeries(lines: readonly MarkedLine[]): ReadonlyMap<number, string | null> {
  const sections = new Map<number, string | null>()
  for (const { section, found } of lines) {
    for (const { point } of found) {
      const known = sections.get(point.series)
      const id = section?.id ?? null
      sections.set(point.series, known === undefined || known === id ? id : null)
    }
  }
  return sections
}

const NUMERAL = /[一二三四五六七八九十两]{1,3}|[0-9]{1,2}/g

/** An announced count that the walk agrees with, where it prints the characters of the source; else the words stay. */
function countPlaces(
  line: Range,
  clean: CleanText,
  piece: Piece,
  { whole, sections }: Pick<Numbering, 'whole' | 'sections'>,
  sectionOf: ReadonlyMap<number, string | null>,
): readonly PlacedPart[] {
  return piece.announcements.flatMap((announcement) => {
    if (!contains(line, announcement.range)) return []
    const { series, count } = announcement
    const announced = piece.points.filter((point) => point.series === series)
    if (series === null || announced.length !== count) return []
    const section = sectionOf.get(series) ?? null
    const isWhole = whole === count && announced.every(({ parent }) => parent === null)
    const isSection = section !== null && sections.get(section) === count
    const numeral = isWhole || isSection ? numeralIn(announcement, clean) : null
    if (numeral === null) return []
    const part = { type: 'count' as const, of: isWhole ? null : section, digit: /^\d/.test(textOf(clean, numeral)) }
    return [{ range: numeral, part }]
  })
}

function numeralIn({ range, count }: Announcement, clean: CleanText): Range | null {
  for (const match of textOf(clean, range).matchAll(NUMERAL)) {
    const start = range.start + match.index
    const isSame = match[0] === printCount(count, /^\d/.test(match[0]))
    if (isSame) return { start, end: start + match[0].length }
  }
  return null
}

/** Text between what was found; where two overlap, the earlier of the list stays. */
function toParts(clean: CleanText, line: Range, places: readonly PlacedPart[]): readonly SourcePart[] {
  const kept: PlacedPart[] = []
  for (const place of places) if (!kept.some(({ range }) => overlaps(range, place.range))) kept.push(place)
  kept.sort((a, b) => a.range.start - b.range.start)
  const parts: SourcePart[] = []
  let from = line.start
  const addText = (to: number): void => {
    if (to > from) parts.push({ type: 'text', text: textOf(clean, { start: from, end: to }) })
  }
  for (const { range, part } of kept) {
    addText(range.start)
    parts.push(part)
    from = range.end
  }
  addText(line.end)
  return parts
}

function layOut(lines: readonly SpeechLine[], printed: readonly string[]): string {
  let source = ''
  lines.forEach(({ section }, index) => {
    const isFirst = section !== null && lines[index - 1]?.section?.id !== section.id
    const isLast = section !== null && lines[index + 1]?.section?.id !== section.id
    if (isFirst) source += `{{#section "${section.role}" id="${section.id}"}}\n`
    source += `${printed[index]}\n`
    if (isLast) source += '{{/section}}\n'
    if (index < lines.length - 1) source += '\n'
  })
  return source
}

const contains = (outer: Range, inner: Range): boolean => outer.start <= inner.start && inner.end <= outer.end

const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end

function disjoint(slots: readonly FoundSlot[]): readonly FoundSlot[] {
  const kept: FoundSlot[] = []
  for (const slot of [...slots].sort((a, b) => a.range.start - b.range.start)) {
    if (slot.range.end > slot.range.start && slot.range.start >= (kept.at(-1)?.range.end ?? 0)) kept.push(slot)
  }
  return kept
}
