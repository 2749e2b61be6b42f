import { readNumeral } from '../text/numeral'

/** The number that begins a line: 一、 is scheme `numeral` 1, （二） `bracket` 2, 第三， `rank` 3, 其次 `order` 2. */
export interface LineNumber {
  readonly scheme: (typeof SCHEMES)[number]
  readonly ordinal: number
}

export const SCHEMES = ['numeral', 'bracket', 'rank', 'is', 'must', 'digit', 'order'] as const

const NUMBER =
  /^(?:([一二三四五六七八九十]{1,3})(?:[、.．]|(是)|(要))|[（(]([一二三四五六七八九十]{1,3})[）)]|第([一二三四五六七八九十]{1,3})(?:[，、：]|个)|(\d{1,2})[、.．](?!\d)|(首先|其次|再次)[，、]?)/
const FIRST_CHARACTERS = '一二三四五六七八九十（(第首其再0123456789'
const ORDER = ['首先', '其次', '再次']

/** Reads the number that begins a line, if one does; it knows only what is written at the very beginning. */
export function readLineNumber(line: string): LineNumber | null {
  if (line === '' || !FIRST_CHARACTERS.includes(line[0]!)) return null
  const match = NUMBER.exec(line)
  if (match === null) return null
  const [, numeral, is, must, bracket, rank, digit, order] = match
  if (order !== undefined) return { scheme: 'order', ordinal: ORDER.indexOf(order) + 1 }
  if (digit !== undefined) return { scheme: 'digit', ordinal: Number(digit) }
  const ordinal = readNumeral(numeral ?? bracket ?? rank ?? '')
  if (ordinal === null) return null
  const scheme =
    numeral === undefined ? (bracket === undefined ? 'rank' : 'bracket') : is ? 'is' : must ? 'must' : 'numeral'
  return { scheme, ordinal }
}
