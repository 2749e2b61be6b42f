import { type DateSystem, readSerial } from './serial-date'

/**
 * Codes of the number formats that a file names by their number alone (ECMA-376 part 1, 18.8.30, with those of Chinese
 * systems). What stands for a day is enough to know: all dates print alike.
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy年m月',
  28: 'm月d日',
  29: 'm月d日',
  30: 'yyyy/m/d',
  31: 'yyyy年m月d日',
  32: 'h时mm分',
  33: 'h时mm分',
  34: 'h时mm分',
  35: 'h时mm分',
  36: 'yyyy年m月',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  46: 'h:mm:ss',
  47: 'mm:ss',
  50: 'yyyy年m月',
  51: 'm月d日',
  52: 'yyyy年m月',
  53: 'm月d日',
  54: 'm月d日',
  55: 'h时mm分',
  56: 'h时mm分',
  57: 'yyyy年m月',
  58: 'm月d日',
}

export const builtInCode = (id: number): string => BUILT_IN[id] ?? 'General'

/** A number of a cell as its format shows it; dates and times as an official text writes them. */
export function printNumber(value: string, code: string, system: DateSystem): string {
  const number = Number(value)
  if (!Number.isFinite(number)) return value
  const sections = splitSections(code)
  const section = (number < 0 ? sections[1] : number === 0 ? sections[2] : undefined) ?? sections[0]!
  const shown = number < 0 && section !== sections[0] ? -number : number
  const bare = withoutLiterals(section)
  if (/[ymdhsg]|e(?![+-])/i.test(bare.replace(/general/gi, '')))
    return printDate(number, bare, system) ?? plainNumber(number)
  return printFigure(shown, section, bare)
}

/** At ; outside quotes. */
const splitSections = (code: string): readonly string[] => {
  const sections = ['']
  for (const [token] of code.matchAll(/"[^"]*"|\\.|;|[^;"\\]+|["\\]/g))
    if (token === ';') sections.push('')
    else sections[sections.length - 1] += token
  return sections
}

/** The code without quoted text, escapes, padding, colours, conditions and languages; elapsed time stays. */
const withoutLiterals = (section: string): string =>
  section.replace(/"[^"]*"|\\.|[_*]./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')

function printDate(serial: number, code: string, system: DateSystem): string | null {
  const at = readSerial(serial, system)
  if (at === null) return null
  const hasYear = /[ye]/i.test(code)
  const hasDay = /d/i.test(code)
  const hasTime = /[hs]/i.test(code)
  const hasMonth = hasYear || hasDay || (/m/i.test(code) && !hasTime)
  const year = hasYear ? `${at.year}年` : ''
  const month = hasMonth && /m/i.test(code) ? `${at.month}月` : ''
  const date = year + month + (hasDay ? `${at.day}日` : '')
  const time = `${at.hours}:${String(at.minutes).padStart(2, '0')}`
  return [date, hasTime ? time : ''].filter((part) => part !== '').join(' ')
}

const FIGURE = /[#0?][#0?,]*(?:\.[#0?]*)?,*/

/** A figure with the decimals, thousands and words of its format; General, fractions and powers print plainly. */
function printFigure(number: number, section: string, bare: string): string {
  if (/general/i.test(bare)) return printAround(section.replace(/general/i, '#'), plainNumber(number))
  const pattern = FIGURE.exec(bare)?.[0]
  if (/[eE][+-]|\/|@/.test(bare)) return plainNumber(number)
  if (pattern === undefined) return printAround(section, '')
  const scaled = (bare.includes('%') ? number * 100 : number) / 1000 ** (/,+$/.exec(pattern)?.[0].length ?? 0)
  const [whole = '', fraction = ''] = pattern.replace(/,+$/, '').split('.')
  const least = (fraction.match(/0/g) ?? []).length
  const figure = decimals(Math.abs(scaled), fraction.length, least)
  const digits = figure.padStart(figure.length + (whole.match(/0/g) ?? []).length - figure.split('.')[0]!.length, '0')
  const sign = scaled < 0 && /[1-9]/.test(digits) ? '-' : ''
  return printAround(section, sign + (whole.includes(',') ? thousands(digits) : digits))
}

/** Most decimals that a format of a spreadsheet shows. */
const MOST_DECIMALS = 30

function decimals(number: number, most: number, least: number): string {
  const fixed = corrected(number).toFixed(Math.min(most, MOST_DECIMALS))
  const optional = most - least
  return optional > 0 ? fixed.replace(new RegExp(`0{1,${optional}}$`), '').replace(/\.$/, '') : fixed
}

/** 15 significant digits, as spreadsheets show: 1.005 is stored a little below itself. */
const corrected = (number: number): number => {
  const digits = Number(number.toPrecision(15))
  return digits + digits * Number.EPSILON
}

const thousands = (digits: string): string => {
  const [whole = '', ...fraction] = digits.split('.')
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ','), ...fraction].join('.')
}

/** Puts the figure where the format has it, between the words of the format. */
function printAround(section: string, figure: string): string {
  const words: string[] = []
  let placed = false
  const tokens = /"([^"]*)"|\\(.)|[_*].|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|([#0?][#0?,.]*)|([^#0?])/g
  for (const [, quoted, escaped, currency, digits, other] of section.matchAll(tokens)) {
    if (digits === undefined) words.push(quoted ?? escaped ?? currency ?? other ?? '')
    else if (!placed) {
      words.push(figure)
      placed = true
    }
  }
  return words.join('').trim()
}

/** A number without an exponent, with at most 15 significant digits. */
function plainNumber(number: number): string {
  const short = String(Number(number.toPrecision(15)))
  const power = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(short)
  if (!power) return short
  const [, sign, first, rest = '', exponent] = power
  const digits = first + rest
  const point = 1 + Number(exponent)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  return sign + digits.padEnd(point, '0')
}
