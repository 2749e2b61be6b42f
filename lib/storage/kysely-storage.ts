import type { Kysely } from 'kysely'
import { rankRecords } from '../search/rank'
import { queryTokens } from '../search/tokenise'
import { openBankStore } from './bank-store'
import { headOf, openCollection } from './collection'
import { openExportStore } from './export-store'
import { openMiningStore } from './mining-store'
import type { DialectName, Schema } from './schema'
import { searchIndex } from './search-index'
import type { DraftFields, DraftRecord, DraftSummary, Storage, TemplateFields, TemplateRecord } from './storage'

/** Storage over a migrated database of either dialect. */
export function kyselyStorage(db: Kysely<Schema>, dialect: DialectName): Storage {
  return {
    templates: openTemplates(db, dialect),
    drafts: openDrafts(db),
    mining: openMiningStore(db),
    bank: openBankStore(db),
    exports: openExportStore(db, dialect),
    settings: openSettings(db),
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

type DraftHead = Omit<DraftFields, 'document'>

function openDrafts(db: Kysely<Schema>): Storage['drafts'] {
  return openCollection<DraftRecord, DraftFields, DraftHead, DraftSummary>(db, {
    table: 'drafts',
    pack: ({ document, ...summary }) => ({ summary, body: document }),
    read: (head, summary, body) => ({ ...head, ...summary, document: body as DraftRecord['document'] }),
    async list({ removed }) {
      const rows = await db
        .selectFrom('drafts')
        .select(['id', 'revision', 'summary', 'created_at', 'updated_at', 'removed_at'])
        .where('removed_at', removed ? 'is not' : 'is', null)
        .orderBy('updated_at', 'desc')
        .orderBy('number', 'desc')
        .execute()
      return rows.map((row) => ({ ...headOf(row), ...(JSON.parse(row.summary) as DraftHead) }))
    },
  })
}

function openSettings(db: Kysely<Schema>): Storage['settings'] {
  return {
    async get() {
      const row = await db.selectFrom('settings').select('contents').executeTakeFirst()
      return row ? JSON.parse(row.contents) : {}
    },
    async set(values) {
      const contents = JSON.stringify(values)
      await db
        .insertInto('settings')
        .values({ id: 1, contents })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ contents }))
        .execute()
    },
  }
}
