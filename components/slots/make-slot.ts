import { closeHistory } from '@tiptap/pm/history'
import type { Fragment } from '@tiptap/pm/model'
import { type Command, NodeSelection } from '@tiptap/pm/state'
import { emptySlot } from '@/components/editor/rules/known-slots'
import { slotText } from '@/components/editor/view/supplied-texts'
import { slotNamed, slotsOf } from './slot-place'

/**
 * Turns the selected text into a blank of that name whose value is the text. A name that exists keeps its value: the
 * selected words are replaced by that blank. Only text of one paragraph can become a blank.
 */
export const makeSlot =
  (name: string): Command =>
  (state, dispatch) => {
    const { $from, from, to, empty } = state.selection
    if (empty || !$from.sameParent(state.selection.$to) || !$from.parent.inlineContent) return false
    if (!isPlainText(state.selection.content().content)) return false
    const text = state.doc.textBetween(from, to)
    const slots = slotsOf(state.doc)
    const slot = state.schema.node('slot', { name }, undefined, $from.marksAcross(state.selection.$to) ?? [])
    const transaction = closeHistory(state.tr).replaceWith(from, to, slot)
    if (slotNamed(slots, name) === null) {
      const value = { ...emptySlot(name), ...(text === '' ? {} : { value: text, state: 'typed' as const }) }
      transaction.setNodeAttribute(0, 'slots', Object.fromEntries([...Object.entries(slots), [name, value]]))
    }
    dispatch?.(transaction.setSelection(NodeSelection.create(transaction.doc, from)).scrollIntoView())
    return true
  }

/** Turns the blank at `pos` into plain text: its value, or 〔label〕 while it is empty. Other places of the name stay blanks. */
export const slotToText =
  (pos: number): Command =>
  (state, dispatch) => {
    const node = state.doc.nodeAt(pos)
    if (node?.type.name !== 'slot') return false
    const text = slotText(state.doc, node.attrs.name)
    dispatch?.(closeHistory(state.tr).replaceWith(pos, pos + 1, state.schema.text(text, node.marks)))
    return true
  }

function isPlainText(content: Fragment): boolean {
  let plain = true
  content.descendants((node) => {
    plain &&= !node.isLeaf || node.isText
  })
  return plain
}
