import type { Node, ResolvedPos } from '@tiptap/pm/model'
import { type Command, type EditorState, TextSelection } from '@tiptap/pm/state'

/**
 * Backspace at the start of a section: its first block joins the last one of the section before, and the rest of the
 * section keeps its id and role. A section that would be left empty goes.
 */
export const joinSectionBackward: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if (!empty || $from.parentOffset > 0 || !isFirstBlockOfSection($from)) return false
  const sectionIndex = $from.index(0)
  const before = state.doc.child(sectionIndex - 1)
  // The front block keeps to itself: a paragraph never becomes part of the title or the salutation.
  if (before.type.name !== 'section') return true
  dispatch?.(joinInto(state, $from.before(1), state.doc.child(sectionIndex)))
  return true
}

/** Delete at the end of a section: the same join, seen from the other side. */
export const joinSectionForward: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if (!empty || $from.depth !== 2 || $from.parentOffset < $from.parent.content.size) return false
  if ($from.index(1) < $from.node(1).childCount - 1) return false
  if ($from.node(1).type.name === 'front') return true
  const sectionIndex = $from.index(0)
  if (sectionIndex === state.doc.childCount - 1) return true
  dispatch?.(joinInto(state, $from.after(1), state.doc.child(sectionIndex + 1)))
  return true
}

const isFirstBlockOfSection = ($pos: ResolvedPos): boolean =>
  $pos.depth === 2 && $pos.node(1).type.name === 'section' && $pos.index(1) === 0

function joinInto(state: EditorState, border: number, section: Node) {
  const block = section.firstChild!
  const transaction = state.tr
  if (section.childCount === 1) transaction.delete(border, border + section.nodeSize)
  else transaction.delete(border + 1, border + 1 + block.nodeSize)
  // Two tokens back from the border: the ends of the section and of its last block.
  const end = border - 2
  return transaction
    .insert(end, block.content)
    .setSelection(TextSelection.create(transaction.doc, end))
    .scrollIntoView()
}
