'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { NO_FACTS } from '@/components/meetings/facts'
import { MeetingForm } from '@/components/meetings/meeting-form'
import { call } from '@/components/shell/api'
import { Icon } from '@/components/shell/icon'
import { useWords } from '@/components/shell/words'
import type { DraftSummary } from '@/lib/storage/record/draft'
import type { MeetingRecord } from '@/lib/storage/record/meeting'
import css from './meeting-list.module.css'
import { MeetingRow } from './meeting-row'
import bench from './workbench.module.css'

interface Props {
  /** Latest change first. */
  readonly meetings: readonly MeetingRecord[]
  readonly drafts: readonly DraftSummary[]
}

const SHOWN = 6

/** Meetings with their papers; a new one is opened as soon as it is made. */
export function MeetingList({ meetings, drafts }: Props) {
  const { meetings: words } = useWords()
  const router = useRouter()
  const [isMaking, setMaking] = useState(false)
  const [all, setAll] = useState(false)
  return (
    <section aria-labelledby="meetings">
      <div className={bench.heading}>
        <h2 id="meetings">{words.list}</h2>
        <div className={css.ways}>
          {!all && meetings.length > SHOWN && (
            <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
              {words.showAll(meetings.length)}
            </Button>
          )}
          {!isMaking && (
            <Button size="compact-sm" leftSection={<Icon name="plus" size={15} />} onClick={() => setMaking(true)}>
              {words.make}
            </Button>
          )}
        </div>
      </div>
      {isMaking && (
        <div className={css.making}>
          <MeetingForm
            facts={NO_FACTS}
            done={words.make}
            onCancel={() => setMaking(false)}
            onFacts={async (body) => {
              const reply = await call<{ meeting: MeetingRecord }>('POST', '/api/meetings', { body })
              if (!reply.ok) return reply.error.code
              router.push(`/meetings/${reply.value.meeting.id}`)
              return null
            }}
          />
        </div>
      )}
      {meetings.length === 0 ? (
        <p className={css.none}>{words.noneAtHand}</p>
      ) : (
        <ul className={css.meetings}>
          {(all ? meetings : meetings.slice(0, SHOWN)).map((meeting) => (
            <MeetingRow
              key={meeting.id}
              meeting={meeting}
              papers={drafts.filter(({ meetingId }) => meetingId === meeting.id)}
            />
          ))}
        </ul>
      )}
    </section>
  )
}
