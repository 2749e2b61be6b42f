import type { Observed } from '@/components/editor/draft-snapshot'
import { RATE_KEY } from '@/components/settings/settings-form'
import { call } from '@/components/shell/api'
import type { OfferSource } from '@/lib/draft/offer'
import { labelOf } from '@/lib/draft/open-slots'
import type { Words } from '@/lib/i18n/words'
import type { DraftRecord, DraftSummary } from '@/lib/storage/storage'

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

/** The draft of the same template that was worked on last. */
const askPrevious: AskSource = async ({ id, templateId }, { entry }) => {
  if (templateId === null) return null
  const list = await call<{ drafts: readonly DraftSummary[] }>('GET', '/api/drafts')
  const latest = list.ok
    ? list.value.drafts.find((draft) => draft.templateId === templateId && draft.id !== id)
    : undefined
  if (latest === undefined) return null
  const reply = await call<{ draft: DraftRecord }>('GET', `/api/drafts/${encodeURIComponent(latest.id)}`)
  if (!reply.ok) return null
  const { title, updatedAt, document } = reply.value.draft
  const values = Object.entries(document.content[0].attrs.slots)
    .filter(([, { value }]) => value !== '')
    .map(([name, { value, declaration }]) => ({ name, label: labelOf(name, declaration), value }))
  return { kind: 'previous', title: entry.offers.previous(title, dayText(updatedAt)), values }
}

/** Where values may come from, in the order in which they are offered. A further source is one row. */
const SOURCES: readonly AskSource[] = [askOffice, askPrevious]

/** What other places have for the blanks of one draft. It is asked for when the first panel wants it. */
export interface OfferBook extends Pick<Observed<readonly OfferSource[]>, 'get' | 'subscribe'> {
  readonly open: (words: Words) => void
}

export function createOfferBook(draft: Draft): OfferBook {
  const listeners = new Set<() => void>()
  let sources: readonly OfferSource[] = []
  let opened = false
  return {
    get: () => sources,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    open(words) {
      if (opened) return
      opened = true
      void Promise.all(SOURCES.map((ask) => ask(draft, words))).then((answers) => {
        sources = answers.filter((answer) => answer !== null)
        for (const listener of listeners) listener()
      })
    },
  }
}

/** The day of the reader's own calendar: 2025-11-20 */
function dayText(at: string): string {
  const day = new Date(at)
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
