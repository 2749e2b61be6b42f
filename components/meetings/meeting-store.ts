import { createStore } from 'zustand/vanilla'
import { call, type Reply } from '@/components/shell/api'
import type { ApiErrorCode } from '@/lib/i18n/api-error'
import type { SharedRow } from '@/lib/meeting/shared-value'
import type { DraftRecord, DraftSummary } from '@/lib/storage/record/draft'
import type { MeetingRecord } from '@/lib/storage/record/meeting'

/** A meeting as its routes tell it: its papers, and what they share. */
export interface MeetingView {
  readonly meeting: MeetingRecord
  readonly papers: readonly DraftSummary[]
  readonly rows: readonly SharedRow[]
}

export interface MeetingState {
  /** The draft's meeting; null where it has none. */
  readonly meetingId: string | null
  /** What the server last told of it. */
  readonly view: MeetingView | null
  readonly failure: ApiErrorCode | null
}

export type MeetingStore = ReturnType<typeof createMeetingStore>

/** Puts a draft into a meeting; null takes it out, and its values stay. */
export const joinMeeting = (draftId: string, meetingId: string | null): Promise<Reply<unknown>> =>
  call('PATCH', `/api/drafts/${encodeURIComponent(draftId)}`, { body: { meetingId } })

/** The meeting of one open draft. */
export function createMeetingStore({ id: draftId, meetingId }: Pick<DraftRecord, 'id' | 'meetingId'>) {
  const store = createStore<MeetingState>(() => ({ meetingId, view: null, failure: null }))
  const path = (id: string): string => `/api/meetings/${encodeURIComponent(id)}`

  const ask = async (): Promise<void> => {
    const { meetingId: id } = store.getState()
    if (id === null) return store.setState({ view: null })
    const reply = await call<MeetingView>('GET', path(id))
    if (store.getState().meetingId !== id) return
    if (reply.ok) store.setState({ view: reply.value, failure: null })
    // A meeting that was removed is none, until it is brought back.
    else if (reply.error.code === 'not-found') store.setState({ meetingId: null, view: null, failure: null })
    else store.setState({ failure: reply.error.code })
  }
  /** Null leaves the meeting; its values stay in the draft. */
  const join = async (id: string | null): Promise<void> => {
    const reply = await joinMeeting(draftId, id)
    if (!reply.ok) return store.setState({ failure: reply.error.code })
    store.setState({ meetingId: id, failure: null })
    await ask()
  }
  return {
    ...store,
    ask,
    join,
    async begin(name: string): Promise<void> {
      const reply = await call<{ meeting: MeetingRecord }>('POST', '/api/meetings', { body: { name } })
      if (reply.ok) await join(reply.value.meeting.id)
      else store.setState({ failure: reply.error.code })
    },
    /** Makes this draft's value the meeting's. */
    async share(name: string, value: string): Promise<void> {
      const { meetingId: id } = store.getState()
      if (id === null) return
      const reply = await call('POST', `${path(id)}/values`, { body: { name, value, draftId } })
      if (reply.ok) await ask()
      else store.setState({ failure: reply.error.code })
    },
  }
}
