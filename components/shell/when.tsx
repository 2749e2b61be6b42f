'use client'

import { useEffect, useState } from 'react'
import type { Timestamp } from '@/lib/storage/record/timestamp'
import { useWords } from './words'

const DAY = 24 * 60 * 60 * 1000

/** A moment in the reader's own time: hour today, yesterday, day, day and year. Before the browser knows, the date. */
export function When({ at }: { at: Timestamp }) {
  const { shell } = useWords()
  const [now, setNow] = useState<Date | null>(null)
  useEffect(() => setNow(new Date()), [])
  return <time dateTime={at}>{now ? tell(new Date(at), now, shell) : at.slice(0, 10)}</time>
}

function tell(moment: Date, now: Date, words: ReturnType<typeof useWords>['shell']): string {
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime()
  if (moment.getTime() >= midnight) return clock(moment)
  if (moment.getTime() >= midnight - DAY) return words.yesterday
  const [year, month, day] = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
  return year === now.getFullYear() ? words.monthDay(month, day) : words.yearMonthDay(year, month, day)
}

/** The same as text, of a moment that the browser has learnt of: never while the page is first drawn. */
export const whenText = (at: Timestamp, words: ReturnType<typeof useWords>['shell']): string =>
  tell(new Date(at), new Date(), words)

const clock = (moment: Date): string =>
  `${String(moment.getHours()).padStart(2, '0')}:${String(moment.getMinutes()).padStart(2, '0')}`
