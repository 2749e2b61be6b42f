import type { BlockNode, DraftSlot, InlineNode, ValuesNode } from '../draft/draft'
import { uniqueName } from '../template/name'
import { own } from '../template/own'
import type { SectionVariant } from './variant'

/** What of a variant comes into a draft. */
export type Adoptable = Pick<SectionVariant, 'id' | 'content' | 'slots' | 'flags'>

/** A variant as it stands in a draft. */
export interface Adopted {
  readonly content: readonly BlockNode[]
  /** All slots and flags of the draft, those that came with the variant last. */
  readonly values: ValuesNode['attrs']
  /** Names of the variant's blanks that the draft has already: they keep their values. */
  readonly kept: readonly string[]
  readonly added: readonly string[]
}

/** What of the draft a variant has to fit. */
export interface Adopting {
  readonly values: ValuesNode['attrs']
  /** Ids of the draft's sections. */
  readonly sections: ReadonlySet<string>
  /** Id of the section that the variant becomes. */
  readonly id: string
}

/**
 * Fits a variant into a draft. A blank of the same name and type is the same blank; one of another type gets a name of its
 * own. Counts of its own points follow the new id, those of sections that the draft has not count the whole speech.
 */
export function adopt(variant: Adoptable, { values, sections, id }: Adopting): Adopted {
  const names = new Map<string, string>()
  const taken = new Set(Object.keys(values.slots))
  const kept: string[] = []
  const added: [name: string, slot: DraftSlot][] = []
  for (const [name, slot] of Object.entries(variant.slots)) {
    const known = own(values.slots, name)
    if (known?.declaration.type === slot.declaration.type) {
      kept.push(name)
      continue
    }
    const free = uniqueName(name, taken)
    taken.add(free)
    names.set(name, free)
    added.push([free, slot])
  }
  const target = (of: string | null): string | null =>
    of === null ? null : of === variant.id ? id : sections.has(of) ? of : null
  const inline = (node: InlineNode): InlineNode => {
    if (node.type === 'slot') return { ...node, attrs: { name: names.get(node.attrs.name) ?? node.attrs.name } }
    if (node.type === 'count') return { ...node, attrs: { ...node.attrs, of: target(node.attrs.of) } }
    return node
  }
  return {
    content: variant.content.map((block) =>
      block.content === undefined ? block : { ...block, content: block.content.map(inline) },
    ),
    values: {
      slots: Object.fromEntries([...Object.entries(values.slots), ...added]),
      flags: Object.fromEntries([...Object.entries(variant.flags), ...Object.entries(values.flags)]),
    },
    kept,
    added: added.map(([name]) => name),
  }
}
