'use client'

import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useWords } from '@/components/shell/words'
import { useRoom } from '../room'
import css from './paste-bar.module.css'
import { acceptBlanks, declineBlanks, offeredBlanks } from './paste-offer'

/** Names that the bar lists before it counts. */
const NAMED = 3

/** Offers to make blanks of the XX and 〔…〕 of what was pasted last. It goes with the next change of the text. */
export function PasteBar() {
  const { paste } = useWords()
  const { editor } = useRoom()
  const [blanks, setBlanks] = useState(() => offeredBlanks(editor.state))
  useEffect(() => {
    const follow = () => setBlanks(offeredBlanks(editor.state))
    editor.on('transaction', follow)
    return () => {
      editor.off('transaction', follow)
    }
  }, [editor])
  const names = blanks.slice(0, NAMED).map(({ text }) => text)
  return (
    <div role="status" className={css.place}>
      {blanks.length > 0 && (
        <section className={css.bar} aria-label={paste.label}>
          <p>{paste.found(blanks.length, names)}</p>
          <Button
            size="compact-sm"
            variant="filled"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              acceptBlanks(editor.view)
              editor.view.focus()
            }}
          >
            {paste.make} <kbd className={css.key}>Enter</kbd>
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              editor.view.dispatch(declineBlanks(editor.state))
              editor.view.focus()
            }}
          >
            {paste.leave} <kbd className={css.key}>Esc</kbd>
          </Button>
        </section>
      )}
    </div>
  )
}
