'use client'

import { Button, TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { call } from '@/components/shell/api'
import { useWords } from '@/components/shell/words'
import type { MeetingRecord } from '@/lib/storage/record/meeting'
import css from './meetings.module.css'

const FIELDS = ['name', 'date', 'place'] as const

/** Name, date and place of a meeting; a stale save is refused and the newer one shown. */
export function MeetingForm({ meeting }: { meeting: MeetingRecord }) {
  const { meetings: words, shell } = useWords()
  const router = useRouter()
  const [fields, setFields] = useState({ name: meeting.name, date: meeting.date, place: meeting.place })
  const [told, setTold] = useState('')
  const isChanged = FIELDS.some((field) => fields[field] !== meeting[field])
  const save = async () => {
    const body = { revision: meeting.revision, ...fields }
    const reply = await call('PUT', `/api/meetings/${meeting.id}`, { body })
    setTold(reply.ok ? words.saved : shell.errors[reply.error.code])
    router.refresh()
  }
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {FIELDS.map((field) => (
        <TextInput
          key={field}
          label={words.fields[field]}
          value={fields[field]}
          maxLength={200}
          required={field === 'name'}
          onChange={(event) => setFields({ ...fields, [field]: event.currentTarget.value })}
        />
      ))}
      <Button type="submit" variant="filled" disabled={!isChanged} title={isChanged ? '' : words.nothingChanged}>
        {shell.save}
      </Button>
      <p className={css.note} role="status">
        {told}
      </p>
    </form>
  )
}
