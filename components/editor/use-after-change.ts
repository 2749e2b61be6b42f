'use client'

import { undo } from '@tiptap/pm/history'
import { offerUndo } from '@/components/shell/undo'
import { useWords } from '@/components/shell/words'
import { usePhone } from './phone'
import { useRoom, useRun } from './room'

/**
 * What follows a panel's change of the text. Beside the page the hands go on in the text or stay in the panel; where the
 * page is not to be seen, `done` is said, with the way back.
 */
export function useAfterChange(hands: 'to-text' | 'stay'): (done: string) => void {
  const { shell } = useWords()
  const { editor } = useRoom()
  const run = useRun()
  const isPhone = usePhone()
  return (done) => {
    if (isPhone) offerUndo(done, shell.undo, () => void run(undo))
    else if (hands === 'to-text') editor.view.focus()
  }
}
