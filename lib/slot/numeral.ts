import type { Recogniser, SlotCandidate } from './candidate'
import { measureAt } from './measure'
import { CHINESE_NUMERALS, DIGITS, patternFinder } from './pattern-finder'
import { onlyWith } from './place-in-line'
import type { ValueType } from './type'

/** Weak proposals: the model says which of them are values. */
const WEAK = 0.4

const findArabic = patternFinder(/[\d]{1,3}(?:[,，]\d{3}){1,4}(?:[.．]\d{1,6})?|[\d]{1,12}(?:[.．][\d]{1,6})?/, DIGITS)
const GREAT = / ?[百千万亿]{1,3}/y
const findHan = patternFinder(/[一二三四五六七八九十百千两零〇廿]{1,8}[万亿]{0,2}/, CHINESE_NUMERALS)
const findFractions = patternFinder(
  /(?!百分之百)[一二三四五六七八九十两百千]{1,3}分之[一二三四五六七八九十两百]{1,6}/,
  CHINESE_NUMERALS,
)
const MONEY = / ?(?:多|余)?(?:亿|万)?(?:美元|欧元|日元|港元|美金|元人民币|元|块钱)/y
const findYears = patternFinder(/(?:1[5-9]|20)\d{2}(?:年度?|学年|届)/, '12')
/** 第一，… is the marker of a point. */
const BEGINS_CLAUSE = /^[。；：！？]?$/
const ENDS_ORDINAL = /[，、：。]/
/** What may follow a small Chinese numeral that counts or ranks, beside a measure word. */
const FOLLOWS = new Set('强分大多余几中载市省县校国方岁月日线')

/** Every number of one line, in any notation, as what it could be. */
export const findNumerals: Recogniser = onlyWith(DIGITS + CHINESE_NUMERALS, (line) => [
  ...arabic(line),
  ...han(line),
  ...patterned(findFractions(line), 'percent'),
  ...patterned(findYears(line), 'year'),
])

function patterned(matches: readonly RegExpExecArray[], type: ValueType): readonly SlotCandidate[] {
  if (matches.length === 0) return []
  return matches.map((match) => weak(match.index, match.index + match[0].length, type, match[0].slice(0, 1)))
}

const weak = (start: number, end: number, type: ValueType, because: string): SlotCandidate => ({
  start,
  end,
  type,
  confidence: WEAK,
  because: [because],
})

function endOf(pattern: RegExp, line: string, at: number): number {
  pattern.lastIndex = at
  return at + (pattern.exec(line)?.[0].length ?? 0)
}

function arabic(line: string): readonly SlotCandidate[] {
  const found: SlotCandidate[] = []
  for (const match of findArabic(line)) {
    const start = match.index
    if (/[\dA-Za-z.．]/.test(line[start - 1] ?? '')) continue
    const digits = start + match[0].length
    const end = endOf(GREAT, line, digits)
    const money = endOf(MONEY, line, end)
    found.push(weak(start, end, 'count', line.slice(end, end + 1) || '。'))
    if (money > end) found.push(weak(start, money, 'amount', line.slice(end, money)))
    else if (end > digits) found.push(weak(start, end, 'amount', line.slice(digits, end)))
  }
  return found
}

function han(line: string): readonly SlotCandidate[] {
  const found: SlotCandidate[] = []
  for (const match of findHan(line)) {
    const start = match.index
    const end = start + match[0].length
    const before = line[start - 1] ?? ''
    if (before === '第' && BEGINS_CLAUSE.test(line[start - 2] ?? '') && ENDS_ORDINAL.test(line[end] ?? '')) continue
    const more = /[多余几]/.test(line[end] ?? '') ? 1 : 0
    const counts = measureAt(line, end + more) !== null || FOLLOWS.has(line[end] ?? '') || line[end] === '年'
    if (counts || before === '第') found.push(weak(start, end, 'count', before === '第' ? '第' : (line[end] ?? '。')))
    const money = endOf(MONEY, line, end)
    if (money > end) found.push(weak(start, money, 'amount', line.slice(end, money)))
  }
  return found
}
