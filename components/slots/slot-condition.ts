import type { DraftSlot } from '@/lib/draft/draft'
import { fits } from '@/lib/draft/fit'

/** How a blank stands: the state of its value, or a typed value that does not fit the type. */
export type SlotCondition = DraftSlot['state'] | 'misfit'

/** From what is settled to what is open. */
export const SLOT_CONDITIONS = [
  'checked',
  'typed',
  'carried',
  'misfit',
  'empty',
] as const satisfies readonly SlotCondition[]

/** A value that a person has confirmed is no misfit; one that was carried over is confirmed first. */
export const slotCondition = ({ state, value, declaration }: DraftSlot): SlotCondition =>
  state === 'typed' && !fits(declaration, value) ? 'misfit' : state
