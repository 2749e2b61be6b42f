import type { Migration } from 'kysely'
import type { DialectName } from '../schema'
import { createRecords } from './create-records'
import { rowNumber } from './row-number'

/** Kept states of drafts, texts to read beside them, meetings whose papers share values, and who speaks. */
export function sharing(dialect: DialectName): Migration {
  const { type, build } = rowNumber[dialect]
  return {
    async up(db) {
      await createRecords(db, dialect, 'meetings')
      await createRecords(db, dialect, 'speakers')
      // SQLite adds one column a statement.
      await db.schema.alterTable('drafts').addColumn('meeting_id', 'text').execute()
      await db.schema.alterTable('drafts').addColumn('speaker_id', 'text').execute()
      await db.schema.alterTable('drafts').addColumn('target_minutes', 'double precision').execute()
      await db.schema
        .createTable('versions')
        .addColumn('number', type, build)
        .addColumn('id', 'text', (column) => column.notNull().unique())
        .addColumn('draft_id', 'text', (column) => column.notNull().references('drafts.id'))
        .addColumn('revision', 'integer')
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('name', 'text')
        .addColumn('summary', 'text', (column) => column.notNull())
        .addColumn('body', 'text', (column) => column.notNull())
        .addColumn('saved_at', 'text', (column) => column.notNull())
        .addUniqueConstraint('versions_revision', ['draft_id', 'revision'])
        .execute()
      await db.schema
        .createTable('reference_texts')
        .addColumn('number', type, build)
        .addColumn('id', 'text', (column) => column.notNull().unique())
        .addColumn('draft_id', 'text', (column) => column.notNull().references('drafts.id'))
        .addColumn('summary', 'text', (column) => column.notNull())
        .addColumn('body', 'text', (column) => column.notNull())
        .addColumn('added_at', 'text', (column) => column.notNull())
        .addColumn('removed_at', 'text')
        .execute()
      await db.schema.createIndex('reference_texts_draft').on('reference_texts').column('draft_id').execute()
    },
  }
}
