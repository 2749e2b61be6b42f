import { printCount } from '../document/number'
import type { Announcement } from '../speech/speech'
import type { Range } from '../text/range'

const NUMERAL = /[一二三四五六七八九十两]{1,3}|[0-9]{1,2}/g

/** The numeral of an announced count, where a count would print it so; null where the words say it otherwise. */
export function numeralIn(text: string, { range, count }: Pick<Announcement, 'range' | 'count'>): Range | null {
  for (const match of text.slice(range.start, range.end).matchAll(NUMERAL)) {
    const start = range.start + match.index
    if (match[0] === printCount(count, isDigit(match[0]))) return { start, end: start + match[0].length }
  }
  return null
}

export const isDigit = (numeral: string): boolean => /^\d/.test(numeral)
