import { blockText } from '../document/block'
import { draftBlocks } from '../draft/blocks'
import type { DraftDocument } from '../draft/draft'
import { type DraftStart, instantiate } from '../draft/instantiate'
import { spokenCharacters } from '../draft/length'
import { isNamed } from '../draft/named-title'
import { countOpenSlots, openSlots } from '../draft/open-slots'
import { accept, type Result, refuse } from '../problem'
import type { DeliveryChange, DraftFields, DraftRecord, DraftSummary } from '../storage/record/draft'
import type { Storage } from '../storage/storage'
import { own } from '../template/own'
import { parseTemplate } from '../template/parse'
import type { SlotDeclarations } from '../template/syntax'
import type { Values } from '../template/values'
import type { Refusal } from './answer'
import { shareSaved } from './meetings'

type Origin = Pick<DraftFields, 'templateId' | 'templateRevision'>

const NO_TEMPLATE: Origin = { templateId: null, templateRevision: null }

/** What the list of drafts shows, computed from the document. A title of nothing but empty blanks is no title yet. */
export function draftFields(title: string, document: DraftDocument, origin: Origin): DraftFields {
  const { total, empty, carried } = countOpenSlots(openSlots(document))
  const characters = spokenCharacters(draftBlocks(document, 'mark'))
  return { title: isNamed(title) ? title : '', document, ...origin, openSlots: { total, empty, carried }, characters }
}

/** A draft from a template of the library, with the office's standing values. */
export async function draftFromTemplate(storage: Storage, id: string): Promise<Result<DraftRecord, Refusal>> {
  const record = await storage.templates.get(id)
  if (!record) return refuse({ code: 'not-found' })
  const template = parseTemplate(record.source).value
  const values = standingValues(template.slots, await storage.settings.get())
  const origin = { templateId: id, templateRevision: record.revision }
  const start: DraftStart = { from: { template: id, version: record.revision } }
  const document = instantiate(template, values, start)
  if (!document.ok) return refuse({ code: 'bad-request', issues: document.error })
  return accept(await addDraft(storage, document.value, record.name, origin))
}

/** A draft of a text that was turned into a template: what stood in it is carried over, and to be confirmed. */
export async function draftFromText(
  storage: Storage,
  { source, values }: { readonly source: string; readonly values: Values },
  title: string,
): Promise<Result<DraftRecord, Refusal>> {
  const document = instantiate(parseTemplate(source).value, values, { from: null, state: 'carried', source: title })
  if (!document.ok) return refuse({ code: 'bad-request', issues: document.error })
  return accept(await addDraft(storage, document.value, title, NO_TEMPLATE))
}

/** An empty draft. */
export const draftFromTitle = (storage: Storage, title: string): Promise<DraftRecord> =>
  storage.drafts.add(draftFields(title, emptyDocument(title), NO_TEMPLATE))

const addDraft = (storage: Storage, document: DraftDocument, name: string, origin: Origin): Promise<DraftRecord> =>
  storage.drafts.add(draftFields(titleOf(document) || name, document, origin))

/** The title as it prints, its lines joined. */
const titleOf = (document: DraftDocument): string =>
  draftBlocks(document, 'mark')
    .filter(({ type }) => type === 'title')
    .map(blockText)
    .join('')

/** What the office keeps for blanks that ask for it. */
function standingValues(slots: SlotDeclarations, settings: Readonly<Record<string, string>>): Values {
  const asked = Object.entries(slots).filter(([, declaration]) => declaration.from === 'office')
  return Object.fromEntries(asked.flatMap(([name]) => (own(settings, name) ? [[name, own(settings, name)!]] : [])))
}

const emptyDocument = (title: string): DraftDocument => ({
  type: 'doc',
  content: [
    { type: 'values', attrs: { slots: {}, flags: {} } },
    {
      type: 'front',
      content: [{ type: 'titleLine', ...(title === '' ? {} : { content: [{ type: 'text', text: title }] }) }],
    },
    {
      type: 'section',
      attrs: { id: 'opening', role: 'opening', from: null, locked: false, when: [] },
      content: [{ type: 'paragraph', attrs: { cue: false, when: [] } }],
    },
  ],
})

export async function saveDraft(
  storage: Storage,
  id: string,
  change: { readonly revision: number; readonly title: string; readonly document: DraftDocument },
): Promise<Result<DraftRecord, Refusal>> {
  const stored = await storage.drafts.get(id)
  if (!stored) return refuse({ code: 'not-found' })
  const fields = draftFields(change.title, change.document, originOf(stored))
  const saved = await storage.drafts.save(id, change.revision, fields)
  if (saved.ok) await shareSaved(storage, saved.value)
  return saved
}

/** Says where, by whom and within what time a draft is delivered; a meeting and a speaker must be there. */
export async function deliverDraft(
  storage: Storage,
  id: string,
  change: DeliveryChange,
): Promise<Result<DraftSummary, Refusal>> {
  const { meetingId, speakerId } = change
  if (meetingId && !(await storage.meetings.get(meetingId))) return refuse({ code: 'not-found' })
  if (speakerId && !(await storage.speakers.get(speakerId))) return refuse({ code: 'not-found' })
  const delivered = await storage.drafts.deliver(id, change)
  if (!delivered) return refuse({ code: 'not-found' })
  const draft = meetingId ? await storage.drafts.get(id) : null
  if (draft) await shareSaved(storage, draft)
  return accept(delivered)
}

const originOf = ({ templateId, templateRevision }: Origin): Origin => ({ templateId, templateRevision })
