'use client'

import { Button, Textarea } from '@mantine/core'
import css from './drop-zone.module.css'

interface Props {
  readonly label: string
  readonly hint?: string
  /** What the button says. */
  readonly action: string
  readonly busy: boolean
  /** Held by who shows the field, so that folding it away loses nothing. */
  readonly text: string
  readonly onText: (text: string) => void
  readonly onUse: () => void
}

/** A field for pasted text. */
export function PasteText({ label, hint, action, busy, text, onText, onUse }: Props) {
  return (
    <form
      className={css.paste}
      onSubmit={(event) => {
        event.preventDefault()
        onUse()
      }}
    >
      <Textarea
        label={label}
        description={hint}
        value={text}
        autosize
        minRows={4}
        maxRows={14}
        autoFocus
        onChange={(event) => onText(event.currentTarget.value)}
      />
      <Button type="submit" variant="filled" loading={busy}>
        {action}
      </Button>
    </form>
  )
}
