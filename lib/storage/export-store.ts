import { type Kysely, sql } from 'kysely'
import type { DialectName, Schema } from './schema'
import type { ExportStore } from './storage'

/** Where the first text stands in the second, from 1; 0 where it does not. */
const POSITION: Readonly<Record<DialectName, string>> = { sqlite: 'instr', postgres: 'strpos' }

/** Texts lie as JSON, which leaves Chinese as it is; so what is looked for is escaped the same way. */
const escaped = (text: string): string => JSON.stringify(text).slice(1, -1)

/** What drafts said when they were last exported. */
export function openExportStore(db: Kysely<Schema>, dialect: DialectName): ExportStore {
  const position = sql.raw(POSITION[dialect])
  return {
    async put(draftId, title, text) {
      const row = { exported_at: new Date().toISOString(), title: JSON.stringify(title), text: JSON.stringify(text) }
      await db
        .insertInto('exports')
        .values({ draft_id: draftId, ...row })
        .onConflict((conflict) => conflict.column('draft_id').doUpdateSet(row))
        .execute()
    },

    async using(words) {
      const rows = await db
        .selectFrom('exports')
        .select(['draft_id', 'title', 'exported_at'])
        .where((where) => where.or(words.map((word) => sql<boolean>`${position}(text, ${escaped(word)}) > 0`)))
        .orderBy('exported_at', 'desc')
        .orderBy('number', 'desc')
        .execute()
      return rows.map((row) => ({
        draftId: row.draft_id,
        title: JSON.parse(row.title),
        exportedAt: row.exported_at,
      }))
    },
  }
}
