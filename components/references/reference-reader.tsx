'use client'

import { Button, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { usePhone } from '@/components/editor/phone'
import { PlaceChoice } from '@/components/editor/place-choice'
import { useRun } from '@/components/editor/room'
import { useAfterChange } from '@/components/editor/use-after-change'
import { Icon } from '@/components/shell/icon'
import { useWords } from '@/components/shell/words'
import type { ReferenceRecord } from '@/lib/storage/record/reference'
import { Found } from './found'
import { HereOrigin } from './here-origin'
import { insertPassage } from './insert-passage'
import type { OriginIndex } from './passage-origin'
import css from './references.module.css'
import { selectedLines } from './selected-lines'

interface Props {
  readonly record: ReferenceRecord
  /** The line to begin with, from 0. */
  readonly first: number | null
  readonly index: OriginIndex
  /** Lines that stand in the draft. */
  readonly used: readonly number[]
  readonly onClose: () => void
}

/** Lines drawn at once; a report of hundreds of pages is read part by part. */
const SHOWN = 800

/** One text to read, to search and to take passages from: a selection, or a whole line by its button. */
export function ReferenceReader({ record, first, index, used, onClose }: Props) {
  const { references: words, material } = useWords()
  const run = useRun()
  const isPhone = usePhone()
  const afterChange = useAfterChange('stay')
  const body = useRef<HTMLElement>(null)
  const [query, setQuery] = useState('')
  const [shown, setShown] = useState(Math.max(SHOWN, (first ?? 0) + SHOWN))
  const [told, setTold] = useState<'' | 'inserted' | 'copied' | 'refused' | 'nothing'>('')
  useEffect(() => {
    body.current?.querySelector(`[data-line="${first}"]`)?.scrollIntoView({ block: 'center' })
  }, [first])

  const insert = (lines: readonly string[]) => {
    if (lines.length === 0) return setTold('nothing')
    const done = run(insertPassage(lines))
    setTold(done ? 'inserted' : 'refused')
    if (done) afterChange(material.inserted)
  }
  const chosen = () => (body.current === null ? [] : selectedLines(body.current))
  const copy = async () => {
    const lines = chosen()
    if (lines.length === 0) return setTold('nothing')
    await navigator.clipboard.writeText(lines.join('\n')).then(
      () => setTold('copied'),
      () => setTold('refused'),
    )
  }
  // A press on these buttons must not take the selection away.
  const keep = { onMouseDown: (event: { preventDefault: () => void }) => event.preventDefault() }
  return (
    <div className={css.panel}>
      {isPhone && <PlaceChoice />}
      <div className={css.head}>
        <Button size="compact-sm" variant="subtle" leftSection={<Icon name="back" size={15} />} onClick={onClose}>
          {words.all}
        </Button>
        <h2 className={css.name}>{record.name}</h2>
        <TextInput
          className={css.search}
          type="search"
          size="xs"
          aria-label={words.searchHere}
          placeholder={words.searchHere}
          leftSection={<Icon name="search" size={15} />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          data-region-focus
        />
        <div className={css.ways}>
          <Button size="xs" {...keep} onClick={() => insert(chosen())}>
            {words.insert}
          </Button>
          <Button size="xs" {...keep} onClick={() => void copy()}>
            {words.copy}
          </Button>
        </div>
        <p className={css.told} role="status">
          {told === '' ? '' : words.told[told]}
        </p>
        <HereOrigin index={index} name={record.name} id={record.id} />
      </div>
      <article ref={body} className={css.text} aria-label={record.name}>
        {record.lines.slice(0, shown).map((line, at) => (
          <Line key={lineKey(at)} at={at} used={used.includes(at)} onInsert={() => insert([line])}>
            <Found text={line} query={query.trim()} />
          </Line>
        ))}
        {shown < record.lines.length && (
          <Button size="xs" onClick={() => setShown(shown + SHOWN)}>
            {words.more(record.lines.length - shown)}
          </Button>
        )}
      </article>
    </div>
  )
}

const lineKey = (at: number): string => `line ${at}`

interface LineProps {
  readonly at: number
  readonly used: boolean
  readonly onInsert: () => void
  readonly children: React.ReactNode
}

function Line({ at, used, onInsert, children }: LineProps) {
  const { references: words } = useWords()
  return (
    <div className={css.line} data-used={used || undefined}>
      <p data-line={at} tabIndex={-1}>
        {children}
      </p>
      <span className={css.lineWays}>
        {used && <span>{words.usedLine}</span>}
        <Button size="compact-xs" aria-label={words.insertLineOf(at + 1)} onClick={onInsert}>
          {words.insertLine}
        </Button>
      </span>
    </div>
  )
}
