import type { Kysely } from 'kysely'
import type { BankEntry, BankStore } from './record/bank'
import type { Schema } from './schema'

/** Six parameters a row; SQLite takes 32,766 in one statement. */
const ROWS_AT_ONCE = 5_000

/** The phrase bank in its table. */
export function openBankStore(db: Kysely<Schema>): BankStore {
  return {
    put: (miningId, found) =>
      db.transaction().execute(async (transaction) => {
        // One statement may not change a row twice.
        const once = [...new Map(found.map((each) => [`${each.entry.kind} ${each.entry.key}`, each])).values()]
        const rows = once.map(({ entry, body }) => ({
          kind: entry.kind,
          key: entry.key,
          mining_id: miningId,
          families: entry.families,
          summary: JSON.stringify(entry),
          body: JSON.stringify(body),
        }))
        for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
          await transaction
            .insertInto('bank')
            .values(rows.slice(from, from + ROWS_AT_ONCE))
            .onConflict((conflict) =>
              conflict
                .columns(['kind', 'key'])
                .doUpdateSet((update) => ({
                  mining_id: update.ref('excluded.mining_id'),
                  families: update.ref('excluded.families'),
                  summary: update.ref('excluded.summary'),
                  body: update.ref('excluded.body'),
                }))
                .whereRef('bank.families', '<=', 'excluded.families'),
            )
            .execute()
      }),

    async list() {
      const rows = await db.selectFrom('bank').select('summary').orderBy('families', 'desc').orderBy('number').execute()
      return rows.map(({ summary }) => JSON.parse(summary) as BankEntry)
    },

    async get(kind, key) {
      const row = await db
        .selectFrom('bank')
        .select(['mining_id', 'body'])
        .where('kind', '=', kind)
        .where('key', '=', key)
        .executeTakeFirst()
      return row ? { miningId: row.mining_id, body: JSON.parse(row.body) } : null
    },
  }
}
