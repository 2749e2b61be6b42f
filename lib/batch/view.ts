import type { Block } from '../document/block'
import type { SlotDeclaration } from '../template/syntax'
import type { FailedRow } from './archive'
import type { BatchFormat } from './batch'
import { rowBlocks } from './batch'
import type { ColumnProblem, RowProblem } from './batch-problem'
import type { RowCheck } from './check-rows'
import { fillRow } from './fill-row'
import type { BatchPlan } from './plan'
import { blanksOf, columnProblems } from './plan'
import { type ColumnPlace, isEmptyCell, type TableNote } from './table'

/** How far the documents of a batch are made. */
export interface BatchProgress {
  readonly state: 'idle' | 'running' | 'done' | 'stopped'
  readonly done: number
  readonly failed: number
  readonly total: number
  /** The first rows that gave no document. */
  readonly failures: readonly FailedRow[]
}

/** One template and one table while somebody works on them; held in memory alone. */
export interface OpenBatch {
  readonly id: string
  readonly template: { readonly id: string; readonly name: string }
  readonly plan: BatchPlan
  readonly format: BatchFormat
  readonly nameColumn: number | null
  readonly check: RowCheck
  readonly progress: BatchProgress
}

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

/** What one row gives, and where it stands among the others; rows go by their numbers in the file. */
export interface RowView {
  readonly row: number
  /** From 1. */
  readonly position: number
  readonly previous: number | null
  readonly next: number | null
  /** Null where it gives no document. */
  readonly blocks: readonly Block[] | null
  readonly problems: readonly RowProblem[]
}

/** The row of a number, else the next one that has content, else the last. */
export function viewRow({ plan }: OpenBatch, number: number): RowView {
  const { rows } = plan.table
  const found = rows.findIndex((row) => row.number >= number)
  const index = found < 0 ? rows.length - 1 : found
  const row = rows[index]!
  const blocks = rowBlocks(plan, row)
  return {
    row: row.number,
    position: index + 1,
    previous: rows[index - 1]?.number ?? null,
    next: rows[index + 1]?.number ?? null,
    blocks: blocks.ok ? blocks.value : null,
    problems: blocks.ok ? fillRow(plan, row).problems : blocks.error,
  }
}
