'use client'

import { Button } from '@mantine/core'
import { useState } from 'react'
import { useRemoval } from '@/components/shell/use-removal'
import { useWords } from '@/components/shell/words'
import type { MeetingRecord } from '@/lib/storage/record/meeting'
import { MeetingForm } from './meeting-form'
import css from './meeting-room.module.css'
import { useMeetingFacts } from './use-meeting-facts'

/** What the meeting is called, when and where it is held; these can be changed, and the meeting removed. */
export function MeetingHead({ meeting }: { meeting: MeetingRecord }) {
  const { meetings: words, shell } = useWords()
  const write = useMeetingFacts()
  const remove = useRemoval()
  const [isEditing, setEditing] = useState(false)
  const { id, name, date, place } = meeting
  return (
    <>
      <header className={css.head}>
        <div>
          <h1>{name}</h1>
          <p>{words.facts(date, place)}</p>
        </div>
        <div className={css.ways}>
          {!isEditing && <Button onClick={() => setEditing(true)}>{words.edit}</Button>}
          <Button
            variant="subtle"
            color="gray"
            onClick={() => void remove(`/api/meetings/${id}`, words.removedOf(name), '/')}
          >
            {words.removeIt}
          </Button>
        </div>
      </header>
      {isEditing && (
        <MeetingForm
          key={meeting.revision}
          facts={{ name, date, place }}
          done={shell.save}
          onCancel={() => setEditing(false)}
          onFacts={async (facts) => {
            const failure = await write(meeting, facts)
            if (failure === null) setEditing(false)
            return failure
          }}
        />
      )}
    </>
  )
}
