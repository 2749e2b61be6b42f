'use client'

import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '@/components/shell/words'
import type { ApiErrorCode } from '@/lib/i18n/api-error'
import css from './history.module.css'
import { useVersionActions } from './use-versions'

const LONGEST_NAME = 200

/** Gives the text as it stands a name, so that it is kept for good. */
export function KeepVersion({ onKept }: { onKept: () => void }) {
  const { history, shell } = useWords()
  const { keep } = useVersionActions()
  const [name, setName] = useState('')
  const [state, setState] = useState<'idle' | 'busy' | 'kept' | ApiErrorCode>('idle')
  const submit = async () => {
    if (name.trim() === '') return
    setState('busy')
    const reply = await keep('named', name.trim())
    setState(reply.ok ? 'kept' : reply.error.code)
    if (!reply.ok) return
    setName('')
    onKept()
  }
  return (
    <form
      className={css.keep}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <TextInput
        className={css.grow}
        label={history.keepLabel}
        placeholder={history.keepExample}
        maxLength={LONGEST_NAME}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value)
          setState('idle')
        }}
        data-region-focus
      />
      <Button type="submit" loading={state === 'busy'}>
        {history.keep}
      </Button>
      <p className={css.told} role="status">
        {state === 'kept' ? history.kept : state === 'idle' || state === 'busy' ? '' : shell.errors[state]}
      </p>
    </form>
  )
}
