'use client'

import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { NoteList } from '@/components/import/note-list'
import { Icon } from '@/components/shell/icon'
import { whenText } from '@/components/shell/when'
import { useWords } from '@/components/shell/words'
import type { ReturnedChange } from '@/lib/returned/change'
import { ChangeCard } from './change-card'
import css from './returned.module.css'
import type { OpenReturned } from './returned-store'
import { useReturnedChanges } from './use-returned'

/** A file that came back, point by point beside the page: each can be taken or left. */
export function ReturnedView({ open }: { open: OpenReturned }) {
  const { returned: words, shell } = useWords()
  const { changes, accept, decline, takeBack, close, failure } = useReturnedChanges(open)
  const back = useRef<HTMLButtonElement>(null)
  useEffect(() => back.current?.focus({ preventScroll: true }), [])
  const { name, base, notes } = open.file
  const isOpen = (change: ReturnedChange): boolean => !open.declined.has(change.key)
  const offered = changes.filter(({ origin }) => origin !== 'ours')
  const left = offered.filter(isOpen)
  const theirs = left.filter(({ origin }) => origin === 'theirs')
  const ours = changes.filter(({ origin }) => origin === 'ours')
  const told =
    failure === null ? words.count(left.length) : failure === 'composing' ? words.composing : shell.errors[failure]
  return (
    <div className={css.panel}>
      <div className={css.head}>
        <Button
          ref={back}
          size="compact-sm"
          variant="subtle"
          leftSection={<Icon name="back" size={15} />}
          onClick={close}
        >
          {words.close}
        </Button>
        <h2>{name}</h2>
        <p>{base ? words.against(whenText(base.savedAt, shell)) : words.againstNow}</p>
        <p role="status">{told}</p>
        {theirs.length > 1 && (
          <Button size="xs" variant="filled" onClick={() => void accept(theirs)}>
            {words.acceptAll(theirs.length)}
          </Button>
        )}
      </div>
      <ol className={css.changes} aria-label={words.changes}>
        {left.map((change) => (
          <ChangeCard
            key={change.key}
            change={change}
            onAccept={() => void accept([change])}
            onDecline={() => decline(change)}
          />
        ))}
      </ol>
      {left.length < offered.length && (
        <p className={css.declined}>
          {words.declined(offered.length - left.length)}
          <Button size="compact-xs" variant="subtle" onClick={takeBack}>
            {words.takeBack}
          </Button>
        </p>
      )}
      {ours.length > 0 && (
        <details className={css.ours}>
          <summary>{words.ours(ours.length)}</summary>
          <ol className={css.changes} aria-label={words.ours(ours.length)}>
            {ours.map((change) => (
              <ChangeCard key={change.key} change={change} onAccept={() => void accept([change])} onDecline={null} />
            ))}
          </ol>
        </details>
      )}
      {notes.length > 0 && (
        <section className={css.notes}>
          <h3>{words.notes}</h3>
          <NoteList notes={notes} />
        </section>
      )}
    </div>
  )
}
