import { randomUUID } from 'node:crypto'
import type { Kysely, Selectable } from 'kysely'
import type { ReferenceStore, ReferenceSummary } from './record/reference'
import type { ReferenceTable, Schema } from './schema'

const LISTED = ['id', 'draft_id', 'summary', 'added_at'] as const

const summaryOf = (row: Pick<Selectable<ReferenceTable>, (typeof LISTED)[number]>): ReferenceSummary => ({
  id: row.id,
  draftId: row.draft_id,
  ...(JSON.parse(row.summary) as Pick<ReferenceSummary, 'name' | 'length'>),
  addedAt: row.added_at,
})

/** Texts to read beside a draft. */
export function openReferenceStore(db: Kysely<Schema>): ReferenceStore {
  const change = async (draftId: string, id: string, isRemoved: boolean): Promise<boolean> => {
    const changed = await db
      .updateTable('reference_texts')
      .set({ removed_at: isRemoved ? new Date().toISOString() : null })
      .where('draft_id', '=', draftId)
      .where('id', '=', id)
      .where('removed_at', isRemoved ? 'is' : 'is not', null)
      .executeTakeFirst()
    return changed.numUpdatedRows > 0n
  }
  return {
    async list(draftId) {
      const rows = await db
        .selectFrom('reference_texts')
        .select(LISTED)
        .where('draft_id', '=', draftId)
        .where('removed_at', 'is', null)
        .orderBy('number')
        .execute()
      return rows.map(summaryOf)
    },

    async get(draftId, id) {
      const row = await db
        .selectFrom('reference_texts')
        .selectAll()
        .where('draft_id', '=', draftId)
        .where('id', '=', id)
        .where('removed_at', 'is', null)
        .executeTakeFirst()
      return row ? { ...summaryOf(row), lines: JSON.parse(row.body) } : null
    },

    async add(draftId, { name, lines }) {
      const length = lines.reduce((sum, line) => sum + line.length, 0)
      const row = await db
        .insertInto('reference_texts')
        .values({
          id: randomUUID(),
          draft_id: draftId,
          summary: JSON.stringify({ name, length }),
          body: JSON.stringify(lines),
          added_at: new Date().toISOString(),
          removed_at: null,
        })
        .returning(LISTED)
        .executeTakeFirstOrThrow()
      return summaryOf(row)
    },

    remove: (draftId, id) => change(draftId, id, true),
    restore: (draftId, id) => change(draftId, id, false),
  }
}
