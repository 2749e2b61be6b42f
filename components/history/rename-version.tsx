'use client'

import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '@/components/shell/words'
import type { ApiErrorCode } from '@/lib/i18n/api-error'
import type { VersionSummary } from '@/lib/storage/record/version'
import css from './history.module.css'
import { useVersionActions } from './use-versions'

/** Gives a kept state a name, or another one. An empty name takes it away. */
export function RenameVersion({ version, onRenamed }: { version: VersionSummary; onRenamed: () => void }) {
  const { history, shell } = useWords()
  const { rename } = useVersionActions()
  const [name, setName] = useState<string | null>(null)
  const [failure, setFailure] = useState<ApiErrorCode | null>(null)
  if (name === null)
    return (
      <Button size="xs" onClick={() => setName(version.name ?? '')}>
        {version.name === null ? history.name : history.rename}
      </Button>
    )
  const submit = async () => {
    const reply = await rename(version.id, name.trim() === '' ? null : name.trim())
    setFailure(reply.ok ? null : reply.error.code)
    if (!reply.ok) return
    setName(null)
    onRenamed()
  }
  return (
    <form
      className={css.rename}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <TextInput
        className={css.grow}
        size="xs"
        label={history.keepLabel}
        maxLength={200}
        value={name}
        autoFocus
        error={failure === null ? null : shell.errors[failure]}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" size="xs">
        {history.keep}
      </Button>
    </form>
  )
}
