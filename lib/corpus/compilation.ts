import { readNumeral } from '../text/numeral'
import { NUMERALS } from './line-cue'
import { type TextLine, withoutMarkdown } from './text-line'
import { namesSpeech } from './title-line'

/** A line with which a compiler opens the next text of a collection. */
export interface Header {
  /** Index of its line. */
  readonly index: number
  readonly ordinal: number
  /** Null where the header is a bare number. */
  readonly title: string | null
}

interface HeaderForm {
  readonly pattern: RegExp
  /** Which group holds the ordinal, and which the title. */
  readonly ordinal: number
  readonly title: number
  /** The form is used for other things too: it needs a title that names a speech, and a second header beside it. */
  readonly loose: boolean
}

const N = `([${NUMERALS}\\d]{1,4})`
const form = (source: string, ordinal: number, title: number, loose: boolean): HeaderForm => ({
  pattern: new RegExp(source),
  ordinal,
  title,
  loose,
})

const HEADER_FORMS: readonly HeaderForm[] = [
  form(`^[【\\[（(〔]?第\\s?${N}\\s?篇[】\\]）)〕]?[\\s:：、.．]*(.*)$`, 1, 2, false),
  form(`^[【\\[（(〔]?\\s?篇\\s?${N}\\s?[】\\]）)〕]?[\\s:：、.．]*(.*)$`, 1, 2, false),
  form(`^(.{2,80}?)[\\s:：]*[（(【\\[]?第?\\s?篇\\s?${N}[）)】\\]]?[:：]?$`, 2, 1, false),
  form(`^(.{2,80}?)[\\s:：]*[（(【\\[]第\\s?${N}\\s?篇[）)】\\]]$`, 2, 1, false),
  form(`^[【\\[（(〔]?(?:范文|例文|范例|范本|样本|示例)\\s?${N}[】\\]）)〕]?[\\s:：、.．]*(.*)$`, 1, 2, false),
  form(`^[【\\[（(〔]?(?:讲话稿?|发言稿?|致辞|主持词|演讲稿?)\\s?${N}[】\\]）)〕]?[\\s:：]*(.*)$`, 1, 2, false),
  form(`^(.{4,80}?)\\s?[（(【]${N}[）)】]$`, 2, 1, true),
  form(`^(.{4,60}?(?:讲话|发言|致辞|主持词|讲稿|发言稿|讲话稿|演讲稿?|汇报|报告))\\s?${N}$`, 2, 1, true),
  form(`^[（(【]${N}[）)】][、.．]?\\s?(.{4,80})$`, 1, 2, true),
  form(`^${N}\\s?[、.．:：]\\s?(.{4,80})$`, 1, 2, true),
]

const MAX_LENGTH = 120

/**
 * Headers of a collection, in order. Of several forms each counts when its ordinals run upwards. Entries of a table of contents are
 * headers too; that no text lies below them makes them site text.
 */
export function findHeaders(lines: readonly TextLine[]): readonly Header[] {
  const short = lines.flatMap(readShort)
  const headers = HEADER_FORMS.flatMap((one) => inSequence(candidates(short, one), one))
  const byLine = new Map<number, Header>()
  for (const header of headers) if (!byLine.has(header.index)) byLine.set(header.index, header)
  return [...byLine.values()].sort((a, b) => a.index - b.index)
}

/** A line that is short enough and has a numeral at its beginning or end. */
interface ShortLine {
  readonly index: number
  readonly text: string
}

const NUMBERED = new RegExp(`^.{0,8}[${NUMERALS}\\d]|[${NUMERALS}\\d].{0,3}$`)

function readShort({ text, kind }: TextLine, index: number): readonly ShortLine[] {
  if (text.length > MAX_LENGTH || kind === 'site' || kind === 'salutation') return []
  const bare = withoutMarkdown(text)
  return NUMBERED.test(bare) ? [{ index, text: bare }] : []
}

function candidates(lines: readonly ShortLine[], { pattern, ordinal, title, loose }: HeaderForm): readonly Header[] {
  const found: Header[] = []
  for (const { index, text } of lines) {
    const match = pattern.exec(text)
    if (match === null) continue
    const words = match[title]!.trim()
    const count = readOrdinal(match[ordinal]!)
    if (count === null || /[。；]/.test(words) || (loose && !namesSpeech(words))) continue
    found.push({ index, ordinal: count, title: words === '' ? null : words })
  }
  return found
}

const readOrdinal = (numeral: string): number | null => (/^\d+$/.test(numeral) ? Number(numeral) : readNumeral(numeral))

/** Headers whose ordinals rise by one or begin again; gaps of lost headers are allowed in the strict forms. */
function inSequence(found: readonly Header[], { loose }: HeaderForm): readonly Header[] {
  const kept: Header[] = []
  for (const header of found) {
    const before = kept[kept.length - 1]?.ordinal ?? 0
    const step = header.ordinal - before
    if (header.ordinal === 1 || step === 1 || (!loose && step > 0 && step <= 5)) kept.push(header)
  }
  return loose && !kept.some(({ ordinal }) => ordinal === 2) ? [] : kept
}
