'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useWords } from '@/components/shell/words'
import type { DraftSummary } from '@/lib/storage/record/draft'
import { AddPaper } from './add-paper'
import { MeetingHead } from './meeting-head'
import css from './meeting-room.module.css'
import type { MeetingView } from './meeting-store'
import { PaperList } from './paper-list'
import { SharedTable } from './shared-table'

interface Props extends MeetingView {
  /** Drafts that are not of this meeting. */
  readonly others: readonly DraftSummary[]
  readonly templates: readonly { readonly id: string; readonly name: string }[]
}

/** 会议: its papers, what they share, and which of them still says something else. */
export function MeetingRoom({ meeting, papers, rows, others, templates }: Props) {
  const { meetings: words } = useWords()
  const router = useRouter()
  useEffect(() => {
    const refresh = () => router.refresh()
    window.addEventListener('focus', refresh)
    return () => window.removeEventListener('focus', refresh)
  }, [router])
  return (
    <div className={css.room}>
      <MeetingHead meeting={meeting} />
      <section aria-labelledby="papers">
        <h2 id="papers">{words.papers}</h2>
        <PaperList papers={papers} />
        <AddPaper meetingId={meeting.id} drafts={others} templates={templates} />
      </section>
      <div>
        <h2>{words.shared}</h2>
        {rows.length === 0 ? <p className={css.note}>{words.noShared}</p> : <SharedTable papers={papers} rows={rows} />}
      </div>
    </div>
  )
}
