import type { MeetingRecord } from '@/lib/storage/record/meeting'

/** What a person writes of a meeting. */
export type MeetingFacts = Pick<MeetingRecord, 'name' | 'date' | 'place'>

export const NO_FACTS: MeetingFacts = { name: '', date: '', place: '' }
