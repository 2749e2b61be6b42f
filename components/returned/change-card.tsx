'use client'

import { Button } from '@mantine/core'
import { useWords } from '@/components/shell/words'
import type { Words } from '@/lib/i18n/words'
import type { ReturnedChange } from '@/lib/returned/change'
import type { RowKind } from '@/lib/returned/row'
import css from './returned.module.css'
import { shortened } from './shortened'

interface Props {
  readonly change: ReturnedChange
  readonly onAccept: () => void
  /** Null where there is nothing to turn down. */
  readonly onDecline: (() => void) | null
}

/** One point: where it is, what went and what came, and what else it does. */
export function ChangeCard({ change, onAccept, onDecline }: Props) {
  const words = useWords().returned
  const { type, origin, under, kinds, lost } = change
  return (
    <li className={css.card} data-origin={origin}>
      <p className={css.where}>
        <b>{words.types[type]}</b>
        {under === '' ? words.beginning : under}
      </p>
      <p className={css.text}>
        {shortened(change.parts).map(({ change: fate, text, from }) => {
          if (fate === 'deleted') return <del key={from}>{text}</del>
          return fate === 'inserted' ? <ins key={from}>{text}</ins> : <span key={from}>{text}</span>
        })}
      </p>
      {kinds && <p className={css.more}>{words.kinds(kindName(kinds.before, words), kindName(kinds.after, words))}</p>}
      {lost.length > 0 && <p className={css.more}>{words.lost(lost)}</p>}
      {origin === 'both' && <p className={css.more}>{words.both}</p>}
      <div className={css.ways}>
        <Button size="compact-sm" onClick={onAccept}>
          {words.accept}
        </Button>
        {onDecline && (
          <Button size="compact-sm" variant="subtle" onClick={onDecline}>
            {words.decline}
          </Button>
        )}
      </div>
    </li>
  )
}

const kindName = ({ type, level }: RowKind, words: Words['returned']): string =>
  type === 'heading' ? words.heading(level ?? 1) : words.kindNames[type]
