import { readNumeral, writeNumeral } from '../text/numeral'

/**
 * A scheme is the text of its first marker, punctuation included: 一、 （一） 1. 第一， 一是 ① 首先，
 * `第一,` and `第一，` are two schemes, so that printing a scheme gives the characters of the source.
 */
export interface ReadMarker {
  readonly scheme: string
  readonly ordinal: number
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const SPOKEN = ['首先', '其次', '再次'] as const
const NUMERAL = /[一二三四五六七八九十]{1,3}|[0-9]{1,3}|[①-⑳]/
const FIRST_NUMERAL = /[一1①]/
const GREATEST_CHINESE = 99
const GREATEST_DIGITS = 999

/**
 * Text of the marker with ordinal `n` in `scheme`: （一） and 3 give （三）; 首先， and 4 give 第四，.
 * Null when the text is no scheme or has no such ordinal (① ends at ⑳, Chinese numerals at 九十九).
 */
export function printOrdinal(scheme: string, n: number): string | null {
  if (!Number.isInteger(n) || n < 1) return null
  if (scheme.startsWith(SPOKEN[0])) return printSpoken(scheme.slice(SPOKEN[0].length), n)
  const at = scheme.search(FIRST_NUMERAL)
  if (at < 0) return null
  const numeral = printNumeral(scheme[at]!, n)
  return numeral === null ? null : scheme.slice(0, at) + numeral + scheme.slice(at + 1)
}

/**
 * Scheme and ordinal of a marker: （五） is the fifth of （一）, 其次， the second of 首先，. 第四， is read as the fourth of 第一，;
 * that it may continue 首先， only its series can tell. Null when no scheme prints exactly this text: １． ⑴ Ⅰ 01. 第几，
 */
export function readMarker(marker: string): ReadMarker | null {
  const spoken = SPOKEN.findIndex((word) => marker.startsWith(word))
  if (spoken >= 0) return { scheme: SPOKEN[0] + marker.slice(SPOKEN[spoken]!.length), ordinal: spoken + 1 }
  const found = NUMERAL.exec(marker)
  if (found === null) return null
  const ordinal = readOrdinal(found[0])
  if (ordinal === null) return null
  const scheme = marker.slice(0, found.index) + firstOf(found[0]) + marker.slice(found.index + found[0].length)
  return printOrdinal(scheme, ordinal) === marker ? { scheme, ordinal } : null
}

/** Scheme that prints this marker, or null: 第三， gives 第一，, 3. gives 1., 其次， gives 首先，. */
export function schemeOf(marker: string): string | null {
  return readMarker(marker)?.scheme ?? null
}

function printSpoken(mark: string, n: number): string | null {
  if (n > GREATEST_CHINESE) return null
  return (SPOKEN[n - 1] ?? `第${writeNumeral(n)}`) + mark
}

function printNumeral(first: string, n: number): string | null {
  if (first === '①') return CIRCLED[n - 1] ?? null
  if (first === '1') return n > GREATEST_DIGITS ? null : String(n)
  return n > GREATEST_CHINESE ? null : writeNumeral(n)
}

function readOrdinal(numeral: string): number | null {
  const circled = CIRCLED.indexOf(numeral)
  if (circled >= 0) return circled + 1
  return /^[0-9]/.test(numeral) ? Number(numeral) : readNumeral(numeral)
}

function firstOf(numeral: string): string {
  if (CIRCLED.includes(numeral)) return CIRCLED[0]!
  return /^[0-9]/.test(numeral) ? '1' : '一'
}
