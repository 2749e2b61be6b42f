'use client'

import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '@/components/shell/words'
import type { ApiErrorCode } from '@/lib/i18n/api-error'
import type { MeetingFacts } from './facts'
import css from './meeting-form.module.css'

const FIELDS = ['name', 'date', 'place'] as const

interface Props {
  readonly facts: MeetingFacts
  /** The word of the button. */
  readonly done: string
  /** Null where it was taken. */
  readonly onFacts: (facts: MeetingFacts) => Promise<ApiErrorCode | null>
  readonly onCancel: () => void
}

/** Name, date and place of a meeting; what was typed stays where it is not taken. */
export function MeetingForm({ facts, done, onFacts, onCancel }: Props) {
  const { meetings: words, shell } = useWords()
  const [fields, setFields] = useState(facts)
  const [state, setState] = useState<'idle' | 'missing' | 'busy' | ApiErrorCode>('idle')
  const submit = async () => {
    if (fields.name.trim() === '') return setState('missing')
    setState('busy')
    setState((await onFacts(fields)) ?? 'idle')
  }
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      {FIELDS.map((field) => (
        <TextInput
          key={field}
          label={words.fields[field]}
          value={fields[field]}
          maxLength={200}
          autoFocus={field === 'name'}
          error={field === 'name' && state === 'missing' ? words.nameFirst : null}
          onChange={(event) => {
            setFields({ ...fields, [field]: event.currentTarget.value })
            setState('idle')
          }}
        />
      ))}
      <div className={css.ways}>
        <Button type="submit" variant="filled" loading={state === 'busy'}>
          {done}
        </Button>
        <Button onClick={onCancel}>{shell.cancel}</Button>
      </div>
      <p className={css.told} role="status">
        {state === 'idle' || state === 'missing' || state === 'busy' ? '' : shell.errors[state]}
      </p>
    </form>
  )
}
