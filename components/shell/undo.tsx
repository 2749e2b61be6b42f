'use client'

import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import css from './undo.module.css'

const UNDO_MILLISECONDS = 10_000

/** Says what was done and offers the way back for ten seconds. */
export function offerUndo(done: string, word: string, undo: () => void): void {
  const id = notifications.show({
    message: (
      <span className={css.undo}>
        {done}
        <Button
          size="compact-sm"
          onClick={() => {
            notifications.hide(id)
            undo()
          }}
        >
          {word}
        </Button>
      </span>
    ),
    autoClose: UNDO_MILLISECONDS,
    withCloseButton: false,
  })
}

/** What went wrong, in words; stays until it is closed. */
export function tellFailure(message: string, close: string): void {
  notifications.show({
    message,
    autoClose: false,
    color: 'red',
    role: 'alert',
    closeButtonProps: { 'aria-label': close },
  })
}
