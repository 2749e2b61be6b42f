import { readNumeral, writeNumeral } from '../text/numeral'

/** A day of the calendar; `month` from 1. `year` is null where nobody said it. */
export interface CalendarDay {
  readonly year: number | null
  readonly month: number
  readonly day: number
}

export type Today = CalendarDay & { readonly year: number }

const DAYS_AHEAD: Readonly<Record<string, number>> = { 前: -2, 昨: -1, 今: 0, 明: 1, 后: 2 }
const RELATIVE = /^([前昨今明后])[天日]$/
const NUMBER = '(\\d{1,2}|[〇零一二三四五六七八九十]{1,3})'
const YEAR = '(\\d{4}|[〇○零一二三四五六七八九]{4})'
/** Groups: year, month, day; the year may be missing. */
const WRITTEN: readonly RegExp[] = [
  new RegExp(`^(?:${YEAR}年)?${NUMBER}月${NUMBER}[日号]?$`),
  /^(?:(\d{4})[-./])?(\d{1,2})[-./](\d{1,2})$/,
  /^(\d{4})(\d{2})(\d{2})$/,
]
const WEEKDAYS = '日一二三四五六'

/** The day that a clerk typed: 11.26, 2026-11-26, 20261126, 11月26日, 二〇二六年十一月二十六日, 明天. Null for anything else. */
export function readDay(text: string, today: Today): CalendarDay | null {
  const typed = text.normalize('NFKC').replace(/\s/g, '')
  const relative = RELATIVE.exec(typed)
  if (relative !== null) return dayAfter(today, DAYS_AHEAD[relative[1]!]!)
  for (const form of WRITTEN) {
    const match = form.exec(typed)
    if (match === null) continue
    const [year, month, day] = match.slice(1).map((part) => (part === undefined ? null : readPart(part)))
    if (isDay(year ?? today.year, month ?? 0, day ?? 0)) return { year: year ?? null, month: month!, day: day! }
  }
  return null
}

/** The writings of a day in documents: in full, without its year, in Chinese numerals, with the day of the week. */
export function dayNotations(text: string, today: Today): readonly string[] {
  const read = readDay(text, today)
  if (read === null) return []
  const { month, day } = read
  const year = read.year ?? today.year
  const short = `${month}月${day}日`
  const chinese = `${writeNumeral(month)}月${writeNumeral(day)}日`
  const weekday = WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]!
  return [`${year}年${short}`, short, `${chineseYear(year)}年${chinese}`, chinese, `${short}（星期${weekday}）`]
}

/** 11, 十一月 and 2026.11 as 11月, 2026年11月, 十一月. */
export function monthNotations(text: string, today: Today): readonly string[] {
  const typed = text.normalize('NFKC').replace(/\s/g, '')
  const relative = /^([本上下])(?:个)?月$/.exec(typed)
  const match = new RegExp(`^(?:${YEAR}[年./-])?${NUMBER}(?:月份?)?$`).exec(typed)
  const month = relative ? today.month + { 本: 0, 上: -1, 下: 1 }[relative[1] as '本']! : readPart(match?.[2] ?? '')
  if (month === null || !isDay(today.year, ((month + 11) % 12) + 1, 1) || month > 13) return []
  const year = (match?.[1] === undefined ? today.year : readPart(match[1])!) + (month < 1 ? -1 : month > 12 ? 1 : 0)
  const number = ((month + 11) % 12) + 1
  return [`${number}月`, `${year}年${number}月`, `${writeNumeral(number)}月`, `${number}月份`]
}

const YEARS_AHEAD: Readonly<Record<string, number>> = { 前: -2, 去: -1, 今: 0, 本: 0, 明: 1 }

/** 2026, 今年 and 二〇二六年 as 2026年, 二〇二六年, 2026年度. */
export function yearNotations(text: string, today: Today): readonly string[] {
  const typed = text.normalize('NFKC').replace(/\s/g, '')
  const relative = /^([前去今本明])年$/.exec(typed)
  const match = new RegExp(`^${YEAR}(?:年度?)?$`).exec(typed)
  const year = relative ? today.year + YEARS_AHEAD[relative[1]!]! : readPart(match?.[1] ?? '')
  return year === null ? [] : [`${year}年`, `${chineseYear(year)}年`, `${year}年度`]
}

const CLOCK = /^(上午|下午|晚上?)?(\d{1,2})[:点时](?:(\d{1,2})分?|(半))?$/

/** 14:30, 下午2点半 and 9点 as 下午2时30分, 14时30分, 14:30. */
export function timeNotations(text: string): readonly string[] {
  const match = CLOCK.exec(text.normalize('NFKC').replace(/\s/g, ''))
  if (match === null) return []
  const [, half, hours, minutes, thirty] = match
  const typed = Number(hours)
  const hour = half !== undefined && half !== '上午' && typed < 12 ? typed + 12 : typed
  const minute = thirty ? 30 : Number(minutes ?? 0)
  if (hour > 24 || minute > 59) return []
  const rest = minute === 0 ? '' : `${minute}分`
  const spoken = hour < 12 ? `上午${hour}时` : `${hour < 18 ? '下午' : '晚上'}${hour === 12 ? 12 : hour - 12}时`
  return [`${spoken}${rest}`, `${hour}时${rest}`, `${hour}:${String(minute).padStart(2, '0')}`]
}

/** Digit by digit, as years are read: 二〇二六. */
const chineseYear = (year: number): string =>
  Array.from(String(year), (digit) => '〇一二三四五六七八九'[Number(digit)]).join('')

const readPart = (part: string): number | null => (/^\d+$/.test(part) ? Number(part) : readNumeral(part))

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 999
}

function dayAfter({ year, month, day }: Today, days: number): CalendarDay {
  const date = new Date(Date.UTC(year, month - 1, day + days))
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}
