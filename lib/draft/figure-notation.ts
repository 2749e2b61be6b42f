import { readNumeral, writeNumeral } from '../text/numeral'

/** A figure as typed: its exact value in plain decimal digits and what stands behind it (起, 亩, 元). */
export interface Figure {
  /** Such as 1264000 or 0.5: no separators, no zero too many. */
  readonly value: string
  readonly unit: string
}

const GREAT_UNITS: readonly (readonly [string, number])[] = [
  ['万亿', 12],
  ['亿', 8],
  ['万', 4],
]
const ARABIC = /^(\d{1,3}(?:[,，]\d{3}){1,4}|\d{1,16})(\.\d{1,8})? ?(万亿|亿|万)?/
const CHINESE = /^[零〇一二三四五六七八九十百千万亿两]{1,24}/

/** 12,640亩, 126.4万亩, 一百二十六万四千亩. Null where the text does not begin with a figure, or holds a second one. */
export function readFigure(text: string): Figure | null {
  const typed = text.normalize('NFKC').trim()
  const arabic = ARABIC.exec(typed)
  const chinese = arabic === null ? CHINESE.exec(typed) : null
  const unit = typed.slice((arabic ?? chinese)?.[0].length ?? 0)
  if (/[\d零〇一二三四五六七八九十百千万亿两]/.test(unit)) return null
  if (arabic !== null) {
    const places = GREAT_UNITS.find(([name]) => name === arabic[3])?.[1] ?? 0
    return { value: shiftPoint(arabic[1]!.replace(/[,，]/g, '') + (arabic[2] ?? ''), places), unit }
  }
  const value = chinese === null ? null : readChinese(chinese[0])
  return value === null ? null : { value: String(value), unit }
}

/** The writings of a figure of equal value: with 万 or 亿, in plain digits, in groups of three, in Chinese numerals. */
export function figureNotations(text: string): readonly string[] {
  const figure = readFigure(text)
  return figure === null ? [] : writeFigure(figure)
}

/** Money in 亿元, 万元 and 元; a bare number is meant in 元. */
export function amountNotations(text: string): readonly string[] {
  const figure = readFigure(text)
  if (figure === null) return []
  const unit = figure.unit === '' || figure.unit === '块' || figure.unit === '块钱' ? '元' : figure.unit
  const inTenThousands = inGreatUnit(figure.value, 4)
  const written = writeFigure({ value: figure.value, unit })
  return inTenThousands === null ? written : [...written, `${inTenThousands}万${unit}`]
}

/** 96, 96%, 百分之九十六 and 九成六 in each of these forms that can say it. */
export function percentNotations(text: string): readonly string[] {
  const value = readPercent(text.normalize('NFKC').replace(/\s/g, ''))
  if (value === null) return []
  const number = Number(value)
  const chinese = decimalNumeral(value)
  const tenths = Number.isInteger(number) && number >= 10 && number < 100 ? writeTenths(number) : null
  return [`${value}%`, ...(tenths === null ? [] : [tenths]), ...(chinese === null ? [] : [`百分之${chinese}`])]
}

function readPercent(typed: string): string | null {
  const arabic = /^(\d{1,5}(?:\.\d{1,4})?)%?$/.exec(typed)
  if (arabic !== null) return shiftPoint(arabic[1]!, 0)
  const tenths = /^([一二两三四五六七八九\d])成([一二三四五六七八九\d])?$/.exec(typed)
  if (tenths !== null) return String(10 * readDigit(tenths[1]!) + (tenths[2] === undefined ? 0 : readDigit(tenths[2])))
  const [whole, part] = /^百分之(.+)$/.exec(typed)?.[1]?.split('点') ?? []
  const number = whole === undefined ? null : readNumeral(whole)
  if (number === null || (part !== undefined && !/^[零〇一二三四五六七八九]{1,4}$/.test(part))) return null
  return shiftPoint(`${number}${part === undefined ? '' : `.${Array.from(part, readDigit).join('')}`}`, 0)
}

const readDigit = (digit: string): number => (/\d/.test(digit) ? Number(digit) : (readNumeral(digit) ?? 0))

const writeTenths = (percent: number): string =>
  `${writeNumeral(Math.floor(percent / 10))}成${percent % 10 === 0 ? '' : writeNumeral(percent % 10)}`

function decimalNumeral(value: string): string | null {
  const [whole, part] = value.split('.')
  if (whole!.length > 4) return null
  const digits = part === undefined ? '' : `点${Array.from(part, (digit) => writeNumeral(Number(digit))).join('')}`
  return writeNumeral(Number(whole)) + digits
}

/** Chinese numerals longer than this are read with pain; the digits say it better. */
const LONGEST_NUMERAL = 9

function writeFigure({ value, unit }: Figure): readonly string[] {
  const great = GREAT_UNITS.flatMap(([name, places]) => {
    const number = inGreatUnit(value, places)
    return number === null ? [] : [`${number}${name}${unit}`]
  }).slice(0, 1)
  const numeral = value.includes('.') ? null : writeChinese(value)
  return [
    ...great,
    `${value}${unit}`,
    ...(value.length > 4 && !value.includes('.') ? [`${grouped(value)}${unit}`] : []),
    ...(numeral === null || numeral.length > LONGEST_NUMERAL ? [] : [`${numeral}${unit}`]),
  ]
}

/** The number before 万 (4 places) or 亿 (8), where that is one or more and takes four decimals at most. */
function inGreatUnit(value: string, places: number): string | null {
  const shifted = shiftPoint(value, -places)
  const [whole, decimals = ''] = shifted.split('.')
  return whole === '0' || decimals.length > 4 ? null : shifted
}

const grouped = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, ',')

/** The decimal number with its point moved; as text, since 0.1 × 3 must not become 0.30000000000000004. */
function shiftPoint(number: string, places: number): string {
  const [whole, decimals = ''] = number.split('.')
  const digits = whole! + decimals
  const point = whole!.length + places
  const padded = point < 0 ? '0'.repeat(-point) + digits : digits.padEnd(point, '0')
  const left = padded.slice(0, Math.max(0, point)).replace(/^0+(?=\d)/, '') || '0'
  const right = padded.slice(Math.max(0, point)).replace(/0+$/, '')
  return right === '' ? left : `${left}.${right}`
}

/** 一百二十六万四千; each part between 亿 and 万 is a numeral below ten thousand. */
function readChinese(text: string): number | null {
  let total = 0
  let rest = text
  for (const [unit, value] of [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    const at = rest.indexOf(unit)
    if (at < 0) continue
    const part = readNumeral(rest.slice(0, at).replace(/^[零〇]/, ''))
    if (part === null) return null
    total += part * value
    rest = rest.slice(at + 1).replace(/^[零〇](?=.)/, '')
  }
  if (rest === '') return total
  const last = readNumeral(rest)
  return last === null ? null : total + last
}

function writeChinese(digits: string): string | null {
  if (digits.length > 12) return null
  const parts = [digits.slice(-12, -8), digits.slice(-8, -4), digits.slice(-4)].map(Number)
  let written = ''
  parts.forEach((part, at) => {
    if (part === 0) return
    const gap = written !== '' && part < 1000 ? '零' : ''
    // Within a longer numeral ten is 一十.
    const numeral = written !== '' && part >= 10 && part < 20 ? `一${writeNumeral(part)}` : writeNumeral(part)
    written += `${gap}${numeral}${['亿', '万', ''][at]}`
  })
  return written || '零'
}
