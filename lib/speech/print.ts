import { toSource, toSourceRange } from '../corpus/clean'
import type { Language } from '../i18n/language'
import { setAsideText } from '../i18n/set-aside'
import { lineIndexAt, lineStarts, placeFinder, type Range } from '../text/range'
import type { DescribedDocument, Paragraph, Piece } from './speech'
import { textOf } from './speech-text'

/** An item as `rostrum parse --json` prints it: lines from 1 and columns from 0 in code points of the raw file. */
export type PrintedItem = ReturnType<typeof printPiece>

/** All items of one document, in the form of the command line's contract. */
export function printDocument(
  described: DescribedDocument,
  language: Language,
): { file: string; items: readonly PrintedItem[] } {
  const starts = lineStarts(described.document.text)
  return {
    file: described.document.path,
    items: described.pieces.map((piece) => printPiece(described, piece, starts, language)),
  }
}

function printPiece(
  { document, clean }: DescribedDocument,
  piece: Piece,
  starts: readonly number[],
  language: Language,
) {
  const find = placeFinder(document.text, starts)
  const place = (offset: number) => find(toSource(clean, offset))
  const lineOf = (offset: number) => lineIndexAt(starts, toSource(clean, offset)) + 1
  const lines = ({ range }: Paragraph) => linesOf(document.text, starts, toSourceRange(clean, range))
  const raw = (range: Range) => {
    const { start, end } = toSourceRange(clean, range)
    return document.text.slice(start, end)
  }
  const first = piece.paragraphs[0]?.range.start ?? piece.range.start
  const last = piece.paragraphs.at(-1)?.range.end ?? piece.range.end
  return {
    id: piece.id,
    kind: piece.kind,
    title: piece.title,
    start: { line: lineOf(first) },
    end: { line: lineOf(Math.max(first, last - 1)) },
    duplicateOf: piece.duplicateOf,
    family: piece.family,
    announcedPoints: piece.announcements.find(({ whole }) => whole)?.count ?? null,
    language: 'zh',
    paragraphs: piece.paragraphs.flatMap((paragraph) =>
      lines(paragraph).map((line) => ({
        line,
        role: paragraph.role,
        confidence: thousandths(paragraph.confidence),
        because: paragraph.because,
      })),
    ),
    points: piece.points.map(({ marker, heading, level, inline, ordinal, series, parent, confidence }) => {
      const { line, column } = place(marker.start)
      return {
        line,
        col: column,
        at: textOf(clean, marker),
        level,
        inline,
        heading: textOf(clean, heading),
        ordinal,
        series,
        parent,
        confidence: thousandths(confidence),
      }
    }),
    announced: piece.announcements.map(({ range, count, series }) => ({ line: lineOf(range.start), count, series })),
    slots: piece.slots.map(({ range, type, name, label, implicit, confidence }) => {
      const { line, column } = place(range.start)
      return { line, col: column, text: raw(range), type, name, label, implicit, confidence: thousandths(confidence) }
    }),
    setAside: piece.setAside && setAsideText(piece.setAside, language),
  }
}

const thousandths = (value: number): number => Math.round(value * 1000) / 1000

/** Non-empty source lines of a range, from 1. */
function linesOf(source: string, starts: readonly number[], { start, end }: Range): readonly number[] {
  const from = lineIndexAt(starts, start)
  const to = lineIndexAt(starts, Math.max(start, end - 1))
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
    .filter((index) => source.slice(starts[index], starts[index + 1] ?? source.length).trim() !== '')
    .map((index) => index + 1)
}
