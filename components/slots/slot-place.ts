import type { Node } from '@tiptap/pm/model'
import { flagsOf, isShown } from '@/components/editor/view/shown'
import type { DraftSlot } from '@/lib/draft/draft'
import { own } from '@/lib/template/own'
import { type SlotCondition, slotCondition } from './slot-condition'

/** One place of a slot in the text that prints. */
export interface SlotPlace {
  readonly name: string
  readonly pos: number
  /** Id of its section; null in the front block. */
  readonly section: string | null
}

export type Slots = Readonly<Record<string, DraftSlot>>

export const slotsOf = (doc: Node): Slots => doc.firstChild!.attrs.slots

/** The own slot of that name: `constructor` and `__proto__` are only names. */
export const slotNamed = (slots: Slots, name: string): DraftSlot | null => own(slots, name) ?? null

/** All places of slots in text order, without those in folded text. */
export function slotPlaces(doc: Node): readonly SlotPlace[] {
  const flags = flagsOf(doc)
  const places: SlotPlace[] = []
  let section: string | null = null
  doc.descendants((node, pos) => {
    if (!isShown(node, flags)) return false
    if (node.type.name === 'section') section = node.attrs.id
    if (node.type.name === 'slot') places.push({ name: node.attrs.name, pos, section })
    return true
  })
  return places
}

/** Conditions that ask for a person: nothing there, not of the type, carried over and not confirmed. */
const OPEN: ReadonlySet<SlotCondition> = new Set(['empty', 'misfit', 'carried'])

export const isOpen = (slot: DraftSlot | null): boolean => slot !== null && OPEN.has(slotCondition(slot))

/** The open places of the document in text order. */
export function openPlaces(doc: Node): readonly SlotPlace[] {
  const slots = slotsOf(doc)
  return slotPlaces(doc).filter(({ name }) => isOpen(slotNamed(slots, name)))
}

/**
 * The open place that Tab and F8 lead to: the first after `from` (backwards: the last before it), round the end.
 * A place that is selected itself begins at `from` and is passed over. Null where nothing is open.
 */
export function nextOpenPlace(doc: Node, from: number, direction: 1 | -1): SlotPlace | null {
  const places = openPlaces(doc)
  const ahead = direction === 1 ? places.find(({ pos }) => pos > from) : places.findLast(({ pos }) => pos < from)
  return ahead ?? (direction === 1 ? places.at(0) : places.at(-1)) ?? null
}
