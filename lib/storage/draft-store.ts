import type { Kysely, Selectable } from 'kysely'
import { headOf, openCollection } from './collection'
import type { Delivery, DraftFields, DraftRecord, DraftSummary } from './record/draft'
import type { DraftTable, Schema } from './schema'
import type { Storage } from './storage'
import { keepReplaced } from './version-store'

/** What lists show of a draft's text, as its summary holds it. */
export type DraftHead = Omit<DraftFields, 'document'>

const LISTED = [
  'id',
  'revision',
  'summary',
  'created_at',
  'updated_at',
  'removed_at',
  'meeting_id',
  'speaker_id',
  'target_minutes',
] as const

type DeliveryColumns = Pick<Selectable<DraftTable>, 'meeting_id' | 'speaker_id' | 'target_minutes'>

const deliveryOf = (row: DeliveryColumns): Delivery => ({
  meetingId: row.meeting_id,
  speakerId: row.speaker_id,
  targetMinutes: row.target_minutes,
})

const summaryOf = (row: Pick<Selectable<DraftTable>, (typeof LISTED)[number]>): DraftSummary => ({
  ...headOf(row),
  ...deliveryOf(row),
  ...(JSON.parse(row.summary) as DraftHead),
})

/** Drafts; how they are delivered lies in columns of its own, which no save of a text touches. */
export function openDrafts(db: Kysely<Schema>): Storage['drafts'] {
  return {
    ...openCollection<DraftRecord, DraftFields, DraftHead, DraftSummary>(db, {
      table: 'drafts',
      pack: ({ document, ...summary }) => ({ summary, body: document }),
      read: (head, summary, body, row) => ({
        ...head,
        // Every row of this table has its columns; other tables of records have fewer.
        ...deliveryOf(row as Selectable<DraftTable>),
        ...summary,
        document: body as DraftRecord['document'],
      }),
      async list({ removed }) {
        const rows = await db
          .selectFrom('drafts')
          .select(LISTED)
          .where('removed_at', removed ? 'is not' : 'is', null)
          .orderBy('updated_at', 'desc')
          .orderBy('number', 'desc')
          .execute()
        return rows.map(summaryOf)
      },
      onReplace: keepReplaced,
    }),

    async deliver(id, { meetingId, speakerId, targetMinutes }) {
      const named = {
        ...(meetingId === undefined ? {} : { meeting_id: meetingId }),
        ...(speakerId === undefined ? {} : { speaker_id: speakerId }),
        ...(targetMinutes === undefined ? {} : { target_minutes: targetMinutes }),
      }
      // Where nothing is named, a column is set to what it is.
      const row = await db
        .updateTable('drafts')
        .set((set) => (Object.keys(named).length > 0 ? named : { meeting_id: set.ref('meeting_id') }))
        .where('id', '=', id)
        .where('removed_at', 'is', null)
        .returning(LISTED)
        .executeTakeFirst()
      return row ? summaryOf(row) : null
    },
  }
}
