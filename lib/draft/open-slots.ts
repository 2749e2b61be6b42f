import type { ValueState } from '../document/block'
import { own } from '../template/own'
import type { SlotDeclaration } from '../template/syntax'
import type { DraftDocument } from './draft'
import { draftLines } from './draft-lines'
import { fits } from './fit'

export interface OpenSlot {
  readonly name: string
  readonly label: string
  readonly declaration: SlotDeclaration
  readonly value: string
  readonly state: ValueState
  readonly source: string | null
  /** How often it stands in the text that is shown. */
  readonly places: number
  /** `confirm`: carried over (沿用待核); `mend`: it does not look like its type. Null where nothing is left to do. */
  readonly next: 'fill' | 'confirm' | 'mend' | null
}

export interface OpenSlotCounts {
  readonly total: number
  readonly empty: number
  readonly carried: number
  readonly misfit: number
}

/** The blanks of a draft in the order in which the text shows them. */
export function openSlots(document: DraftDocument): readonly OpenSlot[] {
  const { slots } = document.content[0].attrs
  const places = new Map<string, number>()
  for (const piece of draftLines(document).flatMap(({ pieces }) => pieces)) {
    if (piece.type === 'slot') places.set(piece.key, (places.get(piece.key) ?? 0) + 1)
  }
  return [...places].flatMap(([name, count]) => {
    const slot = own(slots, name)
    if (slot === undefined) return []
    const { declaration, value, state, source } = slot
    return [
      { name, label: labelOf(name, declaration), declaration, value, state, source, places: count, next: nextOf(slot) },
    ]
  })
}

export function countOpenSlots(slots: readonly OpenSlot[]): OpenSlotCounts {
  return {
    total: slots.length,
    empty: slots.filter(({ state }) => state === 'empty').length,
    carried: slots.filter(({ state }) => state === 'carried').length,
    misfit: slots.filter(({ declaration, value, state }) => state !== 'empty' && !fits(declaration, value)).length,
  }
}

/** What people read: the label, else the name; an item's place in its list is told by 1, 2 … */
export function labelOf(name: string, declaration: SlotDeclaration): string {
  const parts = name.split('.')
  const label = declaration.label ?? parts.at(-1)!
  return parts.length >= 3 ? `${label} ${parts.at(-2)}` : label
}

type Next = OpenSlot['next']

function nextOf({
  declaration,
  value,
  state,
}: {
  declaration: SlotDeclaration
  value: string
  state: ValueState
}): Next {
  if (state === 'empty') return 'fill'
  if (state === 'carried') return 'confirm'
  return state === 'typed' && !fits(declaration, value) ? 'mend' : null
}
