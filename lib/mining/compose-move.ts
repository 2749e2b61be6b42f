import { printLine, type SourcePart } from '../template/print'
import type { BlankWords } from './compose-words'
import { COUNT } from './masked-clause'
import type { Move } from './move'
import type { Filler } from './move-use'
import type { Evidence } from './report'
import type { SlotBook } from './slot-book'

/** Words of a template that are no blank, with the places that bear them out. */
export interface Literal {
  readonly text: string
  readonly places: readonly Evidence[]
}

interface Printing {
  /** What to call the blank between fixed words, and what to ask. */
  readonly words: (before: string, after: string) => BlankWords
  /** The blank before the first fixed words, where speeches do not begin with them. */
  readonly lead: BlankWords
  readonly book: SlotBook
  /** Ends a paragraph that would end in the middle of a sentence; '' for headings. */
  readonly stop: string
  /** The count of points is known to the template; else it is a blank. */
  readonly counts: boolean
  /** Whose points are counted; those of the speech where no list is named. */
  readonly of?: string | null
}

export interface PrintedMoves {
  /** Source of each paragraph. */
  readonly lines: readonly string[]
  readonly literals: readonly Literal[]
}

const STOPS = /[。！？：]$/u
/** A short filler that two families have is one to choose from. */
const LONGEST_CHOICE = 8

/** Moves as template source: their fixed words, a blank where they differ, and one for what stands between two moves. */
export function printMoves(moves: readonly Move[], printing: Printing): PrintedMoves {
  const literals: Literal[] = []
  const paragraphs: SourcePart[][] = [[]]
  const [lead] = moves
  if (lead && !lead.first && !lead.leads)
    paragraphs[0]!.push(blank(printing.lead, lead.aheads, printing), text(lead.leadMark || '，'))
  moves.forEach((move, index) => {
    if (move.leads && paragraphs.at(-1)!.length > 0) paragraphs.push([])
    const next = moves[index + 1]
    const closes = next === undefined || next.leads
    paragraphs.at(-1)!.push(...printMove(move, closes ? null : next, printing))
    literals.push(...literalsOf(move))
  })
  return { lines: paragraphs.filter(({ length }) => length > 0).map((parts) => printLine('', joined(parts))), literals }
}

/** `next` goes on in the same paragraph; null where the move closes it. */
function printMove(move: Move, next: Move | null, printing: Printing): readonly SourcePart[] {
  const closes = next === null
  const { whole, open, fillers, rests } = move
  const before = printing.counts || whole ? move.before : withoutCount(move.before)
  const after = printing.counts || whole ? move.after : withoutCount(move.after)
  const words = printing.words(before, after)
  const runsOn = open && after === '' && !whole && words.type === 'text'
  const parts = [...(move.rivals.length > 0 ? [rivalChoice(before, move, printing)] : fixed(before, printing))]
  if (!whole && after === '' && move.pause !== '') parts.push(text(move.pause))
  if (!whole) parts.push(fill(words, move.pause === '' ? fillers : [], runsOn ? rests : [], printing))
  parts.push(...fixed(after, printing))
  // A next move that begins with its blank says what follows, if it counts points: 下面，…讲三点意见.
  if (open && whole && next?.before === '' && next.after.includes(COUNT)) return [...parts, text(move.mark)]
  if (open && !runsOn) {
    parts.push(text(move.mark === '' || (closes && printing.stop === '') ? '，' : move.mark))
    parts.push(blank(words.next ?? (whole ? words : printing.words('', '')), rests, printing))
  }
  return [...parts, text(endOf(open ? move.end : move.mark, closes, printing))]
}

/** The words that begin a move, where others begin it otherwise: a choice of these, the commonest first. */
function rivalChoice(before: string, { rivals }: Move, { words, book, counts }: Printing): SourcePart {
  const { name } = words(before, '')
  const choices = [before, ...rivals.map((rival) => (counts ? rival.words : withoutCount(rival.words)))]
  const hint = `怎么说，见过 ${choices.length} 种说法`
  return slot(book.declare(`${name}说法`, { type: 'choice', hint, choices, default: before }))
}

/** A count that nobody counts, beside a blank, is part of what fills the blank. */
const withoutCount = (edge: string): string => edge.replace(new RegExp(`^${COUNT}|${COUNT}$`, 'gu'), '')

function endOf(mark: string, closes: boolean, { stop }: Printing): string {
  if (!closes) return mark === '' ? '。' : mark
  if (stop === '') return ''
  return STOPS.test(mark) ? mark : stop
}

const text = (words: string): SourcePart => ({ type: 'text', text: words })

/** Fixed words, with the announced count as the count of the template's own points. */
function fixed(words: string, printing: Printing): readonly SourcePart[] {
  return words
    .split(COUNT)
    .flatMap((piece, index) => [...(index > 0 ? [countOf(printing)] : []), ...(piece === '' ? [] : [text(piece)])])
}

const countOf = ({ counts, of, book }: Printing): SourcePart =>
  counts
    ? { type: 'count', of: of ?? null, digit: false }
    : { type: 'slot', name: book.share('项数', { type: 'text', hint: '一共几项', example: '三' }) }

/** Neighbouring texts as one, so that escapes see what stands beside them. */
function joined(parts: readonly SourcePart[]): readonly SourcePart[] {
  const whole: SourcePart[] = []
  for (const part of parts) {
    const last = whole.at(-1)
    if (part.type === 'text' && part.text === '') continue
    if (part.type === 'text' && last?.type === 'text') whole[whole.length - 1] = text(last.text + part.text)
    else whole.push(part)
  }
  return whole
}

/** `rests` where the blank holds what stands up to the next move too: then there is nothing to choose from. */
function fill(words: BlankWords, fillers: readonly Filler[], rests: readonly string[], printing: Printing): SourcePart {
  const choices = fillers.filter(isChoice).map((filler) => filler.text)
  if (rests.length > 0 || choices.length < 2) {
    const seen = [...fillers.map((filler) => filler.text), ...rests]
    return blank(words, seen, printing)
  }
  const { name, hint } = words
  return slot(printing.book.declare(name, { type: 'choice', hint, choices, default: choices[0]! }))
}

const isChoice = ({ text: words, families }: Filler): boolean => families >= 2 && words.length <= LONGEST_CHOICE

function blank(
  { name, next: _, ...declaration }: BlankWords,
  examples: readonly string[],
  { book }: Printing,
): SourcePart {
  const [example] = examples
  const whole = { ...declaration, required: true, ...(example === undefined ? {} : { example }) }
  return slot(declaration.from === 'meeting' ? book.share(name, whole) : book.declare(name, whole))
}

const slot = (name: string): SourcePart => ({ type: 'slot', name })

/** Each stretch of fixed words as it stands in the source, and the choices, with their places. */
function literalsOf({ before, after, places, whole, open, fillers, rivals }: Move): readonly Literal[] {
  const words = [before, after].flatMap((edge) => edge.split(COUNT)).filter((piece) => piece !== '')
  const choices = whole || (open && after === '') ? [] : fillers.filter(isChoice)
  return [
    ...words.map((piece) => ({ text: piece, places })),
    ...rivals.map((rival) => ({ text: rival.words, places: rival.places })),
    ...(choices.length < 2 ? [] : choices.map((choice) => ({ text: choice.text, places: choice.places }))),
  ]
}
