import { useEffect, useState } from 'react'
import { call } from '@/components/shell/api'
import { DEFAULT_PROFILE, type ExportProfile } from '@/lib/export/profile'

/** What of the office's layout decides where pages end. */
export interface OfficePage {
  /** Points from line to line. */
  readonly pitch: number
  readonly lines: number
  readonly widowControl: boolean
  /** A line under the title that says what the paper is: 送审稿. */
  readonly hasDraftMark: boolean
}

/** Points of the type area (GB/T 9704-2012, 5.2.1). */
const TEXT_HEIGHT = (225 / 25.4) * 72

const pageOf = ({ linePitch, widowControl, draftMark }: ExportProfile): OfficePage => ({
  pitch: linePitch / 20,
  lines: Math.floor(TEXT_HEIGHT / (linePitch / 20)),
  widowControl,
  hasDraftMark: draftMark.trim() !== '',
})

export const USUAL_PAGE = pageOf(DEFAULT_PROFILE)

/** The office's page; `reading` changes when it may have become another. */
export function useOfficePage(reading: unknown): OfficePage {
  const [page, setPage] = useState(USUAL_PAGE)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it says when to ask again
  useEffect(() => {
    const stop = new AbortController()
    const ask = async () => {
      const reply = await call<{ profile: ExportProfile }>('GET', '/api/profile', { signal: stop.signal })
      if (reply.ok) setPage((now) => sameOr(now, pageOf(reply.value.profile)))
    }
    // It rejects for an abort alone.
    ask().catch(() => {})
    return () => stop.abort()
  }, [reading])
  return page
}

const sameOr = (now: OfficePage, asked: OfficePage): OfficePage =>
  JSON.stringify(now) === JSON.stringify(asked) ? now : asked
