'use client'

import { ActionIcon, NumberInput } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import { PreviewPaper } from '@/components/library/preview-paper'
import { call } from '@/components/shell/api'
import { Icon } from '@/components/shell/icon'
import { ScrollRegion } from '@/components/shell/scroll-region'
import { useLanguage, useWords } from '@/components/shell/words'
import type { BatchView, RowView } from '@/lib/batch/view'
import { batchProblemText } from '@/lib/i18n/batch-problems'
import css from './batch.module.css'

interface Props {
  readonly batch: BatchView
  /** Number of the row in the file. */
  readonly row: number
  readonly onRow: (row: number) => void
}

/** The document of any row, as it will be made. */
export function RowPreview({ batch, row: asked, onRow }: Props) {
  const words = useWords().batch
  const language = useLanguage()
  const row = useRow(batch, asked)
  const turn = (to: number | null | undefined, label: string, icon: ReactNode) => (
    <ActionIcon
      variant="default"
      size={32}
      aria-label={label}
      disabled={to === null || to === undefined}
      onClick={() => onRow(to ?? asked)}
    >
      {icon}
    </ActionIcon>
  )
  return (
    <>
      <div className={css.turn}>
        <h2>{row ? words.previewOf(row.row) : words.preview}</h2>
        {row && <span className={css.note}>{words.place(row.position, batch.rows)}</span>}
        {turn(row?.previous, words.previous, <Icon name="up" />)}
        <NumberInput
          size="xs"
          aria-label={words.which}
          className={css.which}
          value={row?.row ?? ''}
          min={1}
          allowDecimal={false}
          hideControls
          onChange={(value) => typeof value === 'number' && value >= 1 && onRow(value)}
        />
        {turn(row?.next, words.next, <Icon name="down" />)}
      </div>
      {row?.blocks === null ? (
        <div className={css.refused} role="status">
          <p>{words.rowFails}</p>
          <ul>
            {row.problems.map((problem) => (
              <li key={JSON.stringify(problem)}>{batchProblemText(problem, language)}</li>
            ))}
          </ul>
        </div>
      ) : (
        <ScrollRegion className={css.paper} label={words.preview}>
          {row?.blocks && <PreviewPaper blocks={row.blocks} />}
        </ScrollRegion>
      )}
    </>
  )
}

/** The row as the server fills it; the one before stays until the next is there. */
function useRow(batch: BatchView, asked: number): RowView | null {
  const [row, setRow] = useState<RowView | null>(null)
  const mapping = batch.columns.map(({ blank }) => blank ?? '').join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: other columns fill the row otherwise.
  useEffect(() => {
    const controller = new AbortController()
    call<{ row: RowView }>('GET', `/api/batches/${batch.id}/rows/${asked}`, { signal: controller.signal }).then(
      (reply) => reply.ok && setRow(reply.value.row),
      // Aborted: another row is asked for.
      () => {},
    )
    return () => controller.abort()
  }, [batch.id, batch.check, mapping, asked])
  return row
}
