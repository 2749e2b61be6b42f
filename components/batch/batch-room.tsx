'use client'

import { Button } from '@mantine/core'
import Link from 'next/link'
import { useState } from 'react'
import { Icon } from '@/components/shell/icon'
import { useLanguage, useWords } from '@/components/shell/words'
import type { BatchView } from '@/lib/batch/view'
import { batchProblemText } from '@/lib/i18n/batch-problems'
import css from './batch.module.css'
import { CellCheck } from './cell-check'
import { ColumnTable } from './column-table'
import { GiveTable } from './give-table'
import { MakeDocuments } from './make-documents'
import { RowPreview } from './row-preview'
import { useBatch } from './use-batch'

interface Props {
  readonly template: { readonly id: string; readonly name: string }
  readonly blanks: readonly string[]
  readonly limits: { readonly rows: number; readonly columns: number; readonly megabytes: number }
  /** The table that the address names, where the server still holds it. */
  readonly opened: BatchView | null
  readonly wasGone: boolean
}

/** 成批成文, step by step on one page: the table, its columns, its cells, any document, the zip. */
export function BatchRoom({ template, blanks, limits, opened, wasGone }: Props) {
  const words = useWords().batch
  const language = useLanguage()
  const { batch, isGone, busy, refusal, failure, give, choose, askProgress, drop } = useBatch(
    template.id,
    opened,
    wasGone,
  )
  const [shown, setShown] = useState(1)
  return (
    <div className={css.room} data-open={batch !== null}>
      <div className={css.head}>
        <Link href={`/library/${template.id}`} className={css.back}>
          <Icon name="back" />
          {words.back}
        </Link>
        <h1>{words.title(template.name)}</h1>
        <p className={css.note}>{words.intro}</p>
      </div>
      <div className={css.steps}>
        <section aria-labelledby="table">
          <h2 id="table">{words.table}</h2>
          {isGone && (
            <p role="alert" className={css.refused}>
              {words.gone}
            </p>
          )}
          {refusal && (
            <p role="alert" className={css.refused}>
              {batchProblemText(refusal, language)}
            </p>
          )}
          {failure && (
            <p role="alert" className={css.refused}>
              {failure}
            </p>
          )}
          {batch ? (
            <div className={css.given}>
              <p role="status">{words.size(batch.rows, batch.columns.length)}</p>
              <Button size="xs" onClick={drop}>
                {words.change}
              </Button>
            </div>
          ) : (
            <GiveTable busy={busy} blanks={blanks} limits={limits} onGive={give} />
          )}
        </section>
        {batch && (
          <>
            <section aria-labelledby="mapping">
              <h2 id="mapping">{words.mapping}</h2>
              <ColumnTable batch={batch} onChoose={choose} />
            </section>
            <section aria-labelledby="check">
              <h2 id="check">{words.check}</h2>
              <CellCheck batch={batch} busy={busy} onShow={setShown} />
            </section>
            <section aria-labelledby="make">
              <h2 id="make">{words.make}</h2>
              <MakeDocuments batch={batch} busy={busy} onChoose={choose} onAskProgress={askProgress} />
            </section>
          </>
        )}
      </div>
      {batch && (
        <aside className={css.preview} aria-label={words.preview}>
          <RowPreview batch={batch} row={shown} onRow={setShown} />
        </aside>
      )}
    </div>
  )
}
