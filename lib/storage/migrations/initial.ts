import { type Kysely, type Migration, sql } from 'kysely'
import type { DialectName } from '../schema'
import { createRecords } from './create-records'
import { rowNumber } from './row-number'

/** The token index of templates: rows of tokens by the template's row number. See search-index.ts. */
const searchTable: Record<DialectName, readonly string[]> = {
  // The ascii tokenizer splits at ASCII punctuation and blanks only, so a token of ours stays whole in any script.
  sqlite: [`create virtual table template_search using fts5(tokens, tokenize = 'ascii', detail = none)`],
  postgres: [
    'create table template_search (number integer primary key, tokens tsvector not null)',
    'create index template_search_tokens on template_search using gin (tokens)',
  ],
}

export function initial(dialect: DialectName): Migration {
  return {
    async up(db) {
      await createRecords(db, dialect, 'templates')
      await createRecords(db, dialect, 'drafts')
      await createMining(db, dialect)
      await db.schema
        .createTable('settings')
        .addColumn('id', 'integer', (column) => column.primaryKey())
        .addColumn('contents', 'text', (column) => column.notNull())
        .execute()
      for (const statement of searchTable[dialect]) await sql.raw(statement).execute(db)
    },
  }
}

async function createMining(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { type, build } = rowNumber[dialect]
  await db.schema
    .createTable('minings')
    .addColumn('number', type, build)
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('summary', 'text', (column) => column.notNull())
    .addColumn('report', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('mining_files')
    .addColumn('mining_id', 'text', (column) => column.notNull().references('minings.id'))
    .addColumn('index', 'integer', (column) => column.notNull())
    .addColumn('described', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('mining_files_key', ['mining_id', 'index'])
    .execute()
  await db.schema
    .createTable('corrections')
    .addColumn('number', type, build)
    .addColumn('mining_id', 'text', (column) => column.notNull().references('minings.id'))
    .addColumn('correction', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('corrections_mining').on('corrections').column('mining_id').execute()
}
