'use client'

import { useWords } from '@/components/shell/words'
import type { DraftSummary } from '@/lib/storage/record/draft'
import css from './fill-bar.module.css'

/** How far the blanks of a draft are: done, carried over and not yet checked, empty; said in words below. */
export function FillBar({ openSlots: { total, empty, carried } }: Pick<DraftSummary, 'openSlots'>) {
  const { workbench: words, shell } = useWords()
  const open = [...(empty > 0 ? [words.empty(empty)] : []), ...(carried > 0 ? [words.carried(carried)] : [])]
  const parts = { done: total - empty - carried, carried, empty }
  return (
    <div className={css.fill}>
      <div className={css.bar} aria-hidden="true">
        {Object.entries(parts).map(
          ([state, count]) => count > 0 && <i key={state} data-state={state} style={{ flexGrow: count }} />,
        )}
      </div>
      <span data-complete={total > 0 && open.length === 0}>
        {total === 0 ? words.noBlanks : open.length === 0 ? words.complete : shell.facts(open)}
      </span>
    </div>
  )
}
