import type { Kysely } from 'kysely'
import type { DialectName } from '../schema'
import { rowNumber } from './row-number'

/** A table of records under revisions. Released migrations call it, so it never changes. */
export async function createRecords(db: Kysely<unknown>, dialect: DialectName, table: string): Promise<void> {
  const { type, build } = rowNumber[dialect]
  await db.schema
    .createTable(table)
    .addColumn('number', type, build)
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('summary', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addColumn('removed_at', 'text')
    .execute()
}
