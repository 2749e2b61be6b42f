import type { ColumnBuilderCallback } from 'kysely'
import type { DialectName } from '../schema'

/** A column of row numbers that the database gives. */
export const rowNumber: Record<
  DialectName,
  { readonly type: 'integer' | 'serial'; readonly build: ColumnBuilderCallback }
> = {
  sqlite: { type: 'integer', build: (column) => column.primaryKey().autoIncrement() },
  postgres: { type: 'serial', build: (column) => column.primaryKey() },
}
