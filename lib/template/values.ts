import { own } from './own'
import type { SlotDeclarations } from './syntax'

/** Values as they print: text a string, a flag a boolean, a list an array of objects. Null is no value. */
export type Value = string | boolean | null | readonly Values[]
export interface Values {
  readonly [name: string]: Value
}

/** Values with what the declarations supply: defaults, and one empty item for a list without value. */
export function completeValues(slots: SlotDeclarations, values: Values): Values {
  const completed = new Map<string, Value>(Object.entries(values))
  for (const [name, declaration] of Object.entries(slots)) {
    const value = own(values, name) ?? null
    if (declaration.type === 'list') {
      const items = (value ?? declaration.default ?? [{}]) as readonly Values[]
      completed.set(
        name,
        items.map((item) => completeValues(declaration.of ?? {}, item)),
      )
    } else if (value === null && declaration.default !== undefined) completed.set(name, declaration.default as Value)
  }
  return Object.fromEntries(completed)
}

/** What a template without any value has. */
export const emptyValues = (slots: SlotDeclarations): Values => completeValues(slots, {})
