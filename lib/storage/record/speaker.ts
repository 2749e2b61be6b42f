import type { Timestamp } from './timestamp'

export interface SpeakerRecord {
  readonly id: string
  readonly revision: number
  readonly name: string
  readonly post: string
  /** Characters a minute. */
  readonly rate: number
  readonly createdAt: Timestamp
  readonly updatedAt: Timestamp
  readonly removedAt: Timestamp | null
}

export type SpeakerFields = Omit<SpeakerRecord, 'id' | 'revision' | 'createdAt' | 'updatedAt' | 'removedAt'>
