import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Kysely, Migrator, SqliteDialect, sql } from 'kysely'
import { expect, it } from 'vitest'
import { openSqlite } from '../open'
import { documentOf, draftFields } from '../sample-record'
import type { Schema } from '../schema'
import { Sqlite } from '../sqlite-binding'
import { bank } from './bank'
import { initial } from './initial'

it('a database of before keeps its drafts and gets what is new', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'rostrum-old-'))
  const file = path.join(folder, 'rostrum.sqlite')
  const old = new Kysely<Schema>({ dialect: new SqliteDialect({ database: new Sqlite(file) }) })
  const migrations = { '0001-initial': initial('sqlite'), '0002-bank': bank('sqlite') }
  const { error } = await new Migrator({
    db: old,
    provider: { getMigrations: async () => migrations },
  }).migrateToLatest()
  expect(error).toBeUndefined()
  const { document, ...summary } = draftFields('去年的')
  const at = '2025-11-22T08:00:00.000Z'
  await sql`insert into drafts (id, revision, summary, body, created_at, updated_at)
    values ('稿', 3, ${JSON.stringify(summary)}, ${JSON.stringify(document)}, ${at}, ${at})`.execute(old)
  await old.destroy()

  const storage = await openSqlite(file)
  expect(await storage.drafts.get('稿')).toMatchObject({ revision: 3, document, meetingId: null, targetMinutes: null })
  await storage.drafts.save('稿', 3, draftFields('今年的'))
  const [kept] = await storage.versions.list('稿')
  expect((await storage.versions.get('稿', kept!.id))?.document).toEqual(documentOf('去年的'))
  await storage.close()
  await rm(folder, { recursive: true })
})
