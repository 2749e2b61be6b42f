import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import type { Command } from '@tiptap/pm/state'
import { sectionsOf } from '@/components/editor/rules/section-ids'
import type { DraftSlot } from '@/lib/draft/draft'
import { isName } from '@/lib/template/name'
import type { SlotDeclaration } from '@/lib/template/syntax'
import { readItemField } from './list-items'
import { type Slots, slotNamed, slotsOf } from './slot-place'

/** Why a blank cannot have a name: it is no name of the language, another blank has it, or a place of it is locked. */
export type NameFault = 'bad' | 'taken' | 'locked'

/** What keeps a blank from that name; null where nothing does. A field of a list only changes its label, so any words do. */
export function renameFault(doc: Node, name: string, next: string): NameFault | null {
  if (readItemField(name) !== null) return next === '' ? 'bad' : null
  if (!isName(next)) return 'bad'
  if (next !== name && slotNamed(slotsOf(doc), next) !== null) return 'taken'
  return isLockedPlace(doc, placesOf(doc, name)) ? 'locked' : null
}

export function splitFault(doc: Node, pos: number, next: string): NameFault | null {
  if (!isName(next)) return 'bad'
  if (slotNamed(slotsOf(doc), next) !== null) return 'taken'
  return isLockedPlace(doc, [pos]) ? 'locked' : null
}

/** Renames a blank wherever it stands. People read its name then; of a list's field all items get the new label. */
export const renameSlot =
  (name: string, next: string): Command =>
  (state, dispatch) => {
    const { doc } = state
    const slots = slotsOf(doc)
    if (slotNamed(slots, name) === null || renameFault(doc, name, next) !== null) return false
    const transaction = closeHistory(state.tr)
    const item = readItemField(name)
    if (item !== null) transaction.setNodeAttribute(0, 'slots', labelled(slots, item, next))
    else {
      for (const pos of placesOf(doc, name)) transaction.setNodeAttribute(pos, 'name', next)
      transaction.setNodeAttribute(
        0,
        'slots',
        Object.fromEntries(
          Object.entries(slots).map(([key, slot]) => (key === name ? [next, withoutLabel(slot)] : [key, slot])),
        ),
      )
    }
    dispatch?.(transaction)
    return true
  }

/**
 * Parts one blank in two: the place at `pos`, or with `rest` all places from there on, gets a name of its own, and begins
 * with the same value in the same state.
 */
export const splitSlot =
  (pos: number, next: string, rest: boolean): Command =>
  (state, dispatch) => {
    const { doc } = state
    const slots = slotsOf(doc)
    const name: string | undefined = doc.nodeAt(pos)?.type.name === 'slot' ? doc.nodeAt(pos)!.attrs.name : undefined
    const slot = name === undefined ? null : slotNamed(slots, name)
    if (name === undefined || slot === null || splitFault(doc, pos, next) !== null) return false
    const places = rest ? placesOf(doc, name).filter((place) => place >= pos) : [pos]
    if (isLockedPlace(doc, places)) return false
    const transaction = closeHistory(state.tr)
    for (const place of places) transaction.setNodeAttribute(place, 'name', next)
    const split = Object.entries(slots).flatMap(([key, each]): [string, DraftSlot][] =>
      key === name
        ? [
            [key, each],
            [next, withoutLabel(slot)],
          ]
        : [[key, each]],
    )
    transaction.setNodeAttribute(0, 'slots', Object.fromEntries(split))
    dispatch?.(transaction)
    return true
  }

/** All places of a blank, folded ones too. */
export function placesOf(doc: Node, name: string): readonly number[] {
  const places: number[] = []
  doc.descendants((node, pos) => {
    if (node.type.name === 'slot' && node.attrs.name === name) places.push(pos)
  })
  return places
}

/** Whether one of the places stands in a locked section. */
export const isLockedPlace = (doc: Node, places: readonly number[]): boolean =>
  sectionsOf(doc).some(
    ({ node, pos }) => node.attrs.locked === true && places.some((place) => place > pos && place < pos + node.nodeSize),
  )

const withoutLabel = ({ declaration, ...slot }: DraftSlot): DraftSlot => {
  const { label: _, ...rest } = declaration
  return { ...slot, declaration: rest satisfies SlotDeclaration }
}

function labelled(slots: Slots, { list, field }: { list: string; field: string }, label: string): Slots {
  return Object.fromEntries(
    Object.entries(slots).map(([name, slot]) => {
      const item = readItemField(name)
      const same = item !== null && item.field === field && withoutNumbers(item.list) === withoutNumbers(list)
      return [name, same ? { ...slot, declaration: { ...slot.declaration, label } } : slot]
    }),
  )
}

/** Of a list within a list every outer item is meant. */
const withoutNumbers = (list: string): string => list.replace(/\.\d+(?=\.)/g, '.*')
