'use client'

import { Button } from '@mantine/core'
import { useRoom, useRun } from '@/components/editor/room'
import { useWords } from '@/components/shell/words'
import { carrySlot } from '@/components/slots/set-slot'
import type { ListedSlot } from '@/components/slots/slot-list'
import css from './meetings.module.css'
import { useMeeting } from './use-meeting'

/** Under a blank's value: what other papers of the meeting say instead, and the ways to agree. */
export function MeetingNote({ listed: { name, slot } }: { listed: ListedSlot }) {
  const { meetings: words } = useWords()
  const { record, meeting } = useRoom()
  const run = useRun()
  const { view } = useMeeting()
  if (view === null) return null
  const row = view.rows.find((each) => each.name === name)
  const shared = row?.shared?.value ?? ''
  const others = row?.papers.filter(({ id, value }) => id !== record.id && value !== '' && value !== slot.value) ?? []
  const differs = slot.value !== '' && shared !== '' && shared !== slot.value
  const canShare = slot.value !== '' && shared !== slot.value
  if (slot.value === '' || (others.length === 0 && !differs && !canShare)) return null
  const titleOf = (id: string): string => view.papers.find((paper) => paper.id === id)?.title || words.untitled
  return (
    <div className={css.contradiction}>
      {others.map(({ id, value }) => (
        <p key={id}>{words.elsewhere(titleOf(id), value)}</p>
      ))}
      {differs && <p>{words.meetingSays(shared)}</p>}
      <div className={css.ways}>
        {differs && (
          <Button size="compact-xs" onClick={() => run(carrySlot(name, shared, words.of(view.meeting.name)))}>
            {words.takeShared}
          </Button>
        )}
        {canShare && (
          <Button size="compact-xs" onClick={() => void meeting.share(name, slot.value)}>
            {shared === '' ? words.share : words.shareInstead}
          </Button>
        )}
      </div>
    </div>
  )
}
