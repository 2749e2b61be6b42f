import type { Timestamp } from './timestamp'

/** A value that the papers of a meeting share. */
export interface SharedValue {
  /** Name of the blank, the same in every paper. */
  readonly name: string
  readonly value: string
  /** The draft it was filled in; null where it was typed on the meeting's page. */
  readonly draftId: string | null
  readonly at: Timestamp
}

export interface MeetingRecord {
  readonly id: string
  readonly revision: number
  readonly name: string
  /** As it prints, in words. */
  readonly date: string
  readonly place: string
  /** One a name, in the order in which they were first shared. */
  readonly values: readonly SharedValue[]
  readonly createdAt: Timestamp
  readonly updatedAt: Timestamp
  readonly removedAt: Timestamp | null
}

export type MeetingFields = Omit<MeetingRecord, 'id' | 'revision' | 'createdAt' | 'updatedAt' | 'removedAt'>
