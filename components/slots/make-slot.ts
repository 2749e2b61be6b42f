import { closeHistory } from '@tiptap/pm/history'
import type { Fragment } from '@tiptap/pm/model'
import { type Command, type EditorState, NodeSelection } from '@tiptap/pm/state'
import { emptySlot } from '@/components/editor/rules/known-slots'
import { slotText } from '@/components/editor/view/supplied-texts'
import { occurrencesOf, type TextRange } from './occurrences'
import { slotNamed, slotsOf } from './slot-place'

/**
 * Turns the selected text into a blank of that name whose value is the text; with `everywhere` each other place of the
 * same words too. A name that exists keeps its value: the words are replaced by that blank. Only text of one paragraph
 * can become a blank.
 */
export const makeSlot =
  (name: string, everywhere = false): Command =>
  (state, dispatch) => {
    const { from, to } = state.selection
    const text = selectedWords(state)
    if (text === null) return false
    const slots = slotsOf(state.doc)
    const transaction = closeHistory(state.tr)
    const places = everywhere ? [{ from, to }, ...otherPlaces(state)] : [{ from, to }]
    for (const place of places.toSorted((a, b) => b.from - a.from)) {
      const marks = state.doc.resolve(place.from).marksAcross(state.doc.resolve(place.to)) ?? []
      transaction.replaceWith(place.from, place.to, state.schema.node('slot', { name }, undefined, marks))
    }
    if (slotNamed(slots, name) === null) {
      const value = { ...emptySlot(name), ...(text === '' ? {} : { value: text, state: 'typed' as const }) }
      transaction.setNodeAttribute(0, 'slots', Object.fromEntries([...Object.entries(slots), [name, value]]))
    }
    const made = transaction.mapping.map(from, -1)
    dispatch?.(transaction.setSelection(NodeSelection.create(transaction.doc, made)).scrollIntoView())
    return true
  }

/** Other places of the selected words, which can become the same blank. */
export function otherPlaces(state: EditorState): readonly TextRange[] {
  const words = selectedWords(state)
  if (words === null) return []
  const { from, to } = state.selection
  return occurrencesOf(state.doc, words).filter((place) => place.to <= from || place.from >= to)
}

/** The selected words, where they can become a blank. */
function selectedWords(state: EditorState): string | null {
  const { $from, $to, from, to, empty } = state.selection
  if (empty || !$from.sameParent($to) || !$from.parent.inlineContent) return null
  return isPlainText(state.selection.content().content) ? state.doc.textBetween(from, to) : null
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
