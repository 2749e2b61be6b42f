'use client'

import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { readPace } from '@/components/aloud/pace'
import { usePace } from '@/components/aloud/use-pace'
import { useRoom } from '@/components/editor/room'
import { call } from '@/components/shell/api'
import { useWords } from '@/components/shell/words'
import type { SpeakerRecord } from '@/lib/storage/record/speaker'
import css from './meetings.module.css'
import { useList } from './use-list'

/** Who delivers the draft: the rate of the minutes, and values for the blanks of a speaker. */
export function SpeakerChoice({ onChange }: { onChange: () => void }) {
  const { meetings: words, shell } = useWords()
  const { record, pace } = useRoom()
  const { speaker, targetMinutes } = usePace()
  const speakers = useList<SpeakerRecord>('/api/speakers', 'speakers')
  const [failed, setFailed] = useState<string | null>(null)
  if (speakers.length === 0) return <p className={css.note}>{words.noSpeakers}</p>
  const choose = async (id: string) => {
    const speakerId = id === '' ? null : id
    const reply = await call('PATCH', `/api/drafts/${encodeURIComponent(record.id)}`, { body: { speakerId } })
    setFailed(reply.ok ? null : shell.errors[reply.error.code])
    if (!reply.ok) return
    pace.setState(await readPace({ ...record, speakerId, targetMinutes }))
    onChange()
  }
  return (
    <NativeSelect
      size="xs"
      label={words.speaker}
      error={failed}
      value={speaker?.id ?? ''}
      data={[
        { value: '', label: words.nobody },
        ...speakers.map(({ id, name, post, rate }) => ({ value: id, label: words.speakerOf(name, post, rate) })),
      ]}
      onChange={(event) => void choose(event.currentTarget.value)}
    />
  )
}
