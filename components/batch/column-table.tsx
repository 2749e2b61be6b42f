'use client'

import { NativeSelect } from '@mantine/core'
import { useWords } from '@/components/shell/words'
import type { BatchView, BlankView, ColumnView } from '@/lib/batch/view'
import css from './batch.module.css'
import { type BatchChoice, choiceOf } from './use-batch'

interface Props {
  readonly batch: BatchView
  readonly onChoose: (choice: BatchChoice) => void
}

/** Columns beside the blanks they fill, with samples. A blank that another column had moves here. */
export function ColumnTable({ batch, onChoose }: Props) {
  const words = useWords().batch
  const choice = choiceOf(batch)
  const set = (index: number, blank: string | null) =>
    onChoose({
      ...choice,
      columns: choice.columns.map((name, at) => (at === index ? blank : name === blank ? null : name)),
    })
  return (
    <table className={css.columns}>
      <thead>
        <tr>
          <th scope="col">{words.column}</th>
          <th scope="col">{words.samples}</th>
          <th scope="col">{words.fills}</th>
        </tr>
      </thead>
      <tbody>
        {batch.columns.map((column, index) => (
          <ColumnRow key={column.letter} column={column} blanks={batch.blanks} onBlank={(blank) => set(index, blank)} />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly column: ColumnView
  readonly blanks: readonly BlankView[]
  readonly onBlank: (blank: string | null) => void
}

function ColumnRow({ column, blanks, onBlank }: RowProps) {
  const { batch: words, names } = useWords()
  const nameOf = ({ label, type, required }: BlankView) => words.blank(label, names.types[type], required)
  return (
    <tr data-used={column.blank !== null}>
      <th scope="row">
        {column.name || words.columnOf(column.letter)}
        <small>{words.columnOf(column.letter)}</small>
      </th>
      <td>{column.samples.join(' / ') || '—'}</td>
      <td>
        <NativeSelect
          size="xs"
          aria-label={words.fillsOf(column.name || words.columnOf(column.letter))}
          data={[
            { value: '', label: words.unused },
            ...blanks.map((blank) => ({ value: blank.name, label: nameOf(blank) })),
          ]}
          value={column.blank ?? ''}
          onChange={(event) => onBlank(event.currentTarget.value || null)}
        />
      </td>
    </tr>
  )
}
