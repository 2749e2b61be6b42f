import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { DraftSlot } from '@/lib/draft/draft'

/** Gives each slot that came from elsewhere, by pasting, an empty value and a declaration of its own. */
export function declareUnknownSlots(transaction: Transaction): void {
  const slots: Readonly<Record<string, DraftSlot>> = transaction.doc.firstChild!.attrs.slots
  const unknown = slotNames(transaction.doc).filter((name) => !Object.hasOwn(slots, name))
  if (unknown.length === 0) return
  const declared = unknown.map((name) => [name, emptySlot(name)] as const)
  transaction.setNodeAttribute(0, 'slots', Object.fromEntries([...Object.entries(slots), ...declared]))
}

/** The names of the slots that stand in the text, each once, in order of first appearance. */
export function slotNames(doc: Node): readonly string[] {
  const names = new Set<string>()
  doc.forEach((part) => {
    for (const name of namesIn(part)) names.add(name)
  })
  return [...names]
}

/** Read once of each front block and section: a key changes one of them. */
const read = new WeakMap<Node, readonly string[]>()

function namesIn(part: Node): readonly string[] {
  const known = read.get(part)
  if (known !== undefined) return known
  const names = new Set<string>()
  part.descendants((node) => {
    if (node.type.name === 'slot') names.add(node.attrs.name)
  })
  const found = [...names]
  read.set(part, found)
  return found
}

export const emptySlot = (label: string): DraftSlot => ({
  value: '',
  state: 'empty',
  source: null,
  declaration: { type: 'text', label },
})
