import { rowBlocks } from '../batch/batch'
import type { ColumnProblem, RowProblem } from '../batch/batch-problem'
import type { RowCheck } from '../batch/check-rows'
import { fillRow } from '../batch/fill-row'
import { blanksOf, columnProblems } from '../batch/plan'
import { type ColumnPlace, isEmptyCell, type TableNote } from '../batch/table'
import type { Block } from '../document/block'
import type { SlotDeclaration } from '../template/syntax'
import type { OpenBatch } from './batches'

/** A column as the page shows it. */
export interface ColumnView extends ColumnPlace {
  /** Its first cells that say something, cut short. */
  readonly samples: readonly string[]
  /** Name of the blank it fills. */
  readonly blank: string | null
}

export interface BlankView {
  readonly name: string
  readonly label: string
  readonly type: SlotDeclaration['type']
  readonly required: boolean
}

export interface BatchView extends Pick<OpenBatch, 'id' | 'template' | 'format' | 'nameColumn' | 'progress'> {
  readonly columns: readonly ColumnView[]
  readonly blanks: readonly BlankView[]
  readonly rows: number
  /** Of the table and its columns. */
  readonly notes: readonly (TableNote | ColumnProblem)[]
  readonly check: RowCheck
}

const SAMPLES = 3
const LONGEST_SAMPLE = 60

export function viewBatch({ id, template, plan, format, nameColumn, check, progress }: OpenBatch): BatchView {
  const { table, columns } = plan
  return {
    id,
    template,
    columns: table.header.map((place, index) => ({
      ...place,
      samples: samplesOf(plan, index),
      blank: columns[index] ?? null,
    })),
    blanks: blanksOf(plan.template).map(({ name, label, declaration: { type, required = false } }) => ({
      name,
      label,
      type,
      required,
    })),
    rows: table.rows.length,
    format,
    nameColumn,
    notes: [...table.notes, ...columnProblems(plan)],
    check,
    progress,
  }
}

function samplesOf({ table }: OpenBatch['plan'], index: number): readonly string[] {
  const samples: string[] = []
  for (const { cells } of table.rows) {
    const cell = cells[index]
    if (cell === undefined || isEmptyCell(cell)) continue
    const text = typeof cell === 'string' ? cell : cell.text
    if (text === '' || samples.includes(text)) continue
    samples.push(text)
    if (samples.length === SAMPLES) break
  }
  return samples.map((text) => [...text].slice(0, LONGEST_SAMPLE).join(''))
}

/** What one row gives. `blocks` is null where it gives no document. */
export interface RowView {
  /** In the file. */
  readonly row: number
  readonly blocks: readonly Block[] | null
  readonly problems: readonly RowProblem[]
}

/** The row at an index from 0; null beyond the last. */
export function viewRow({ plan }: OpenBatch, index: number): RowView | null {
  const row = plan.table.rows[index]
  if (row === undefined) return null
  const blocks = rowBlocks(plan, row)
  return {
    row: row.number,
    blocks: blocks.ok ? blocks.value : null,
    problems: blocks.ok ? fillRow(plan, row).problems : blocks.error,
  }
}
