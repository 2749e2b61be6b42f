import { type CleanText, cleanText } from '../corpus/clean'
import type { EditRule } from '../corpus/edit'
import { type SplitPiece, splitPieces } from '../corpus/split'
import type { Block } from '../document/block'
import { type Line, settleLines } from './infer-block'
import type { ImportNote } from './note'

/** One speech of a text file or page. */
export interface TextSpeech {
  readonly title: string | null
  readonly blocks: readonly Block[]
  readonly notes: readonly ImportNote[]
}

/** Edits that change layout alone; of the others the person is told. */
const LAYOUT: ReadonlySet<EditRule> = new Set(['line-end', 'line-head', 'line-tail'])
const PLACES_LIMIT = 200

/**
 * The speeches of a text: lines joined that were wrapped, what a site or a printer put around them left out and listed. A
 * text in which no speech is found is taken as it stands.
 */
export function readTextSpeeches(source: string): readonly TextSpeech[] {
  const clean = cleanText(source)
  const pieces = splitPieces(clean)
  const speeches = pieces.filter(({ kind }) => kind === 'speech' || kind === 'host-script')
  const kept = speeches.length > 0 ? speeches : pieces.filter(({ kind }) => kind === 'essay')
  if (kept.length === 0) return [whole(clean, pieces)]
  if (speeches.length === 0 && kept.length > 1) return [whole(clean, kept, pieces)]
  return kept.map((piece) => whole(clean, [piece], kept.length === 1 ? pieces : [piece]))
}

/** Lines as the speech of a file that holds nothing else. */
export const readLineBlocks = (lines: readonly string[]): readonly Block[] =>
  settle(lines.map((text) => ({ text, form: null }))).map(({ block }) => block)

interface FormedLine {
  readonly text: string
  readonly form: SplitPiece['paragraphs'][number]['form']
}

/** The blocks of `kept`; lines of `around` that are not among them were left out. */
function whole(clean: CleanText, kept: readonly SplitPiece[], around: readonly SplitPiece[] = kept): TextSpeech {
  const textOf = ({ start, end }: SplitPiece['range']): string => clean.text.slice(start, end)
  const isOnly = kept === around && kept.every(({ paragraphs }) => paragraphs.every(({ form }) => form === 'noise'))
  const paragraphs = kept.flatMap((piece) => piece.paragraphs)
  const signed = new Set(kept.flatMap((piece) => signature(piece, textOf)))
  const taken = isOnly
    ? paragraphs.map((one) => ({ ...one, form: null }))
    : paragraphs.flatMap((one) => (signed.has(one) ? [{ ...one, form: null }] : one.form === 'noise' ? [] : [one]))
  const ranges = new Set(taken.map(({ range }) => range.start))
  const left = around.flatMap((piece) => piece.paragraphs).filter(({ range }) => !ranges.has(range.start))
  const placed = settle(taken.map(({ range, form }) => ({ text: textOf(range), form })))
  const blocks = placed.map(({ block }) => block)
  return {
    title: kept.length === 1 ? kept[0]!.title : null,
    blocks,
    notes: [
      ...listed(
        'site-text',
        left.map(({ range }) => ({ block: null, text: textOf(range) })),
      ),
      ...listed('cleaned', editPlaces(clean, taken, placed)),
    ],
  }
}

const DATE = /\d{4}年.{1,6}月.{1,6}日|[〇○零一二三四五六七八九]{4}年/
const SIGNATURE_LINES = 4
const SIGNATURE_LENGTH = 40

/** Who spoke and when, under the last paragraph: mining sets it aside, a draft keeps it. */
function signature(
  { paragraphs }: SplitPiece,
  textOf: (range: SplitPiece['range']) => string,
): readonly SplitPiece['paragraphs'][number][] {
  const last = paragraphs.findLastIndex(({ form }) => form !== 'noise')
  const tail = paragraphs.slice(last + 1)
  const texts = tail.map(({ range }) => textOf(range))
  const isOne = tail.length <= SIGNATURE_LINES && texts.every((text) => text.length <= SIGNATURE_LENGTH)
  return last >= 0 && isOne && texts.some((text) => DATE.test(text)) ? tail : []
}

function settle(lines: readonly FormedLine[]): ReturnType<typeof settleLines> {
  return settleLines(
    lines.map(({ text, form }, paragraph): Line => {
      const runs = text.trim() === '' ? [] : [{ text: text.trim() }]
      return {
        paragraph,
        kind: form === 'salutation' ? 'salutation' : null,
        level: 1,
        centred: form === 'title',
        label: '',
        runs,
      }
    }),
    (kind, line) => (line.runs.length === 0 || kind !== 'salutation' ? null : { type: kind, runs: line.runs }),
  )
}

/** What cleaning changed of the words, by the block it stands in. */
function editPlaces(
  clean: CleanText,
  paragraphs: SplitPiece['paragraphs'],
  placed: ReturnType<typeof settleLines>,
): ImportNote['places'] {
  const edits = clean.edits.filter(
    ({ rule, range }) => !LAYOUT.has(rule) && /[^\s]|^\u3000/u.test(clean.source.slice(range.start, range.end)),
  )
  const blockAt = new Map(placed.map(({ paragraph }, index) => [paragraph, index]))
  let at = 0
  return edits.flatMap(({ at: offset, range }) => {
    while (at < paragraphs.length && paragraphs[at]!.range.end < offset) at++
    const inside = at < paragraphs.length && paragraphs[at]!.range.start <= offset
    if (!inside) return []
    return [{ block: blockAt.get(at) ?? null, text: clean.source.slice(range.start, range.end).trim(), change: null }]
  })
}

function listed(
  code: 'site-text' | 'cleaned',
  places: readonly { readonly block: number | null; readonly text: string }[],
): readonly ImportNote[] {
  if (places.length === 0) return []
  const told = places
    .slice(0, PLACES_LIMIT)
    .map(({ block, text }) => ({ block, text: text.slice(0, 300), change: null }))
  return [{ code, count: places.length, places: told }]
}
