'use client'

import { Button } from '@mantine/core'
import { useState } from 'react'
import { printedText } from '@/components/phrases/finding-text'
import { type FindingName, useFinding } from '@/components/phrases/use-finding'
import { useWords } from '@/components/shell/words'
import css from './brought-bar.module.css'
import { useRoom } from './room'

/** What was brought from the phrase bank, waiting for its place in the text. */
export default function BroughtBar({ name }: { name: FindingName }) {
  const { phrases: words, shell } = useWords()
  const { editor } = useRoom()
  const loaded = useFinding(name)
  const [failed, setFailed] = useState(false)
  if (loaded === null) return null
  const failure = 'failure' in loaded ? loaded.failure : null
  const text = 'finding' in loaded ? printedText(loaded.finding.body) : null

  const leave = () => window.history.replaceState(null, '', window.location.pathname)
  const insert = () => {
    // An input method that is composing owns the document.
    if (text === null || editor.view.composing) return setFailed(true)
    editor.view.pasteText(text)
    editor.view.focus()
    leave()
  }
  return (
    <section className={css.bar} aria-label={words.toInsert}>
      <p className={css.text}>{failure ? shell.errors[failure] : text}</p>
      {text !== null && (
        <Button size="compact-md" variant="filled" onClick={insert}>
          {words.insertHere}
        </Button>
      )}
      <Button size="compact-md" variant="subtle" onClick={leave}>
        {text === null ? shell.close : words.doNotInsert}
      </Button>
      <p className={css.failed} role="status">
        {failed && words.composing}
      </p>
    </section>
  )
}
