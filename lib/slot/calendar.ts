import { leftOf, type Recogniser, rightOf, type SlotCandidate } from './candidate'
import { CHINESE_NUMERALS, DIGITS, patternFinder } from './pattern-finder'
import { onlyWith, placeFinderOf } from './place-in-line'
import type { ValueType } from './type'

interface CalendarRule {
  readonly type: ValueType
  readonly pattern: RegExp
  /** Every match begins with one of these, */
  readonly firsts: string
  /** and holds this. */
  readonly holds?: string
  readonly left?: RegExp
  readonly right?: RegExp
  readonly confidence: number
}

const YEAR = '(?:(?:1[89]|20)\\d{2}|[二一][〇○零九][〇○零一二三四五六七八九]{2})'
const PART_OF_DAY = '(?:凌晨|清晨|早上|早晨|上午|中午|下午|晚上|晚|当日|每日)'
const DASH = '[-—–－~～至到]'

/** Years before this are history that a speech tells, not values to be changed. */
const RECENT = 1990
const OLD_YEAR = /1(?:[0-8]\d|9[0-8])\d年$/

const YEAR_FIRSTS = `${DIGITS}二一`

/** Tried in order on what earlier rules have left; each pattern is linear, its repeats are bounded. */
const RULES: readonly CalendarRule[] = [
  {
    type: 'date',
    pattern: new RegExp(`(?:${YEAR}年)?\\d{1,2}月\\d{1,2}[日号]`),
    firsts: YEAR_FIRSTS,
    holds: '月',
    confidence: 0.97,
  },
  {
    type: 'date',
    pattern: new RegExp(`(?:${YEAR}年)?[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}[日号]`),
    firsts: `${DIGITS}${CHINESE_NUMERALS}`,
    holds: '月',
    confidence: 0.97,
  },
  { type: 'date', pattern: /(?:19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2}/, firsts: DIGITS, confidence: 0.9 },
  {
    type: 'date',
    pattern: /(?:19|20)\d{2}年\d{1,2}月\d{1,2}(?=[-—–－~～至到])/,
    firsts: DIGITS,
    holds: '月',
    confidence: 0.9,
  },
  {
    type: 'month',
    pattern: new RegExp(`(?:${YEAR}年)?\\d{1,2}${DASH}\\d{1,2}月`),
    firsts: YEAR_FIRSTS,
    holds: '月',
    confidence: 0.9,
  },
  { type: 'month', pattern: new RegExp(`${YEAR}年\\d{1,2}月`), firsts: YEAR_FIRSTS, holds: '月', confidence: 0.95 },
  {
    type: 'date',
    pattern: /(?:\d{1,2}|十[一二]?|[一二三四五六七八九])月[上中下]旬/,
    firsts: `${DIGITS}${CHINESE_NUMERALS}`,
    holds: '月',
    confidence: 0.9,
  },
  { type: 'month', pattern: /\d{1,2}月(?![上中下]旬)/, firsts: DIGITS, holds: '月', right: /^(?!\d)/, confidence: 0.9 },
  {
    type: 'month',
    pattern: /(?:十[一二]?|[一二三四五六七八九])月(?:份|底|初)/,
    firsts: `${DIGITS}${CHINESE_NUMERALS}`,
    holds: '月',
    confidence: 0.8,
  },
  {
    type: 'time',
    pattern: new RegExp(`${PART_OF_DAY}?\\d{1,2}(?:[:：]\\d{2}|[时点](?:\\d{1,2}分|半|整)?)`),
    firsts: `${DIGITS}凌清早上中下晚当每`,
    right: /^(?![个点]?(?:要求|意见|建议|希望|体会|内容|措施|经验|做法|启示|工作|[间代期刻常]))/,
    confidence: 0.85,
  },
  {
    type: 'date',
    pattern: /(?:\d{1,2}|[一二三]?十[一二三四五六七八九]?)[日号](?!内|以内|之内|线|楼|文|令|台|公告|通告|院|机|店|召)/,
    firsts: `${DIGITS}${CHINESE_NUMERALS}`,
    right: /^(?:凌晨|上午|下午|晚|当天|起|前|至|到|召开|以来|[零\d]{1,2}[时点]|一天|，|。|）|\)|、|$)/,
    left: /(?:^|[^\d〕）)\]第])$/,
    confidence: 0.75,
  },
  { type: 'year', pattern: new RegExp(`${YEAR}${DASH}${YEAR}年`), firsts: YEAR_FIRSTS, holds: '年', confidence: 0.9 },
  {
    type: 'year',
    pattern: new RegExp(`${YEAR}(?:年(?!代)|年度|学年)`),
    firsts: YEAR_FIRSTS,
    holds: '年',
    confidence: 0.92,
  },
  {
    type: 'date',
    pattern: /(?:明天|昨天|后天|前天|明日|昨日)(?:上午|下午|晚上)?/,
    firsts: '明昨后前',
    right: /^(?![的。！”；、更会])/,
    left: /(?:^|[^好丽创造的])$/,
    confidence: 0.7,
  },
]

const FINDERS = RULES.map(({ pattern, firsts }) => patternFinder(pattern, firsts))
const HELD = RULES.map(({ holds }) => (holds === undefined ? null : placeFinderOf(holds)))

/** Dates, months, years and times of one line. */
export const findCalendar: Recogniser = onlyWith(RULES.map(({ firsts }) => firsts).join(''), (line) => {
  const found: SlotCandidate[] = []
  for (let index = 0; index < RULES.length; index++) {
    const rule = RULES[index]!
    if (HELD[index]?.(line).count === 0) continue
    for (const match of FINDERS[index]!(line)) {
      const start = match.index
      const end = start + match[0].length
      if (Number(/^\d{4}(?=[年\-./—–－~～至到])/.exec(match[0])?.[0] ?? RECENT) < RECENT) continue
      if (/^[0-9]/.test(match[0]) && OLD_YEAR.test(line.slice(Math.max(0, start - 5), start))) continue
      if (/[\d.]$/.test(line.slice(start - 1, start)) && /^\d/.test(match[0])) continue
      if (rule.left && !rule.left.test(leftOf(line, start))) continue
      if (rule.right && !rule.right.test(rightOf(line, end))) continue
      found.push({ start, end, type: rule.type, confidence: rule.confidence, because: [match[0]] })
    }
  }
  return found
})
