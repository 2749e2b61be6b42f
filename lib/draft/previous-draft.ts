import type { DraftSummary } from '../storage/record/draft'

type Draft = Pick<DraftSummary, 'id' | 'templateId' | 'openSlots'>

/**
 * The draft of the same template whose values are worth taking over: the one exported last, for it was delivered; else the
 * one edited last in which half of the blanks are filled, for one that was only begun has nothing to hand on; else the one
 * edited last. `drafts` are in order of their edits and `exported` (ids) in order of their exports, the latest first.
 */
export function previousDraft<T extends Draft>(
  { id, templateId }: Pick<Draft, 'id' | 'templateId'>,
  drafts: readonly T[],
  exported: readonly string[],
): T | null {
  if (templateId === null) return null
  const others = drafts.filter((draft) => draft.templateId === templateId && draft.id !== id)
  const delivered = exported.flatMap((each) => others.find((draft) => draft.id === each) ?? [])
  return delivered[0] ?? others.find(isHalfFilled) ?? others[0] ?? null
}

const isHalfFilled = ({ openSlots: { total, empty } }: Draft): boolean => 2 * empty < total
