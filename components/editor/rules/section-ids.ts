import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { Mappable } from '@tiptap/pm/transform'

interface PlacedSection {
  readonly node: Node
  readonly pos: number
}

/** The sections of a draft in order, with their positions. */
export function sectionsOf(doc: Node): readonly PlacedSection[] {
  const sections: PlacedSection[] = []
  doc.forEach((node, pos) => {
    if (node.type.name === 'section') sections.push({ node, pos })
  })
  return sections
}

/**
 * A section that was there before keeps its id. One that came by pasting or duplicating keeps its own only if the
 * document has none like it; else it gets a new id and `from: null`. Null where nothing is to be renewed.
 * `mapping` leads positions of `before` to positions of `state.doc`.
 */
export function renewSectionIds(before: Node, mapping: Mappable, state: EditorState): Transaction | null {
  const sections = sectionsOf(state.doc)
  const keepers = keepersById(before, mapping, sections)
  const taken = new Set(keepers.keys())
  const transaction = state.tr
  for (const section of sections) {
    if (keepers.get(section.node.attrs.id) === section) continue
    const id = freeId(section.node.attrs.role, taken)
    taken.add(id)
    transaction.setNodeMarkup(section.pos, null, { ...section.node.attrs, id, from: null })
  }
  return transaction.docChanged ? transaction : null
}

/** For each id the section that keeps it: the one at the mapped place, else an untouched one (it was moved), else the first. */
function keepersById(
  before: Node,
  mapping: Mappable,
  sections: readonly PlacedSection[],
): ReadonlyMap<string, PlacedSection> {
  const old = sectionsOf(before)
  const untouched = new Set(old.map(({ node }) => node))
  const mapped = new Map<number, string>()
  for (const { node, pos } of old) {
    const place = mapping.mapResult(pos, 1)
    if (!place.deletedAfter) mapped.set(place.pos, node.attrs.id)
  }
  const rank = ({ node, pos }: PlacedSection) => (mapped.get(pos) === node.attrs.id ? 2 : untouched.has(node) ? 1 : 0)
  const keepers = new Map<string, PlacedSection>()
  for (const section of sections) {
    const id: string = section.node.attrs.id
    const holder = keepers.get(id)
    if (id !== '' && (holder === undefined || rank(section) > rank(holder))) keepers.set(id, section)
  }
  return keepers
}

/** The role itself, else role-2, role-3 … */
export function freeId(role: string, taken: ReadonlySet<string>): string {
  if (!taken.has(role)) return role
  let number = 2
  while (taken.has(`${role}-${number}`)) number++
  return `${role}-${number}`
}
