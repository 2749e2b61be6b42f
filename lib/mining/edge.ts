import type { Range } from '../text/range'
import { isClauseEnd, isMark } from './pattern'

/** Stands for a blank among the characters beside a run: not a mark, and different each time. */
export const BLANK = 0xffff

/** What stands beside the occurrences of a run of text. */
export interface Surroundings {
  /** How often each character stands before it and behind it; 0 is the edge of a stretch. */
  readonly before: ReadonlyMap<number, number>
  readonly behind: ReadonlyMap<number, number>
}

/** Bits by which the next character has to be uncertain for wording to end inside a clause (Harris 1955; Jin and Tanaka-Ishii 2006). */
const OPEN_EDGE_BITS = 1

const OPENING = '“‘（《〈〔【'
const CLOSING = '”’）》〉〕】'
/** Signs at which Chinese wording neither begins nor ends: they lean on what stands before them. */
const LEANING_LEFT = '的了着等们者之地得'
const LEANING_RIGHT = '的和与及或将把被'

/**
 * The part of a recurring run that a reader would take for whole, or null: no marks at its edges, quotes and brackets in pairs, no enumeration or
 * clause cut in two (做到守土有责、守土), and inside a clause edges where what goes on is uncertain.
 */
export function wholePart(text: string, { before, behind }: Surroundings): Range | null {
  const cut = cutParts(text, shareOf(before, isMark) >= 0.5, shareOf(behind, isMark) >= 0.5)
  const { start, end } = stripEdges(text, cut)
  if (end <= start || !isBalanced(text.slice(start, end))) return null
  const isOpenStart = start > 0 || entropy(before) >= OPEN_EDGE_BITS
  const isOpenEnd = end < text.length || entropy(behind) >= OPEN_EDGE_BITS
  return isOpenStart && isOpenEnd ? { start, end } : null
}

/** First and last items or clauses go that are cut: the run does not begin or end with them at a mark, and they are clauses or shorter than their neighbours. */
function cutParts(text: string, beginsAtMark: boolean, endsAtMark: boolean): Range {
  const marks = [...text].flatMap((sign, at) => (isMark(sign.charCodeAt(0)) ? [at] : []))
  if (marks.length === 0) return { start: 0, end: text.length }
  const bounds = [-1, ...marks, text.length]
  const isCut = (own: number, neighbour: number, mark: number) =>
    isClauseEnd(text.charCodeAt(mark)) || lengthOf(bounds, own) < lengthOf(bounds, neighbour)
  const last = bounds.length - 2
  const dropsFirst = !beginsAtMark && isCut(0, 1, marks[0]!)
  const dropsLast = !endsAtMark && isCut(last, last - 1, marks.at(-1)!)
  const parts = { start: dropsFirst ? marks[0]! + 1 : 0, end: dropsLast ? marks.at(-1)! : text.length }
  if (parts.start <= parts.end) return parts
  // Two halves, both cut at their outer edge: the longer one may stand alone.
  return 2 * marks[0]! > text.length ? { start: 0, end: marks[0]! } : { start: marks[0]! + 1, end: text.length }
}

const lengthOf = (bounds: readonly number[], index: number): number => bounds[index + 1]! - bounds[index]! - 1

function stripEdges(text: string, { start, end }: Range): Range {
  const isLoose = (sign: string, quotes: string, leaning: string) =>
    isMark(sign.charCodeAt(0)) || quotes.includes(sign) || leaning.includes(sign)
  while (start < end && isLoose(text[start]!, CLOSING, LEANING_LEFT)) start++
  while (end > start && isLoose(text[end - 1]!, OPENING, LEANING_RIGHT)) end--
  if (start < end && OPENING.includes(text[start]!) && !isBalanced(text.slice(start, end))) start++
  if (start < end && CLOSING.includes(text[end - 1]!) && !isBalanced(text.slice(start, end))) end--
  return { start, end }
}

export function isBalanced(text: string): boolean {
  const open: number[] = []
  for (const sign of text) {
    const opening = OPENING.indexOf(sign)
    const closing = CLOSING.indexOf(sign)
    if (opening >= 0) open.push(opening)
    if (closing >= 0 && open.pop() !== closing) return false
  }
  return open.length === 0
}

function shareOf(counts: ReadonlyMap<number, number>, isOne: (unit: number) => boolean): number {
  let all = 0
  let some = 0
  for (const [unit, count] of counts) {
    all += count
    if (isOne(unit)) some += count
  }
  return some / all
}

/** Bits of uncertainty; each mark or blank counts as a character of its own each time. */
function entropy(counts: ReadonlyMap<number, number>): number {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  let bits = 0
  for (const [unit, count] of counts)
    bits += isMark(unit) || unit === BLANK ? (count / all) * Math.log2(all) : (count / all) * Math.log2(all / count)
  return bits
}
