import { type Paper, type SharedRow, setShared, sharedRows, shareFilled } from '../meeting/shared-value'
import { accept, type Result, refuse } from '../problem'
import type { DraftRecord, DraftSummary } from '../storage/record/draft'
import type { MeetingRecord, SharedValue } from '../storage/record/meeting'
import type { Storage } from '../storage/storage'
import type { Refusal } from './answer'

export interface OpenMeeting {
  readonly meeting: MeetingRecord
  /** Drafts of the meeting, the latest change first. */
  readonly papers: readonly DraftSummary[]
  /** What they share, contradictions first. */
  readonly rows: readonly SharedRow[]
}

/** A meeting with its papers and where they contradict each other. */
export async function openMeeting(storage: Storage, id: string): Promise<OpenMeeting | null> {
  const meeting = await storage.meetings.get(id)
  if (!meeting) return null
  const papers = (await storage.drafts.list()).filter(({ meetingId }) => meetingId === id)
  const drafts = await Promise.all(papers.map((paper) => storage.drafts.get(paper.id)))
  const known = drafts.filter((draft) => draft !== null).map(paperOf)
  return { meeting, papers, rows: sharedRows(known, meeting.values) }
}

const paperOf = ({ id, title, document }: DraftRecord): Paper => ({
  id,
  title,
  slots: document.content[0].attrs.slots,
})

/** Sets one shared value, or takes it away where it is empty. */
export const shareValue = (
  storage: Storage,
  id: string,
  value: Omit<SharedValue, 'at'>,
): Promise<Result<MeetingRecord, Refusal>> =>
  changeValues(storage, id, (values) => setShared(values, { ...value, at: new Date().toISOString() }))

/** After a save: what the draft fills of the meeting's blanks is offered in its other papers. */
export async function shareSaved(storage: Storage, { id, meetingId, document }: DraftRecord): Promise<void> {
  if (meetingId === null) return
  const { slots } = document.content[0].attrs
  await changeValues(storage, meetingId, (values) => shareFilled(values, id, slots, new Date().toISOString()))
}

/** Changes of several drafts at once follow each other; each takes the values as it finds them. */
const TRIES = 20

async function changeValues(
  { meetings }: Storage,
  id: string,
  change: (values: readonly SharedValue[]) => readonly SharedValue[] | null,
): Promise<Result<MeetingRecord, Refusal>> {
  for (let tries = 0; tries < TRIES; tries++) {
    const meeting = await meetings.get(id)
    if (!meeting) return refuse({ code: 'not-found' })
    const values = change(meeting.values)
    if (values === null) return accept(meeting)
    const { name, date, place } = meeting
    const saved = await meetings.save(id, meeting.revision, { name, date, place, values })
    if (saved.ok) return saved
  }
  return refuse({ code: 'busy' })
}
