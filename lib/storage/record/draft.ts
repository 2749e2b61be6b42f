import type { DraftDocument } from '../../draft/draft'
import type { Timestamp } from './timestamp'

export interface DraftRecord extends Delivery {
  readonly id: string
  readonly revision: number
  readonly title: string
  readonly templateId: string | null
  readonly templateRevision: number | null
  readonly document: DraftDocument
  /** Blanks by state, for the list of drafts. */
  readonly openSlots: { readonly total: number; readonly empty: number; readonly carried: number }
  readonly characters: number
  readonly createdAt: Timestamp
  readonly updatedAt: Timestamp
  readonly removedAt: Timestamp | null
}

/** Where, by whom and within what time a draft is delivered. It changes without touching the text's revision. */
export interface Delivery {
  readonly meetingId: string | null
  readonly speakerId: string | null
  /** How long the speech is meant to take; null where nobody said. */
  readonly targetMinutes: number | null
}

/** What is not named stays. */
export type DeliveryChange = { readonly [Field in keyof Delivery]?: Delivery[Field] | undefined }

export type DraftFields = Omit<
  DraftRecord,
  'id' | 'revision' | 'createdAt' | 'updatedAt' | 'removedAt' | keyof Delivery
>

/** A draft as the list of drafts shows it: documents are large and are read one at a time. */
export type DraftSummary = Omit<DraftRecord, 'document'>
