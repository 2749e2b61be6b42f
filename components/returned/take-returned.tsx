'use client'

import { Button, FileButton } from '@mantine/core'
import { useState } from 'react'
import { Icon } from '@/components/shell/icon'
import { useLanguage, useWords } from '@/components/shell/words'
import { problemText } from '@/lib/i18n/problems'
import css from './returned.module.css'
import { useTakeReturned } from './use-returned'

const ACCEPTED = '.docx,.doc,.wps,.md,.html,.htm,.txt,.pdf,.ofd'

/** 取回修改稿: takes the file that came back. */
export function TakeReturned() {
  const { returned: words, shell } = useWords()
  const language = useLanguage()
  const { take, busy } = useTakeReturned()
  const [sentences, setSentences] = useState<readonly string[]>([])
  const choose = async (file: File | null) => {
    if (!file) return
    setSentences([])
    const outcome = await take(file)
    if (outcome === null) return
    setSentences(
      typeof outcome === 'string' ? [shell.errors[outcome]] : outcome.map((problem) => problemText(problem, language)),
    )
  }
  return (
    <div className={css.take}>
      <FileButton accept={ACCEPTED} onChange={(file) => void choose(file)} inputProps={{ 'aria-label': words.take }}>
        {(props) => (
          <Button {...props} size="xs" loading={busy} leftSection={<Icon name="upload" size={15} />}>
            {words.take}
          </Button>
        )}
      </FileButton>
      <p>{words.hint}</p>
      <div role="status">
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </div>
  )
}
