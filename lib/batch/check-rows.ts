import { batchSeverity, type RowProblem } from './batch-problem'
import { fillRow } from './fill-row'
import type { BatchPlan } from './plan'

export interface RowCheck {
  /** Rows that will give no document. */
  readonly failing: number
  /** Of all rows together. */
  readonly errors: number
  readonly warnings: number
  /** The first `most` of them, in order of the rows. */
  readonly problems: readonly RowProblem[]
}

/** Looks at every cell of the table as the columns stand now. */
export function checkRows(plan: BatchPlan, most: number): RowCheck {
  const problems: RowProblem[] = []
  const count = { failing: 0, error: 0, warning: 0, note: 0 }
  for (const row of plan.table.rows) {
    const found = fillRow(plan, row).problems
    for (const problem of found) {
      count[batchSeverity(problem)]++
      if (problems.length < most) problems.push(problem)
    }
    if (found.some(isError)) count.failing++
  }
  return { failing: count.failing, errors: count.error, warnings: count.warning, problems }
}

export const isError = (problem: RowProblem): boolean => batchSeverity(problem) === 'error'
