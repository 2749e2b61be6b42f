import { createStore } from 'zustand/vanilla'
import { call } from '@/components/shell/api'
import { SPEAKING_RATE } from '@/lib/draft/length'
import type { DraftRecord } from '@/lib/storage/record/draft'
import type { SpeakerRecord } from '@/lib/storage/record/speaker'

/** How fast a draft is spoken and how long it may take. */
export interface Pace {
  /** Characters a minute. */
  readonly rate: number
  /** Who is to speak; null where nobody was named: then the rate is the office's. */
  readonly speaker: SpeakerRecord | null
  readonly targetMinutes: number | null
}

/** What a speaker's rate may be; slower or faster is no reading aloud. */
export const RATES = { least: 120, most: 260 } as const

export type PaceStore = ReturnType<typeof createPaceStore>

export function createPaceStore(draftId: string, pace: Pace) {
  const store = createStore<Pace>(() => pace)
  return {
    ...store,
    /** Sets the target, or takes it away; says whether the server has it. */
    async setTarget(targetMinutes: number | null): Promise<boolean> {
      const reply = await call('PATCH', `/api/drafts/${encodeURIComponent(draftId)}`, { body: { targetMinutes } })
      if (reply.ok) store.setState({ targetMinutes })
      return reply.ok
    },
    /** Keeps a rate that was measured: the speaker's, or the office's where no speaker is named. */
    async setRate(rate: number): Promise<boolean> {
      const { speaker } = store.getState()
      const kept = speaker === null ? await keepOfficeRate(rate) : await keepSpeakerRate({ ...speaker, rate })
      if (kept !== null) store.setState({ rate, ...kept })
      return kept !== null
    },
  }
}

type Kept = { readonly speaker?: SpeakerRecord } | null

async function keepOfficeRate(rate: number): Promise<Kept> {
  const reply = await call('PATCH', '/api/settings', { body: { settings: { speakingRate: String(rate) } } })
  return reply.ok ? {} : null
}

async function keepSpeakerRate({ id, revision, name, post, rate }: SpeakerRecord): Promise<Kept> {
  const body = { revision, name, post, rate }
  const reply = await call<{ speaker: SpeakerRecord }>('PUT', `/api/speakers/${encodeURIComponent(id)}`, { body })
  return reply.ok ? { speaker: reply.value.speaker } : null
}

/** The pace of a draft as it is opened; what cannot be had is the usual. */
export async function readPace({ speakerId, targetMinutes }: DraftRecord): Promise<Pace> {
  const [settings, speakers] = await Promise.all([
    call<{ settings: Readonly<Record<string, string>> }>('GET', '/api/settings'),
    speakerId === null ? null : call<{ speakers: readonly SpeakerRecord[] }>('GET', '/api/speakers'),
  ])
  const speaker = speakers?.ok ? (speakers.value.speakers.find(({ id }) => id === speakerId) ?? null) : null
  const office = settings.ok ? Number(settings.value.settings?.speakingRate) : Number.NaN
  const rate = speaker?.rate ?? (office >= 60 && office <= 400 ? office : SPEAKING_RATE.usual)
  return { rate, speaker, targetMinutes: targetMinutes ?? null }
}
