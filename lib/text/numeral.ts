const DIGITS = '零一二三四五六七八九'
const VALUES: ReadonlyMap<string, number> = new Map([
  ...Array.from(DIGITS, (digit, value) => [digit, value] as const),
  ['〇', 0],
  ['○', 0],
  ['两', 2],
])
const UNITS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])

/** Largest number that `writeNumeral` writes; counts and ordinals of speeches stay far below. */
export const GREATEST_NUMERAL = 9999

/**
 * Chinese numeral of a whole number as GB/T 15835 counts: 1 一, 12 十二, 20 二十, 105 一百零五.
 * @throws RangeError when `n` is not a whole number from 0 to 9999.
 */
export function writeNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > GREATEST_NUMERAL) {
    throw new RangeError(`writeNumeral writes whole numbers from 0 to ${GREATEST_NUMERAL}, not ${n}`)
  }
  if (n === 0) return '零'
  let written = ''
  let skipped = false
  for (const [unit, value] of [
    ['千', 1000],
    ['百', 100],
    ['十', 10],
    ['', 1],
  ] as const) {
    const digit = Math.floor(n / value) % 10
    if (digit === 0) {
      skipped = written !== ''
      continue
    }
    if (skipped) written += '零'
    skipped = false
    written += DIGITS[digit]! + unit
  }
  return n >= 10 && n < 20 ? written.slice(1) : written
}

/**
 * Number of a Chinese numeral below 10 000: 十二, 二十, 一百零五, 两, and digit by digit 二〇二四.
 * Null when the text is anything else, Arabic digits included.
 */
export function readNumeral(text: string): number | null {
  if (text === '' || text.length > 8) return null
  return readDigits(text) ?? readCount(text)
}

function readDigits(text: string): number | null {
  if (text.length > 4) return null
  let value = 0
  for (const character of text) {
    const digit = VALUES.get(character)
    if (digit === undefined) return null
    value = value * 10 + digit
  }
  return value
}

/** Units must fall; 一百五 in the short form is 150. */
function readCount(text: string): number | null {
  let total = 0
  let digit: number | null = null
  let unit = Number.POSITIVE_INFINITY
  let zero = false
  for (const character of text) {
    const value = VALUES.get(character)
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null
      if (value === 0 && (zero || total === 0)) return null
      zero = value === 0
      digit = value
      continue
    }
    const next = UNITS.get(character)
    if (next === undefined || next >= unit || digit === 0) return null
    if (digit === null && (next !== 10 || total !== 0)) return null
    total += (digit ?? 1) * next
    unit = next
    digit = null
    zero = false
  }
  if (digit === 0) return null
  if (digit === null) return total
  const short = unit > 10 && !text.at(-2)?.match(/[零〇○]/)
  return total + digit * (short ? unit / 10 : 1)
}
