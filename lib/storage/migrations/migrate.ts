import { type Kysely, type Migration, Migrator } from 'kysely'
import type { DialectName, Schema } from '../schema'
import { bank } from './bank'
import { initial } from './initial'
import { sharing } from './sharing'

/** Every migration by its name, in the order of names. One that has been released is never changed. */
const migrations: Readonly<Record<string, (dialect: DialectName) => Migration>> = {
  '0001-initial': initial,
  '0002-bank': bank,
  '0003-sharing': sharing,
}

/** Brings a database to the newest schema. Throws what stopped it; the database is then as it was. */
export async function migrate(db: Kysely<Schema>, dialect: DialectName): Promise<void> {
  const named = Object.entries(migrations).map(([name, make]) => [name, make(dialect)] as const)
  const provider = { getMigrations: async () => Object.fromEntries(named) }
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  if (error) throw error
}
