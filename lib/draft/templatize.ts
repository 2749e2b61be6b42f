import type { CleanText } from '../corpus/clean'
import type { Paragraph, Piece } from '../speech/speech'
import { textOf } from '../speech/speech-text'
import { printFrontMatter, printLine } from '../template/print'
import type { Genre } from '../template/syntax'
import { nameSlots } from './slot-names'
import { cutSpeech } from './speech-front'
import { contains, disjoint, placeParts } from './speech-places'
import { type SpeechSection, sectionsOf } from './speech-sections'

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
  const placed = placeParts(
    lines.map(({ paragraph, level, section }) => ({ range: paragraph.range, level, section: section?.id ?? null })),
    { clean, piece, slots: named.names },
  )
  const printed = lines.map(({ marker }, index) =>
    printLine(
      marker,
      placed[index]!.map(({ part }) => part),
    ),
  )
  const source = `${printFrontMatter({
    name: piece.title ?? null,
    genre: front.genre ?? null,
    slots: Object.fromEntries(named.declarations),
  })}${layOut(lines, printed)}`
  return { source, values: Object.fromEntries(named.values) }
}

interface SpeechLine {
  readonly paragraph: Paragraph
  readonly marker: string
  /** Of a heading, else null. */
  readonly level: number | null
  readonly section: SpeechSection | null
}

function bodyLines(body: readonly Paragraph[], piece: Piece): readonly SpeechLine[] {
  const sections = sectionsOf(body)
  return body.map((paragraph, index) => {
    const level = paragraph.role === 'heading' ? headingLevel(paragraph, piece) : null
    return {
      paragraph,
      section: sections[index]!,
      level,
      marker: level === null ? '' : `${'#'.repeat(level + 1)} `,
    }
  })
}

const DEEPEST_HEADING = 4

function headingLevel(paragraph: Paragraph, piece: Piece): number {
  const point = piece.points.find(({ marker, inline }) => !inline && contains(paragraph.range, marker))
  return Math.min(point?.level ?? 1, DEEPEST_HEADING)
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
