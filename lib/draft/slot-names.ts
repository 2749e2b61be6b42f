import type { FoundSlot } from '../speech/speech'
import { isName, toName, uniqueName } from '../template/name'
import type { SlotDeclaration } from '../template/syntax'

export interface NamedSlots {
  /** Name in the template by found slot. */
  readonly names: ReadonlyMap<FoundSlot, string>
  readonly declarations: ReadonlyMap<string, SlotDeclaration>
  /** What the source says, by name; explicit blanks have no value. */
  readonly values: ReadonlyMap<string, string>
}

/** Blanks of one speech under names of the language. They share a name only if their source text is identical. */
export function nameSlots(slots: readonly FoundSlot[], textOf: (slot: FoundSlot) => string): NamedSlots {
  const names = new Map<FoundSlot, string>()
  const declarations = new Map<string, SlotDeclaration>()
  const values = new Map<string, string>()
  const byText = new Map<string, string>()
  const taken = new Set<string>()
  for (const slot of slots) {
    const text = textOf(slot)
    const key = JSON.stringify([slot.name, text, slot.implicit])
    const name = byText.get(key) ?? freeName(slot.name, taken)
    byText.set(key, name)
    names.set(slot, name)
    if (taken.has(name)) continue
    taken.add(name)
    declarations.set(name, {
      type: slot.type,
      ...(slot.label === name ? {} : { label: slot.label }),
      ...(slot.implicit ? {} : { placeholder: text }),
    })
    if (slot.implicit) values.set(name, text)
  }
  return { names, declarations, values }
}

/** Room is left for a number after the longest name. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  const base = isName(name) ? name : (toName(name) ?? '空格')
  return uniqueName(Array.from(base).slice(0, 34).join(''), taken)
}
