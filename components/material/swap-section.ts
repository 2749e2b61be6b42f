import { closeHistory } from '@tiptap/pm/history'
import { Fragment, type Node } from '@tiptap/pm/model'
import { type Command, type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { freeId, sectionsOf } from '@/components/editor/rules/section-ids'
import { type Adopted, adopt } from '@/lib/material/adopt'
import type { SectionVariant } from '@/lib/material/variant'

/** Puts a variant in place of the text of a section; values of blanks that both have stay. Refused where it is locked. */
export const swapSection =
  (id: string, variant: SectionVariant): Command =>
  (state, dispatch) => {
    const section = sectionsOf(state.doc).find(({ node }) => node.attrs.id === id)
    if (section === undefined || section.node.attrs.locked) return false
    const { node, pos } = section
    const adopted = adoptAs(state, variant, id)
    const transaction = closeHistory(state.tr)
      .replaceWith(pos + 1, pos + node.nodeSize - 1, blocksOf(state, adopted))
      .setNodeMarkup(pos, null, { ...node.attrs, from: fromOf(variant) })
    dispatch?.(finish(transaction, adopted, pos))
    return true
  }

/** Puts a variant behind a section, as a section of its own. */
export const appendSection =
  (after: string, variant: SectionVariant): Command =>
  (state, dispatch) => {
    const sections = sectionsOf(state.doc)
    const before = sections.find(({ node }) => node.attrs.id === after)
    if (before === undefined) return false
    const id = freeId(variant.role, new Set(sections.map(({ node }) => node.attrs.id)))
    const adopted = adoptAs(state, variant, id)
    const attrs = { id, role: variant.role, from: fromOf(variant), locked: false, when: [] }
    const pos = before.pos + before.node.nodeSize
    const node = state.schema.node('section', attrs, blocksOf(state, adopted))
    dispatch?.(finish(closeHistory(state.tr).insert(pos, node), adopted, pos))
    return true
  }

/** How many blanks of the variant keep a value, and how many are new. */
export function swapEffect(
  doc: Node,
  id: string,
  variant: SectionVariant,
): { readonly kept: number; readonly added: number } {
  const { kept, added } = adopt(variant, adopting(doc, id))
  return { kept: kept.filter((name) => doc.firstChild!.attrs.slots[name].value !== '').length, added: added.length }
}

const adopting = (doc: Node, id: string) => ({
  values: { slots: doc.firstChild!.attrs.slots, flags: doc.firstChild!.attrs.flags },
  sections: new Set(sectionsOf(doc).map(({ node }) => node.attrs.id as string)),
  id,
})

const adoptAs = ({ doc }: EditorState, variant: SectionVariant, id: string): Adopted =>
  adopt(variant, adopting(doc, id))

const blocksOf = ({ schema }: EditorState, { content }: Adopted): Fragment =>
  Fragment.fromArray(content.map((block) => schema.nodeFromJSON(block)))

const fromOf = ({ source }: SectionVariant) =>
  source.kind === 'template' ? { template: source.id, version: source.version } : null

function finish(transaction: Transaction, { values, added }: Adopted, sectionPos: number): Transaction {
  if (added.length > 0) transaction.setNodeAttribute(0, 'slots', values.slots)
  const flags = transaction.doc.firstChild!.attrs.flags
  if (Object.keys(values.flags).some((name) => !Object.hasOwn(flags, name)))
    transaction.setNodeAttribute(0, 'flags', values.flags)
  return transaction.setSelection(TextSelection.near(transaction.doc.resolve(sectionPos + 2))).scrollIntoView()
}
