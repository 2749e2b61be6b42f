'use client'

import { Button } from '@mantine/core'
import { useState } from 'react'
import { useRoom, useRun } from '@/components/editor/room'
import { useAfterChange } from '@/components/editor/use-after-change'
import { whenText } from '@/components/shell/when'
import { useWords } from '@/components/shell/words'
import type { OfferedLine } from '@/lib/material/front-line'
import css from './material.module.css'
import { swapLine } from './swap-line'

/** Titles or salutations that could stand in place of the line under the caret, the best fit first. */
export function LineList({ lines }: { lines: readonly OfferedLine[] }) {
  const { material: words } = useWords()
  const { editor } = useRoom()
  const run = useRun()
  const afterChange = useAfterChange('to-text')
  const [told, setTold] = useState('')
  const swap = (line: OfferedLine) => {
    if (editor.view.composing) return setTold(words.composing)
    const done = run(swapLine(line))
    setTold(done ? '' : words.noLineHere)
    if (!done) return
    afterChange(words.swapped)
  }
  return (
    <>
      <p role="status" className={css.refused}>
        {told}
      </p>
      <ul className={css.cards} aria-label={words.list}>
        {lines.map((line) => (
          <li key={line.text} className={css.card}>
            <p className={css.line}>{line.text}</p>
            <p className={css.facts}>
              <Origin line={line} />
              <Button size="compact-xs" aria-label={words.swapOf(line.text)} onClick={() => swap(line)}>
                {words.swap}
              </Button>
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

function Origin({ line: { source } }: { line: OfferedLine }) {
  const { material: words, shell } = useWords()
  if (source.kind === 'export')
    return <span>{words.used([`${whenText(source.export.exportedAt, shell)} ${source.export.title}`])}</span>
  return <span>{source.kind === 'template' ? words.fromTemplate(source.name) : words.fromSpeech(source.name)}</span>
}
