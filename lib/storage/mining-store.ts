import { randomUUID } from 'node:crypto'
import type { Kysely, Selectable } from 'kysely'
import type { FiledCorrection, MiningChange, MiningRecord, MiningStore, MiningSummary } from './record/mining'
import type { MiningTable, Schema } from './schema'

/** The JSON column of a run. */
type Summary = Pick<MiningRecord, 'name' | 'state' | 'progress' | 'remainingSeconds' | 'failure'>

/** At most three parameters a row; SQLite takes 32,766 in one statement, PostgreSQL twice that. */
const ROWS_AT_ONCE = 10_000

/** Runs, their described files and people's corrections. */
export function openMiningStore(db: Kysely<Schema>): MiningStore {
  return {
    async add(name) {
      const now = new Date().toISOString()
      const summary: Summary = { name, state: 'waiting', progress: [], remainingSeconds: null, failure: null }
      const row = {
        id: randomUUID(),
        summary: JSON.stringify(summary),
        report: 'null',
        created_at: now,
        updated_at: now,
      }
      await db.insertInto('minings').values(row).execute()
      return { ...toSummary(row), report: null }
    },

    async get(id) {
      const row = await db.selectFrom('minings').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? { ...toSummary(row), report: JSON.parse(row.report) } : null
    },

    async list() {
      const rows = await db
        .selectFrom('minings')
        .select(['id', 'summary', 'created_at', 'updated_at'])
        .orderBy('number', 'desc')
        .execute()
      return rows.map(toSummary)
    },

    update: (id, change) => db.transaction().execute((transaction) => changeRun(transaction, id, change)),

    putFiles: (id, files) =>
      db.transaction().execute(async (transaction) => {
        const rows = files.map(({ index, described }) => ({ mining_id: id, index, described }))
        for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
          await transaction
            .insertInto('mining_files')
            .values(rows.slice(from, from + ROWS_AT_ONCE))
            .onConflict((conflict) =>
              conflict
                .columns(['mining_id', 'index'])
                .doUpdateSet(({ ref }) => ({ described: ref('excluded.described') })),
            )
            .execute()
      }),

    async getFile(id, index) {
      const row = await db
        .selectFrom('mining_files')
        .select('described')
        .where('mining_id', '=', id)
        .where('index', '=', index)
        .executeTakeFirst()
      return row ? JSON.parse(row.described) : null
    },

    addCorrections: (id, corrections) =>
      db.transaction().execute(async (transaction) => {
        const rows = corrections.map((filed) => ({ mining_id: id, correction: JSON.stringify(filed) }))
        for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
          await transaction
            .insertInto('corrections')
            .values(rows.slice(from, from + ROWS_AT_ONCE))
            .execute()
      }),

    async corrections(id, file) {
      const rows = await db
        .selectFrom('corrections')
        .select('correction')
        .where('mining_id', '=', id)
        .orderBy('number')
        .execute()
      const all: readonly FiledCorrection[] = rows.map((row) => JSON.parse(row.correction))
      return file === undefined ? all : all.filter((each) => each.file === file)
    },
  }
}

async function changeRun(db: Kysely<Schema>, id: string, { report, ...change }: MiningChange): Promise<void> {
  // Writing first takes the row's lock, so that two changes at once cannot both read the old summary.
  const row = await db
    .updateTable('minings')
    .set({ updated_at: new Date().toISOString() })
    .where('id', '=', id)
    .returning('summary')
    .executeTakeFirst()
  if (!row) return
  await db
    .updateTable('minings')
    .set({
      summary: JSON.stringify({ ...JSON.parse(row.summary), ...change }),
      ...(report === undefined ? {} : { report: JSON.stringify(report) }),
    })
    .where('id', '=', id)
    .execute()
}

function toSummary(row: Omit<Selectable<MiningTable>, 'number' | 'report'>): MiningSummary {
  const summary: Summary = JSON.parse(row.summary)
  return { ...summary, id: row.id, createdAt: row.created_at, updatedAt: row.updated_at }
}
