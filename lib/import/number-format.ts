import { writeNumeral } from '../text/numeral'

const LEGAL = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖']
const LEGAL_UNITS: Readonly<Record<string, string>> = { 十: '拾', 百: '佰', 千: '仟' }
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'

type Format = (n: number) => string

const chinese: Format = (n) => (n >= 0 && n <= 9999 ? writeNumeral(n) : String(n))
const legal: Format = (n) =>
  [...chinese(n)]
    .map((character) => LEGAL_UNITS[character] ?? LEGAL['零一二三四五六七八九'.indexOf(character)] ?? character)
    .join('')
const within =
  (letters: string): Format =>
  (n) =>
    [...letters][n - 1] ?? String(n)
const fullWidth: Format = (n) => String(n).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
const enclosed =
  (first: number, count: number): Format =>
  (n) =>
    n >= 1 && n <= count ? String.fromCharCode(first + n - 1) : String(n)

/** Word repeats the letter after z: aa, bb. */
const letters: Format = (n) =>
  n < 1 || n > 780 ? String(n) : String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26))

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

function roman(n: number): string {
  if (n < 1 || n > 3999) return String(n)
  let rest = n
  let written = ''
  for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) written += sign
  return written
}

/** How Word writes the n-th number of a list, by w:numFmt (ISO/IEC 29500-1 17.18.59). */
const FORMATS: Readonly<Record<string, Format>> = {
  decimal: String,
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalHalfWidth: String,
  decimalEnclosedCircle: enclosed(0x2460, 20),
  decimalEnclosedCircleChinese: enclosed(0x2460, 20),
  decimalEnclosedParen: enclosed(0x2474, 20),
  decimalEnclosedFullstop: enclosed(0x2488, 20),
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  japaneseCounting: chinese,
  ideographDigital: (n) => String(n).replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)]!),
  taiwaneseDigital: (n) => String(n).replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)]!),
  japaneseDigitalTenThousand: (n) => String(n).replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)]!),
  ideographEnclosedCircle: enclosed(0x3280, 10),
  chineseLegalSimplified: legal,
  ideographLegalTraditional: legal,
  ideographTraditional: within(STEMS),
  ideographZodiac: within(BRANCHES),
  lowerLetter: letters,
  upperLetter: (n) => letters(n).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (n) => roman(n).toUpperCase(),
  none: () => '',
  bullet: () => '',
}

/** Unknown formats count in Arabic digits. */
export const formatNumber = (format: string, n: number): string => (FORMATS[format] ?? String)(n)
