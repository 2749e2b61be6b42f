import type { DraftSlot } from '@/lib/draft/draft'

/** How a blank stands: the state of its value, or a value that does not fit the type. */
export type SlotCondition = DraftSlot['state'] | 'misfit'

export const SLOT_CONDITIONS = ['checked', 'typed', 'carried', 'misfit', 'empty'] as const satisfies readonly SlotCondition[]

export const slotCondition = (slot: DraftSlot): SlotCondition => slot.state
