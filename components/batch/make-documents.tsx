'use client'

import { Button, NativeSelect, Progress, SegmentedControl } from '@mantine/core'
import { useCallback, useState } from 'react'
import { usePolling } from '@/components/mining/use-polling'
import { Icon } from '@/components/shell/icon'
import { useLanguage, useWords } from '@/components/shell/words'
import type { BatchProgress, BatchView } from '@/lib/batch/view'
import { batchProblemText } from '@/lib/i18n/batch-problems'
import css from './batch.module.css'
import { type BatchChoice, choiceOf } from './use-batch'

interface Props {
  readonly batch: BatchView
  readonly busy: boolean
  readonly onChoose: (choice: BatchChoice) => void
  readonly onAskProgress: (id: string) => Promise<void>
}

/** Format and names of the files, the download, and how far it is. */
export function MakeDocuments({ batch, busy, onChoose, onAskProgress }: Props) {
  const words = useWords().batch
  const language = useLanguage()
  const [asked, setAsked] = useState(false)
  const { progress } = batch
  const isRunning = progress.state === 'running' || (asked && progress.state === 'idle')
  usePolling(
    isRunning,
    useCallback(() => onAskProgress(batch.id), [onAskProgress, batch.id]),
  )
  const choice = choiceOf(batch)
  const count = batch.rows - batch.check.failing
  return (
    <>
      <div className={css.form}>
        <SegmentedControl
          aria-label={words.format}
          value={batch.format}
          onChange={(format) => onChoose({ ...choice, format: format === 'md' ? 'md' : 'docx' })}
          data={[
            { value: 'docx', label: words.docx },
            { value: 'md', label: words.md },
          ]}
        />
        <NativeSelect
          label={words.nameBy}
          value={batch.nameColumn === null ? '' : String(batch.nameColumn)}
          onChange={({ currentTarget: { value } }) =>
            onChoose({ ...choice, nameColumn: value === '' ? null : Number(value) })
          }
          data={[
            { value: '', label: words.byTitle },
            ...batch.columns.map(({ name, letter }, index) => ({
              value: String(index),
              label: words.byColumn(name || words.columnOf(letter)),
            })),
          ]}
        />
      </div>
      {count === 0 ? (
        <p className={css.refused}>{words.noneToMake}</p>
      ) : (
        <Button
          component="a"
          href={`/api/batches/${batch.id}/file?lang=${language}`}
          download
          variant="filled"
          className={css.download}
          leftSection={<Icon name="download" size={16} />}
          {...(busy || isRunning ? { 'data-disabled': true, 'aria-disabled': true } : {})}
          onClick={(event) => {
            if (busy || isRunning) event.preventDefault()
            else setAsked(true)
          }}
        >
          {words.download(count)}
        </Button>
      )}
      {batch.check.failing > 0 && count > 0 && <p className={css.note}>{words.listed}</p>}
      {(isRunning || progress.state !== 'idle') && <Made progress={progress} />}
    </>
  )
}

function Made({ progress }: { readonly progress: BatchProgress }) {
  const words = useWords().batch
  const language = useLanguage()
  const { state, done, failed, total, failures } = progress
  const documents = total - failed
  const said = { idle: words.made, running: words.made, done: words.done, stopped: words.stopped }[state]
  return (
    <div className={css.made}>
      <Progress value={(100 * (done + failed)) / total} aria-label={words.progress} />
      <p role="status">{said(done, documents)}</p>
      {failed > 0 && (
        <details>
          <summary>{words.failed(failed)}</summary>
          <ul>
            {failures.flatMap(({ problems }) =>
              problems.map((problem) => <li key={JSON.stringify(problem)}>{batchProblemText(problem, language)}</li>),
            )}
          </ul>
        </details>
      )}
    </div>
  )
}
