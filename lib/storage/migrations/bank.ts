import type { Migration } from 'kysely'
import type { DialectName } from '../schema'
import { rowNumber } from './row-number'

/** The phrase bank, and what drafts said when they were exported. */
export function bank(dialect: DialectName): Migration {
  const { type, build } = rowNumber[dialect]
  return {
    async up(db) {
      await db.schema
        .createTable('bank')
        .addColumn('number', type, build)
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('mining_id', 'text', (column) => column.notNull().references('minings.id'))
        .addColumn('families', 'integer', (column) => column.notNull())
        .addColumn('summary', 'text', (column) => column.notNull())
        .addColumn('body', 'text', (column) => column.notNull())
        .addUniqueConstraint('bank_key', ['kind', 'key'])
        .execute()
      await db.schema
        .createTable('exports')
        .addColumn('number', type, build)
        .addColumn('draft_id', 'text', (column) => column.notNull().unique())
        .addColumn('exported_at', 'text', (column) => column.notNull())
        .addColumn('title', 'text', (column) => column.notNull())
        .addColumn('text', 'text', (column) => column.notNull())
        .execute()
    },
  }
}
