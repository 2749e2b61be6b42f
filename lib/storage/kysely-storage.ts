import type { Kysely } from 'kysely'
import { rankRecords } from '../search/rank'
import { queryTokens } from '../search/tokenise'
import { openBankStore } from './bank-store'
import { headOf, openCollection } from './collection'
import { openDrafts } from './draft-store'
import { openExportStore } from './export-store'
import { openMiningStore } from './mining-store'
import type { MeetingFields, MeetingRecord } from './record/meeting'
import type { SpeakerFields, SpeakerRecord } from './record/speaker'
import type { TemplateFields, TemplateRecord } from './record/template'
import { openReferenceStore } from './reference-store'
import type { DialectName, RecordTableName, Schema } from './schema'
import { searchIndex } from './search-index'
import type { Collection, Single, Storage } from './storage'
import { openVersionStore } from './version-store'

/** Storage over a migrated database of either dialect. */
export function kyselyStorage(db: Kysely<Schema>, dialect: DialectName): Storage {
  return {
    templates: openTemplates(db, dialect),
    drafts: openDrafts(db),
    versions: openVersionStore(db),
    references: openReferenceStore(db),
    meetings: openMeetings(db),
    speakers: openSpeakers(db),
    mining: openMiningStore(db),
    bank: openBankStore(db),
    exports: openExportStore(db, dialect),
    settings: openSingle(db, SINGLE.settings),
    exportProfile: openSingle(db, SINGLE.exportProfile),
    close: () => db.destroy(),
  }
}

type TemplateSummary = Omit<TemplateFields, 'source'>

function openTemplates(db: Kysely<Schema>, dialect: DialectName): Storage['templates'] {
  const index = searchIndex[dialect]

  async function list(options: { removed?: boolean; numbers?: readonly number[] }): Promise<readonly TemplateRecord[]> {
    const rows = await db
      .selectFrom('templates')
      .selectAll()
      .where('removed_at', options.removed ? 'is not' : 'is', null)
      .$if(options.numbers !== undefined, (query) => query.where('number', 'in', options.numbers!))
      .orderBy('updated_at', 'desc')
      .orderBy('number', 'desc')
      .execute()
    return rows.map((row) => read(headOf(row), JSON.parse(row.summary), JSON.parse(row.body)))
  }

  const read = (head: ReturnType<typeof headOf>, summary: TemplateSummary, body: unknown): TemplateRecord => ({
    ...head,
    ...summary,
    source: body as string,
  })

  return {
    ...openCollection<TemplateRecord, TemplateFields, TemplateSummary, TemplateRecord>(db, {
      table: 'templates',
      pack: ({ source, ...summary }) => ({ summary, body: source }),
      read,
      list,
      onWrite: (transaction, number, { name, occasions, source }) =>
        index.put(transaction, number, [name, ...occasions, source].join('\n')),
    }),

    async search(query) {
      const tokens = queryTokens(query)
      if (tokens.length === 0) return []
      const numbers = await index.match(db, tokens)
      return numbers.length === 0 ? [] : rankRecords(query, await list({ numbers }))
    },
  }
}

function openMeetings(db: Kysely<Schema>): Storage['meetings'] {
  return openPlain<MeetingRecord, MeetingFields>(db, 'meetings', (head, fields) => ({ ...head, ...fields }))
}

function openSpeakers(db: Kysely<Schema>): Storage['speakers'] {
  return openPlain<SpeakerRecord, SpeakerFields>(db, 'speakers', (head, fields) => ({ ...head, ...fields }))
}

/** A collection of few, small records: all of each is in its summary. */
function openPlain<T, Fields>(
  db: Kysely<Schema>,
  table: RecordTableName,
  read: (head: ReturnType<typeof headOf>, fields: Fields) => T,
): Collection<T, Fields> {
  return openCollection<T, Fields, Fields, T>(db, {
    table,
    pack: (fields) => ({ summary: fields, body: null }),
    read,
    async list({ removed }) {
      const rows = await db
        .selectFrom(table)
        .selectAll()
        .where('removed_at', removed ? 'is not' : 'is', null)
        .orderBy('updated_at', 'desc')
        .orderBy('number', 'desc')
        .execute()
      return rows.map((row) => read(headOf(row), JSON.parse(row.summary)))
    },
  })
}

/** Rows of the table of settings, one for each thing that is kept once. */
const SINGLE = { settings: 1, exportProfile: 2 } as const

function openSingle<Contents extends object>(db: Kysely<Schema>, id: number): Single<Contents> {
  return {
    async get() {
      const row = await db.selectFrom('settings').select('contents').where('id', '=', id).executeTakeFirst()
      return row ? JSON.parse(row.contents) : {}
    },
    async set(values) {
      const contents = JSON.stringify(values)
      await db
        .insertInto('settings')
        .values({ id, contents })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ contents }))
        .execute()
    },
  }
}
