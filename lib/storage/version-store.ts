import { randomUUID } from 'node:crypto'
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { DraftHead } from './draft-store'
import { KEEP_EVERY, type KeptAs, type VersionKind, type VersionStore, type VersionSummary } from './record/version'
import type { Schema, VersionTable } from './schema'
import { thinned } from './thin'

const LISTED = ['id', 'draft_id', 'revision', 'kind', 'name', 'summary', 'saved_at'] as const

function summaryOf(row: Pick<Selectable<VersionTable>, (typeof LISTED)[number]>): VersionSummary {
  const { title, characters } = JSON.parse(row.summary) as DraftHead
  return {
    id: row.id,
    draftId: row.draft_id,
    revision: row.revision,
    kind: row.kind as VersionKind,
    name: row.name === null ? null : JSON.parse(row.name),
    title,
    characters,
    savedAt: row.saved_at,
  }
}

const nameColumn = (name: string | null): string | null => (name === null ? null : JSON.stringify(name))

export function openVersionStore(db: Kysely<Schema>): VersionStore {
  return {
    async list(draftId) {
      const rows = await db
        .selectFrom('versions')
        .select(LISTED)
        .where('draft_id', '=', draftId)
        .orderBy('saved_at', 'desc')
        .orderBy('number', 'desc')
        .execute()
      return rows.map(summaryOf)
    },

    async get(draftId, id) {
      const row = await db
        .selectFrom('versions')
        .selectAll()
        .where('draft_id', '=', draftId)
        .where('id', '=', id)
        .executeTakeFirst()
      return row ? { ...summaryOf(row), document: JSON.parse(row.body) } : null
    },

    keep: (draftId, revision, as) =>
      db.transaction().execute(async (transaction) => {
        await copySaved(transaction, draftId, revision, as)
        const row = await transaction
          .updateTable('versions')
          .set({ kind: as.kind, ...(as.name === null ? {} : { name: nameColumn(as.name) }) })
          .where('draft_id', '=', draftId)
          .where('revision', '=', revision)
          .where((where) =>
            where.exists(
              where.selectFrom('drafts').select('id').where('id', '=', draftId).where('revision', '=', revision),
            ),
          )
          .returning(LISTED)
          .executeTakeFirst()
        return row ? summaryOf(row) : null
      }),

    async add(draftId, { document, ...head }, { kind, name }) {
      const row = await db
        .insertInto('versions')
        .values({
          id: randomUUID(),
          draft_id: draftId,
          revision: null,
          kind,
          name: nameColumn(name),
          summary: JSON.stringify(head),
          body: JSON.stringify(document),
          saved_at: new Date().toISOString(),
        })
        .returning(LISTED)
        .executeTakeFirstOrThrow()
      return summaryOf(row)
    },

    async rename(draftId, id, name) {
      const row = await db
        .updateTable('versions')
        .set({ name: nameColumn(name) })
        .where('draft_id', '=', draftId)
        .where('id', '=', id)
        .returning(LISTED)
        .executeTakeFirst()
      return row ? summaryOf(row) : null
    },
  }
}

/**
 * Before a save: keeps the state that it replaces where the last kept one is old enough, so that what stood before a pause
 * is always kept. Where the save finds another revision nothing is kept.
 */
export async function keepReplaced(db: Transaction<Schema>, draftId: string, revision: number): Promise<void> {
  const now = Date.now()
  const last = await db
    .selectFrom('versions')
    .select((select) => select.fn.max('saved_at').as('saved_at'))
    .where('draft_id', '=', draftId)
    .where('revision', 'is not', null)
    .executeTakeFirst()
  if (last?.saved_at && now - Date.parse(last.saved_at) < KEEP_EVERY) return
  await copySaved(db, draftId, revision, { kind: 'auto', name: null })
  await thin(db, draftId, now)
}

/** The saved state as a row of its own, if the draft stands at that revision and none is there yet. */
async function copySaved(db: Transaction<Schema>, draftId: string, revision: number, as: KeptAs): Promise<void> {
  await db
    .insertInto('versions')
    .columns(['id', 'draft_id', 'revision', 'kind', 'name', 'summary', 'body', 'saved_at'])
    .expression((from) =>
      from
        .selectFrom('drafts')
        .select([
          sql<string>`cast(${randomUUID()} as text)`.as('version_id'),
          'drafts.id',
          'drafts.revision',
          sql<string>`cast(${as.kind} as text)`.as('kind'),
          sql<string | null>`cast(${nameColumn(as.name)} as text)`.as('name'),
          'drafts.summary',
          'drafts.body',
          'drafts.updated_at',
        ])
        .where('drafts.id', '=', draftId)
        .where('drafts.revision', '=', revision)
        .where('drafts.removed_at', 'is', null),
    )
    .onConflict((conflict) => conflict.columns(['draft_id', 'revision']).doNothing())
    .execute()
}

async function thin(db: Transaction<Schema>, draftId: string, now: number): Promise<void> {
  const rows = await db
    .selectFrom('versions')
    .select(['number', 'saved_at'])
    .where('draft_id', '=', draftId)
    .where('kind', '=', 'auto')
    .where('name', 'is', null)
    .execute()
  const states = rows.map(({ number, saved_at }) => ({ number, savedAt: Date.parse(saved_at) }))
  const numbers = thinned(states, now).map(({ number }) => number)
  if (numbers.length > 0) await db.deleteFrom('versions').where('number', 'in', numbers).execute()
}
