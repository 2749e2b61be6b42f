import { randomUUID } from 'node:crypto'
import type { Kysely, Selectable, Transaction } from 'kysely'
import { accept, refuse } from '../problem'
import type { Timestamp } from './record/timestamp'
import type { RecordTable, RecordTableName, Schema } from './schema'
import type { Collection } from './storage'

/** What storage itself keeps of every record. */
interface RecordHead {
  readonly id: string
  readonly revision: number
  readonly createdAt: Timestamp
  readonly updatedAt: Timestamp
  readonly removedAt: Timestamp | null
}

/** How the fields of one kind of record lie in its table. */
export interface Layout<Fields, Summary> {
  readonly table: RecordTableName
  readonly pack: (fields: Fields) => { readonly summary: Summary; readonly body: unknown }
  /** Runs in the transaction that writes the record. */
  readonly onWrite?: (db: Transaction<Schema>, number: number, fields: Fields) => Promise<void>
  /** Runs in that transaction before a save replaces the record of this revision, if it stands at it. */
  readonly onReplace?: (db: Transaction<Schema>, id: string, revision: number) => Promise<void>
}

/**
 * One collection in its table. `Record` is what is read one at a time, `Listed` what lists show; `read` and `readListed`
 * make them of what `pack` laid down.
 */
export function openCollection<T, Fields, Summary, Listed>(
  db: Kysely<Schema>,
  layout: Layout<Fields, Summary> & {
    readonly read: (head: RecordHead, summary: Summary, body: unknown, row: Selectable<RecordTable>) => T
    readonly list: (options: { readonly removed?: boolean }) => Promise<readonly Listed[]>
  },
): Collection<T, Fields, Listed> {
  const { table, pack, read } = layout
  const toRecord = (row: Selectable<RecordTable>): T =>
    read(headOf(row), JSON.parse(row.summary), JSON.parse(row.body), row)

  async function get(id: string): Promise<T | null> {
    const row = await db
      .selectFrom(table)
      .selectAll()
      .where('id', '=', id)
      .where('removed_at', 'is', null)
      .executeTakeFirst()
    return row ? toRecord(row) : null
  }

  return {
    get,
    list: (options = {}) => layout.list(options),

    async add(fields) {
      const now = new Date().toISOString()
      const id = randomUUID()
      return db.transaction().execute(async (transaction) => {
        const row = await transaction
          .insertInto(table)
          .values({ ...columnsOf(pack(fields)), id, revision: 1, created_at: now, updated_at: now, removed_at: null })
          .returningAll()
          .executeTakeFirstOrThrow()
        await layout.onWrite?.(transaction, row.number, fields)
        return toRecord(row)
      })
    },

    async save(id, revision, fields) {
      const saved = await db.transaction().execute(async (transaction) => {
        await layout.onReplace?.(transaction, id, revision)
        // Of two saves of one revision the second finds no row: the first has moved it on.
        const row = await transaction
          .updateTable(table)
          .set({ ...columnsOf(pack(fields)), revision: revision + 1, updated_at: new Date().toISOString() })
          .where('id', '=', id)
          .where('revision', '=', revision)
          .where('removed_at', 'is', null)
          .returningAll()
          .executeTakeFirst()
        if (row) await layout.onWrite?.(transaction, row.number, fields)
        return row
      })
      if (saved) return accept(toRecord(saved))
      const current = await get(id)
      return refuse(current ? { code: 'stale-revision', current } : { code: 'not-found' })
    },

    async remove(id) {
      const changed = await db
        .updateTable(table)
        .set({ removed_at: new Date().toISOString() })
        .where('id', '=', id)
        .where('removed_at', 'is', null)
        .executeTakeFirst()
      return changed.numUpdatedRows > 0n
    },

    async restore(id) {
      const changed = await db
        .updateTable(table)
        .set({ removed_at: null })
        .where('id', '=', id)
        .where('removed_at', 'is not', null)
        .executeTakeFirst()
      return changed.numUpdatedRows > 0n
    },
  }
}

export const headOf = (row: Omit<Selectable<RecordTable>, 'number' | 'summary' | 'body'>): RecordHead => ({
  id: row.id,
  revision: row.revision,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  removedAt: row.removed_at,
})

const columnsOf = ({ summary, body }: { readonly summary: unknown; readonly body: unknown }) => ({
  summary: JSON.stringify(summary),
  body: JSON.stringify(body),
})
