import { randomUUID } from 'node:crypto'
import type { RowOutcome } from '../batch/batch'
import { checkRows } from '../batch/check-rows'
import type { BatchPlan } from '../batch/plan'
import type { Table } from '../batch/table'
import type { BatchProgress, OpenBatch } from '../batch/view'

export const BATCH_LIMITS = {
  /** Batches that are held at one time; the one that was asked for longest ago goes first. */
  count: 40,
  /** Characters of all tables together. */
  characters: 64 * 1024 * 1024,
  /** Milliseconds since somebody asked for it. */
  age: 4 * 60 * 60 * 1000,
  /** Zips that are made at one time. */
  running: 2,
  /** Bytes of a table as it comes. */
  tableBytes: 16 * 1024 * 1024,
  /** Problems and failed rows that are told one by one. */
  problems: 200,
} as const

interface Held {
  batch: OpenBatch
  readonly size: number
  askedAt: number
}

/** The batches that are open in this server. What is given up is told by its absence: the table is given again. */
export class Batches {
  /** In the order in which they were last asked for. */
  private readonly held = new Map<string, Held>()

  constructor(private readonly now: () => number = Date.now) {}

  add(template: OpenBatch['template'], plan: BatchPlan): OpenBatch {
    const id = randomUUID()
    const batch: OpenBatch = { id, template, plan, format: 'docx', nameColumn: null, ...startOf(plan) }
    this.held.set(id, { batch, size: sizeOf(plan.table), askedAt: this.now() })
    this.tidy()
    return batch
  }

  get(id: string): OpenBatch | null {
    this.tidy()
    const held = this.held.get(id)
    if (!held) return null
    held.askedAt = this.now()
    this.held.delete(id)
    this.held.set(id, held)
    return held.batch
  }

  /** Other columns or another form: what was checked and made is of the batch as it was. */
  change(batch: OpenBatch, change: Pick<OpenBatch, 'format' | 'nameColumn'> & Pick<BatchPlan, 'columns'>): OpenBatch {
    const plan = { ...batch.plan, columns: change.columns }
    return this.put({ ...batch, ...startOf(plan), plan, format: change.format, nameColumn: change.nameColumn })
  }

  hasRoomToRun(): boolean {
    const running = [...this.held.values()].filter(({ batch }) => batch.progress.state === 'running')
    return running.length < BATCH_LIMITS.running
  }

  begin(batch: OpenBatch): OpenBatch {
    return this.put({ ...batch, progress: { ...idle(batch.plan), state: 'running' } })
  }

  /** Counts one row of a run; false once the batch was changed, begun anew or given up. */
  count(run: OpenBatch, outcome: RowOutcome): OpenBatch | null {
    if (this.held.get(run.id)?.batch !== run) return null
    const { done, failed, failures } = run.progress
    if ('bytes' in outcome) return this.put({ ...run, progress: { ...run.progress, done: done + 1 } })
    const told = failures.length < BATCH_LIMITS.problems ? [...failures, outcome] : failures
    return this.put({ ...run, progress: { ...run.progress, failed: failed + 1, failures: told } })
  }

  end(run: OpenBatch, state: 'done' | 'stopped'): void {
    if (this.held.get(run.id)?.batch === run) this.put({ ...run, progress: { ...run.progress, state } })
  }

  private put(batch: OpenBatch): OpenBatch {
    const held = this.held.get(batch.id)
    if (held) held.batch = batch
    return batch
  }

  private tidy(): void {
    let characters = [...this.held.values()].reduce((sum, { size }) => sum + size, 0)
    for (const [id, { size, askedAt, batch }] of this.held) {
      const isOld = this.now() - askedAt > BATCH_LIMITS.age
      const isTooMuch = characters > BATCH_LIMITS.characters || this.held.size > BATCH_LIMITS.count
      const isLast = this.held.size === 1
      if (batch.progress.state === 'running' || !(isOld || (isTooMuch && !isLast))) continue
      this.held.delete(id)
      characters -= size
    }
  }
}

const startOf = (plan: BatchPlan) => ({ check: checkRows(plan, BATCH_LIMITS.problems), progress: idle(plan) })

const idle = (plan: BatchPlan): BatchProgress => ({
  state: 'idle',
  done: 0,
  failed: 0,
  total: plan.table.rows.length,
  failures: [],
})

const CELL_OVERHEAD = 16

const sizeOf = (table: Table): number =>
  table.rows.reduce(
    (sum, { cells }) =>
      sum + cells.reduce((length, cell) => length + CELL_OVERHEAD + (typeof cell === 'string' ? cell.length : 0), 0),
    0,
  )
