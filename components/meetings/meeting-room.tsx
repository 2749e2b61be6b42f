'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { When } from '@/components/shell/when'
import { useWords } from '@/components/shell/words'
import { MeetingForm } from './meeting-form'
import type { MeetingView } from './meeting-store'
import css from './meetings.module.css'
import { SharedTable } from './shared-table'

/** 会议: its papers, what they share, and which of them still says something else. */
export function MeetingRoom({ meeting, papers, rows }: MeetingView) {
  const { meetings: words } = useWords()
  const router = useRouter()
  useEffect(() => {
    const refresh = () => router.refresh()
    window.addEventListener('focus', refresh)
    return () => window.removeEventListener('focus', refresh)
  }, [router])
  return (
    <div className={css.room}>
      <h1>{meeting.name}</h1>
      <MeetingForm key={meeting.revision} meeting={meeting} />
      <section aria-labelledby="papers">
        <h2 id="papers">{words.papers}</h2>
        {papers.length === 0 ? (
          <p className={css.note}>{words.noPapers}</p>
        ) : (
          <ul className={css.papers}>
            {papers.map(({ id, title, openSlots, updatedAt }) => (
              <li key={id}>
                <Link href={`/write/${id}`}>{title || words.untitled}</Link>
                <span>{words.open(openSlots.empty, openSlots.carried)}</span>
                <When at={updatedAt} />
              </li>
            ))}
          </ul>
        )}
      </section>
      <div>
        <h2>{words.shared}</h2>
        {rows.length === 0 ? <p className={css.note}>{words.noShared}</p> : <SharedTable papers={papers} rows={rows} />}
      </div>
    </div>
  )
}
