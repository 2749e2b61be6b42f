import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type SqliteDatabase from 'better-sqlite3'
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely'
import { Pool } from 'pg'
import { kyselyStorage } from './kysely-storage'
import { migrate } from './migrations/migrate'
import type { DialectName, Schema } from './schema'
import { Sqlite } from './sqlite-binding'
import type { Storage } from './storage'

/** PostgreSQL where a URL is given, else one SQLite file in the data folder. */
export const openStorage = (where: { readonly dataFolder: string; readonly databaseUrl: string | undefined }) =>
  where.databaseUrl ? openPostgres(where.databaseUrl) : openSqlite(path.join(where.dataFolder, 'rostrum.sqlite'))

/** Closed when the process ends, so that all is in the one file that people copy and not in its log. */
const opened = new Set<SqliteDatabase.Database>()
process.on('exit', () => {
  for (const database of opened) database.close()
})

/** Opens or makes the file; its folder and their parents are made first. */
export async function openSqlite(file: string): Promise<Storage> {
  await mkdir(path.dirname(file), { recursive: true })
  const database = new Sqlite(file)
  opened.add(database)
  // A save that was answered is on the disk, even if the power fails in the next moment.
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  database.pragma('busy_timeout = 10000')
  const storage = await prepare(new Kysely<Schema>({ dialect: new SqliteDialect({ database }) }), 'sqlite')
  return { ...storage, close: () => storage.close().finally(() => opened.delete(database)) }
}

/** `url` as PostgreSQL's own tools read it. */
export async function openPostgres(url: string): Promise<Storage> {
  const pool = new Pool({ connectionString: url, max: 8 })
  // A connection that breaks while idle must not end the process; the next query opens another.
  pool.on('error', () => {})
  return prepare(new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) }), 'postgres')
}

async function prepare(db: Kysely<Schema>, dialect: DialectName): Promise<Storage> {
  try {
    await migrate(db, dialect)
  } catch (error) {
    await db.destroy()
    throw error
  }
  return kyselyStorage(db, dialect)
}
