import { toSourceRange } from '@/lib/corpus/clean'
import type { DescribedDocument, Piece } from '@/lib/speech/speech'
import { lineIndexAt, lineStarts, type Range } from '@/lib/text/range'

/** A stretch of source text of which everything said here holds as a whole. */
export interface SourceSpan {
  /** Offset in the source; spans of one document never share it. */
  readonly start: number
  readonly text: string
  /** Index of the edit that removes or replaces the text; null where cleaning keeps it. */
  readonly edit: number | null
  /** What the edit writes instead; only on the last span of the edit. */
  readonly insert: string
  /** Indexes into the piece's findings. */
  readonly paragraph: number | null
  readonly point: number | null
  readonly slot: number | null
}

export interface SourceLine {
  /** From 1, in the whole document. */
  readonly number: number
  readonly spans: readonly SourceSpan[]
  /** Paragraph whose first character is on this line. */
  readonly opens: number | null
}

interface Cover {
  readonly range: Range
  readonly index: number
}

/** The source of one piece, line by line, cut wherever a finding or an edit begins or ends. */
export function sourceLines({ document, clean }: DescribedDocument, piece: Piece): readonly SourceLine[] {
  const source = document.text
  const inSource = (range: Range): Range => toSourceRange(clean, range)
  const whole = inSource(piece.range)
  const within = ({ range }: Cover) => range.end > whole.start && range.start < whole.end
  const layers = {
    edit: clean.edits.map(({ range }, index) => ({ range, index })).filter(within),
    paragraph: piece.paragraphs.map(({ range }, index) => ({ range: inSource(range), index })),
    point: piece.points.map(({ marker }, index) => ({ range: inSource(marker), index })),
    slot: piece.slots.map(({ range }, index) => ({ range: inSource(range), index })),
  }
  const find = {
    edit: walk(layers.edit),
    paragraph: walk(layers.paragraph),
    point: walk(layers.point),
    slot: walk(layers.slot),
  }
  const starts = lineStarts(source)
  const cuts = cutsOf(whole, source, Object.values(layers).flat())
  const lines: { number: number; spans: SourceSpan[]; opens: number | null }[] = []
  const opened = new Set<number>()
  for (const [at, start] of cuts.entries()) {
    const end = cuts[at + 1]
    if (end === undefined) break
    const number = lineIndexAt(starts, start) + 1
    if (lines.at(-1)?.number !== number) lines.push({ number, spans: [], opens: null })
    const line = lines.at(-1)!
    const edit = find.edit(start)
    const paragraph = find.paragraph(start)
    if (paragraph !== null && !opened.has(paragraph)) {
      opened.add(paragraph)
      line.opens ??= paragraph
    }
    line.spans.push({
      start,
      text: source.slice(start, end),
      edit,
      insert: edit !== null && clean.edits[edit]!.range.end === end ? clean.edits[edit]!.insert : '',
      paragraph,
      point: find.point(start),
      slot: find.slot(start),
    })
  }
  return lines
}

/** Offsets at which something changes, in order: ends of covers and of lines, and of the whole. */
function cutsOf(whole: Range, source: string, covers: readonly Cover[]): readonly number[] {
  const cuts = new Set([whole.start, whole.end])
  for (const { range } of covers) for (const at of [range.start, range.end]) cuts.add(at)
  for (let at = source.indexOf('\n', whole.start); at >= 0 && at < whole.end; at = source.indexOf('\n', at + 1)) {
    cuts.add(at + 1)
  }
  return [...cuts].filter((at) => at >= whole.start && at <= whole.end).sort((a, b) => a - b)
}

/** Which cover holds an offset; covers are in order and are asked in order, so each is passed once. */
function walk(covers: readonly Cover[]): (offset: number) => number | null {
  let next = 0
  return (offset) => {
    while (covers[next] && covers[next]!.range.end <= offset) next++
    const cover = covers[next]
    return cover && cover.range.start <= offset ? cover.index : null
  }
}
