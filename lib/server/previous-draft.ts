import { previousDraft } from '../draft/previous-draft'
import type { DraftRecord } from '../storage/record/draft'
import type { Storage } from '../storage/storage'

/** The draft whose values are offered to this one; `undefined` where this one is unknown. */
export async function readPreviousDraft(
  { drafts, exports }: Storage,
  id: string,
): Promise<DraftRecord | null | undefined> {
  const all = await drafts.list()
  const here = all.find((draft) => draft.id === id)
  if (here === undefined) return undefined
  const exported = (await exports.list()).map(({ draftId }) => draftId)
  const chosen = previousDraft(here, all, exported)
  return chosen === null ? null : drafts.get(chosen.id)
}
