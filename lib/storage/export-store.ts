import { type Kysely, type Selectable, sql } from 'kysely'
import type { ExportStore, ExportSummary } from './record/export'
import type { DialectName, ExportTable, Schema } from './schema'

/** Where the first text stands in the second, from 1; 0 where it does not. */
const POSITION: Readonly<Record<DialectName, string>> = { sqlite: 'instr', postgres: 'strpos' }

/** Texts lie as JSON, which leaves Chinese as it is; so what is looked for is escaped the same way. */
const escaped = (text: string): string => JSON.stringify(text).slice(1, -1)

/** SQLite takes an expression of depth 1,000 at most. */
const WORDS_AT_ONCE = 500

const summaryOf = (row: Pick<Selectable<ExportTable>, 'draft_id' | 'title' | 'exported_at'>): ExportSummary => ({
  draftId: row.draft_id,
  title: JSON.parse(row.title),
  exportedAt: row.exported_at,
})

/** What drafts said when they were last exported. */
export function openExportStore(db: Kysely<Schema>, dialect: DialectName): ExportStore {
  const position = sql.raw(POSITION[dialect])
  const list = async (): Promise<readonly (ExportSummary & { readonly number: number })[]> => {
    const rows = await db
      .selectFrom('exports')
      .select(['number', 'draft_id', 'title', 'exported_at'])
      .orderBy('exported_at', 'desc')
      .orderBy('number', 'desc')
      .execute()
    return rows.map(({ number, ...row }) => ({ number, ...summaryOf(row) }))
  }
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
      const found = new Set<number>()
      for (let from = 0; from < words.length; from += WORDS_AT_ONCE) {
        const some = words.slice(from, from + WORDS_AT_ONCE)
        const rows = await db
          .selectFrom('exports')
          .select('number')
          .where((where) => where.or(some.map((word) => sql<boolean>`${position}(text, ${escaped(word)}) > 0`)))
          .execute()
        for (const { number } of rows) found.add(number)
      }
      return (await list()).flatMap(({ number, ...summary }) => (found.has(number) ? [summary] : []))
    },

    list: async () => (await list()).map(({ number: _, ...summary }) => summary),

    async latest(count) {
      const rows = await db
        .selectFrom('exports')
        .selectAll()
        .orderBy('exported_at', 'desc')
        .orderBy('number', 'desc')
        .limit(count)
        .execute()
      return rows.map(({ text, ...row }) => ({ ...summaryOf(row), text: JSON.parse(text) }))
    },
  }
}
