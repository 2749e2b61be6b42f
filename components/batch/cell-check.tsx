'use client'

import { Icon } from '@/components/shell/icon'
import { WindowedList } from '@/components/shell/windowed-list'
import { useLanguage, useWords } from '@/components/shell/words'
import { type BatchProblem, type BatchSeverity, batchSeverity, type RowProblem } from '@/lib/batch/batch-problem'
import type { BatchView } from '@/lib/batch/view'
import { batchProblemText } from '@/lib/i18n/batch-problems'
import css from './batch.module.css'

interface Props {
  readonly batch: BatchView
  readonly busy: boolean
  readonly onShow: (row: number) => void
}

const USUAL_HEIGHT = 44

/** What the check of every cell found: of the table and its columns first, then cell by cell. */
export function CellCheck({ batch, busy, onShow }: Props) {
  const words = useWords().batch
  const { check, notes } = batch
  const all = check.errors + check.warnings
  const found = check.problems.map((problem, index) => ({ problem, key: String(index) }))
  return (
    <>
      <p role="status" className={css.sum}>
        {busy
          ? words.checking
          : [
              check.failing > 0 ? words.failing(check.failing) : '',
              check.warnings > 0 ? words.warnings(check.warnings) : '',
              all === 0 ? words.sound : '',
            ]
              .filter((part) => part !== '')
              .join(' · ')}
      </p>
      {notes.length > 0 && (
        <ul className={css.notes}>
          {notes.map((note) => (
            <Said key={JSON.stringify(note)} problem={note} severity={batchSeverity(note)} />
          ))}
        </ul>
      )}
      {found.length > 0 && (
        <WindowedList
          items={found}
          keyOf={({ key }) => key}
          label={words.problems}
          usual={USUAL_HEIGHT}
          className={css.problems}
        >
          {({ problem }) => <CellProblem problem={problem} onShow={onShow} />}
        </WindowedList>
      )}
      {found.length < all && <p className={css.note}>{words.firstProblems(found.length, all)}</p>}
    </>
  )
}

function CellProblem({ problem, onShow }: { readonly problem: RowProblem; readonly onShow: (row: number) => void }) {
  const language = useLanguage()
  return (
    <button
      type="button"
      className={css.problem}
      data-severity={batchSeverity(problem)}
      onClick={() => onShow(problem.row)}
    >
      <Icon name="warning" size={16} />
      {batchProblemText(problem, language)}
    </button>
  )
}

function Said({ problem, severity }: { readonly problem: BatchProblem; readonly severity: BatchSeverity }) {
  return <li data-severity={severity}>{batchProblemText(problem, useLanguage())}</li>
}
