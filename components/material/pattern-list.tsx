'use client'

import { Button } from '@mantine/core'
import { useState } from 'react'
import { useRoom, useRun } from '@/components/editor/room'
import { useAfterChange } from '@/components/editor/use-after-change'
import { placesOf } from '@/components/phrases/finding-text'
import { Gaps } from '@/components/phrases/gaps'
import { useFinding } from '@/components/phrases/use-finding'
import { whenText } from '@/components/shell/when'
import { useWords } from '@/components/shell/words'
import type { OfferedPattern } from '@/lib/material/material'
import { insertPattern } from './insert-pattern'
import css from './material.module.css'

/** Phrases or frames to put in at the caret, each with what bears it out. */
export function PatternList({ patterns }: { patterns: readonly OfferedPattern[] }) {
  const { material: words } = useWords()
  const { editor } = useRoom()
  const run = useRun()
  const afterChange = useAfterChange('to-text')
  const [open, setOpen] = useState<string | null>(null)
  const [composing, setComposing] = useState(false)
  const insert = (wording: string) => {
    setComposing(editor.view.composing)
    if (editor.view.composing) return
    run(insertPattern(wording, words.gap))
    afterChange(words.inserted)
  }
  return (
    <>
      <p role="status" className={css.refused}>
        {composing && words.composing}
      </p>
      <ul className={css.cards} aria-label={words.list}>
        {patterns.map((pattern) => {
          const [wording = ''] = pattern.text.split('\n')
          return (
            <li
              key={pattern.key}
              className={css.card}
              data-open={pattern.key === open}
              draggable
              onDragStart={(event) => event.dataTransfer.setData('text/plain', wording)}
            >
              <button
                type="button"
                className={css.cardText}
                data-card
                aria-expanded={pattern.key === open}
                onClick={() => setOpen(pattern.key === open ? null : pattern.key)}
              >
                <Gaps text={wording} />
              </button>
              <p className={css.facts}>
                {words.support(pattern.families, pattern.sources)}
                <Button size="compact-xs" onClick={() => insert(wording)}>
                  {words.insert}
                </Button>
              </p>
              {pattern.key === open && <Sources pattern={pattern} />}
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** Where a pattern stands, and which of our drafts have used it. */
function Sources({ pattern }: { pattern: OfferedPattern }) {
  const { material: words, shell } = useWords()
  const loaded = useFinding(pattern)
  if (loaded === null) return <p className={css.facts}>{words.loading}</p>
  if ('failure' in loaded) return <p className={css.facts}>{shell.errors[loaded.failure]}</p>
  const { body, used } = loaded.finding
  return (
    <>
      <ul className={css.places} aria-label={words.sources}>
        {placesOf(body)
          .slice(0, MOST_PLACES)
          .map(({ piece, file, line, text }) => (
            <li key={`${piece} ${line}`}>
              <q>{text}</q>
              <span>{words.seenAt(file, line)}</span>
            </li>
          ))}
      </ul>
      <p className={css.facts} data-used={used.length > 0 || undefined}>
        {used.length === 0
          ? words.unused
          : words.used(
              used.slice(0, MOST_PLACES).map(({ title, exportedAt }) => `${whenText(exportedAt, shell)} ${title}`),
            )}
      </p>
    </>
  )
}

const MOST_PLACES = 4
