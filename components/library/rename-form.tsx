'use client'

import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '@/components/shell/words'
import css from './rename-form.module.css'

interface Props {
  readonly name: string
  readonly onName: (name: string) => void
  readonly onDone: () => void
}

export function RenameForm({ name, onName, onDone }: Props) {
  const { library, shell } = useWords()
  const [text, setText] = useState(name)
  const missing = text.trim() === ''
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!missing) onName(text.trim())
      }}
    >
      <TextInput
        label={library.newName}
        value={text}
        maxLength={200}
        autoFocus
        error={missing ? library.nameMissing : null}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone()
        }}
      />
      <div className={css.ways}>
        <Button type="submit" variant="filled" size="compact-md">
          {library.rename}
        </Button>
        <Button onClick={onDone} size="compact-md">
          {shell.cancel}
        </Button>
      </div>
    </form>
  )
}
