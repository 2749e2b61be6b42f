import type { Observed } from '@/components/editor/draft-snapshot'
import type { MeetingView } from '@/components/meetings/meeting-store'
import { RATE_KEY } from '@/components/settings/settings-form'
import { call } from '@/components/shell/api'
import type { OfferSource } from '@/lib/draft/offer'
import { labelOf } from '@/lib/draft/open-slots'
import type { Words } from '@/lib/i18n/words'
import type { DraftRecord, DraftSummary } from '@/lib/storage/record/draft'
import type { SpeakerRecord } from '@/lib/storage/record/speaker'

type Draft = Pick<DraftRecord, 'id' | 'templateId'>

/** Asks one place for its values; null where it has none, or does not answer: offers are a help, their lack no failure. */
type AskSource = (draft: Draft, words: Words) => Promise<OfferSource | null>

const askOffice: AskSource = async (_, { entry }) => {
  const reply = await call<{ settings: Readonly<Record<string, string>> }>('GET', '/api/settings')
  if (!reply.ok) return null
  const standing = Object.entries(reply.value.settings).filter(([name]) => name !== RATE_KEY)
  return {
    kind: 'office',
    title: entry.offers.office,
    values: standing.map(([name, value]) => ({ name, label: null, value })),
  }
}

/** The draft of the same template that was exported last, else the one that was worked on last. */
const askPrevious: AskSource = async ({ id, templateId }, { entry }) => {
  if (templateId === null) return null
  const reply = await call<{ draft: DraftRecord | null }>('GET', `/api/drafts/${encodeURIComponent(id)}/previous`)
  if (!reply.ok || reply.value.draft === null) return null
  const { title, updatedAt, document } = reply.value.draft
  const values = Object.entries(document.content[0].attrs.slots)
    .filter(([, { value }]) => value !== '')
    .map(([name, { value, declaration }]) => ({ name, label: labelOf(name, declaration), value }))
  return { kind: 'previous', title: entry.offers.previous(title, dayText(updatedAt)), values }
}

/** How the draft is delivered changes while it is open, so it is asked for anew. */
async function deliveryOf(id: string): Promise<DraftSummary | null> {
  const list = await call<{ drafts: readonly DraftSummary[] }>('GET', '/api/drafts')
  return list.ok ? (list.value.drafts.find((draft) => draft.id === id) ?? null) : null
}

/** Name and post of who speaks, for the names that blanks of a speaker have. */
const askSpeaker: AskSource = async ({ id }, { meetings }) => {
  const draft = await deliveryOf(id)
  if (draft?.speakerId == null) return null
  const reply = await call<{ speakers: readonly SpeakerRecord[] }>('GET', '/api/speakers')
  const speaker = reply.ok ? reply.value.speakers.find((each) => each.id === draft.speakerId) : undefined
  if (speaker === undefined) return null
  const values = [
    ...NAMES_OF_SPEAKER.map((name) => ({ name, label: name, value: speaker.name })),
    ...POSTS_OF_SPEAKER.map((name) => ({ name, label: name, value: speaker.post })),
  ]
  return { kind: 'speaker', title: meetings.speakerSource(speaker.name), values }
}

const NAMES_OF_SPEAKER = ['讲话人', '讲话人姓名', '姓名', '领导姓名', '致辞人', '主讲人', '发言人']
const POSTS_OF_SPEAKER = ['职务', '讲话人职务', '领导职务', '讲话人身份']

/** What other papers of the meeting filled in. */
const askMeeting: AskSource = async ({ id }, { meetings }) => {
  const draft = await deliveryOf(id)
  if (draft?.meetingId == null) return null
  const reply = await call<MeetingView>('GET', `/api/meetings/${encodeURIComponent(draft.meetingId)}`)
  if (!reply.ok) return null
  const { meeting, rows } = reply.value
  const shared = rows.flatMap(({ name, label, shared: value }) =>
    value === null || value.draftId === id ? [] : [{ name, label, value: value.value }],
  )
  return { kind: 'meeting', title: meetings.of(meeting.name), values: shared }
}

/** Where values may come from, in the order in which they are offered. A further source is one row. */
const SOURCES: readonly AskSource[] = [askOffice, askSpeaker, askMeeting, askPrevious]

/** What other places have for the blanks of one draft. It is asked for when the first panel wants it. */
export interface OfferBook extends Pick<Observed<readonly OfferSource[]>, 'get' | 'subscribe'> {
  readonly open: (words: Words) => void
  /** Asks all places again, after the draft's meeting or speaker has changed. */
  readonly again: (words: Words) => void
}

export function createOfferBook(draft: Draft): OfferBook {
  const listeners = new Set<() => void>()
  let sources: readonly OfferSource[] = []
  let opened = false
  const ask = (words: Words) =>
    void Promise.all(SOURCES.map((askOne) => askOne(draft, words))).then((answers) => {
      sources = answers.filter((answer) => answer !== null)
      for (const listener of listeners) listener()
    })
  return {
    get: () => sources,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    open(words) {
      if (opened) return
      opened = true
      ask(words)
    },
    again: ask,
  }
}

/** The day of the reader's own calendar: 2025-11-20 */
function dayText(at: string): string {
  const day = new Date(at)
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
