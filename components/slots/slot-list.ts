import type { Node } from '@tiptap/pm/model'
import type { DraftSnapshot } from '@/components/editor/draft-snapshot'
import type { DraftSlot } from '@/lib/draft/draft'
import { labelOf } from '@/lib/draft/open-slots'
import type { SlotDeclaration } from '@/lib/template/syntax'
import { itemsOf, readItemField } from './list-items'
import { type SlotCondition, slotCondition } from './slot-condition'
import { slotNamed, slotsOf } from './slot-place'

/** A blank as the panel lists it: once, with all its places. */
export interface ListedSlot {
  readonly name: string
  readonly label: string
  readonly slot: DraftSlot
  readonly condition: SlotCondition
  /** Positions in text order. */
  readonly places: readonly number[]
  /** Sections it stands in; null is the front block. */
  readonly sections: readonly (string | null)[]
}

/** The blanks that stand in the text, by first place. */
export function listSlots({ doc, places }: Pick<DraftSnapshot, 'doc' | 'places'>): readonly ListedSlot[] {
  const slots = slotsOf(doc)
  const byName = new Map<string, { places: number[]; sections: Set<string | null> }>()
  for (const { name, pos, section } of places) {
    const found = byName.get(name) ?? { places: [], sections: new Set<string | null>() }
    found.places.push(pos)
    found.sections.add(section)
    byName.set(name, found)
  }
  const labels = new ItemLabels(doc)
  return [...byName].flatMap(([name, found]) => {
    const slot = slotNamed(slots, name)
    if (slot === null) return []
    const label = labels.of(name, slot.declaration)
    return [{ name, label, slot, condition: slotCondition(slot), places: found.places, sections: [...found.sections] }]
  })
}

/** Labels that tell the items of a list by where they stand, not by the number in their name, which is never used again. */
class ItemLabels {
  private readonly items = new Map<string, readonly number[]>()
  constructor(private readonly doc: Node) {}
  of(name: string, declaration: SlotDeclaration): string {
    const item = readItemField(name)
    if (item === null) return labelOf(name, declaration)
    const items = this.items.get(item.list) ?? itemsOf(this.doc, item.list)
    this.items.set(item.list, items)
    const at = items.indexOf(item.index)
    return at < 0 ? labelOf(name, declaration) : `${declaration.label ?? item.field} ${at + 1}`
  }
}

/** A group of the panel; `key` tells which, `section` names the section of a section's group. */
export interface SlotGroup {
  readonly key: 'here' | 'meeting' | 'front' | 'section'
  readonly section: string | null
  readonly slots: readonly ListedSlot[]
}

/** This section first, then what the meeting shares, then the rest by section in text order. Each blank is in one group. */
export function groupSlots(slots: readonly ListedSlot[], here: string | null): readonly SlotGroup[] {
  const groups = new Map<string, { key: SlotGroup['key']; section: string | null; slots: ListedSlot[] }>()
  const put = (key: SlotGroup['key'], section: string | null, slot: ListedSlot) => {
    const name = `${key} ${section ?? ''}`
    const group = groups.get(name) ?? { key, section, slots: [] }
    group.slots.push(slot)
    groups.set(name, group)
  }
  for (const slot of slots) {
    const first = slot.sections[0] ?? null
    if (here !== null && slot.sections.includes(here)) put('here', here, slot)
    else if (slot.slot.declaration.from === 'meeting') put('meeting', null, slot)
    else put(first === null ? 'front' : 'section', first, slot)
  }
  const order: Readonly<Record<SlotGroup['key'], number>> = { here: 0, meeting: 1, front: 2, section: 3 }
  return [...groups.values()].sort((a, b) => order[a.key] - order[b.key])
}

/** How many blanks are in each condition. */
export function countConditions(slots: readonly ListedSlot[]): Readonly<Record<SlotCondition, number>> {
  const counts = { checked: 0, typed: 0, carried: 0, misfit: 0, empty: 0 }
  for (const { condition } of slots) counts[condition]++
  return counts
}
