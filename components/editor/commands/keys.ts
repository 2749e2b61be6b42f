import { Extension } from '@tiptap/core'
import {
  chainCommands,
  deleteSelection,
  joinBackward,
  joinForward,
  selectNodeBackward,
  selectNodeForward,
  splitBlock,
  toggleMark,
} from '@tiptap/pm/commands'
import { history, redo, undo } from '@tiptap/pm/history'
import { type Command, NodeSelection, Selection, TextSelection } from '@tiptap/pm/state'
import { joinSectionBackward, joinSectionForward } from './join-sections'

/** Enter: a new block of the same kind; after a heading, body text; after the last line of the front, the first section. */
const enter: Command = (state, dispatch, view) => {
  const { $from, empty } = state.selection
  const lastFrontLine = $from.depth === 2 && $from.parent.type.name === 'salutation'
  if (!empty || !lastFrontLine || $from.parentOffset < $from.parent.content.size)
    return splitBlock(state, dispatch, view)
  // Past the ends of the line and of the front, into the section that follows.
  const start = $from.after(1) + 1
  const transaction = state.tr.insert(start, state.schema.node('paragraph'))
  dispatch?.(transaction.setSelection(TextSelection.create(transaction.doc, start + 1)).scrollIntoView())
  return true
}

/** Selects all text, and leaves out the hidden values. */
const selectText: Command = (state, dispatch) => {
  const start = Selection.findFrom(state.doc.resolve(1), 1, true)
  const end = Selection.atEnd(state.doc)
  if (start === null) return false
  dispatch?.(state.tr.setSelection(TextSelection.between(start.$from, end.$to)))
  return true
}

/** Backspace on a selected blank or number removes it; a caret behind one first selects it, so that nothing goes unseen. */
const selectAtomBefore: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  const before = $from.nodeBefore
  if (!empty || before === null || !before.isAtom || before.isText) return false
  dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, $from.pos - before.nodeSize)))
  return true
}

export const toggleLead: Command = (state, dispatch, view) =>
  toggleMark(state.schema.marks.lead!)(state, dispatch, view)

/** The keys of writing itself. Those that lead somewhere (Tab, F8, F6, Escape) belong to the page around the editor. */
const KEYS: Readonly<Record<string, Command>> = {
  Enter: enter,
  'Shift-Enter': enter,
  Backspace: chainCommands(deleteSelection, selectAtomBefore, joinSectionBackward, joinBackward, selectNodeBackward),
  'Mod-Backspace': chainCommands(deleteSelection, selectAtomBefore, joinSectionBackward, joinBackward),
  Delete: chainCommands(deleteSelection, joinSectionForward, joinForward, selectNodeForward),
  'Mod-a': selectText,
  'Mod-b': toggleLead,
  'Mod-z': undo,
  'Mod-y': redo,
  'Mod-Shift-z': redo,
}

export const Keys = Extension.create({
  name: 'draftKeys',
  addKeyboardShortcuts() {
    const run = (command: Command) => () => command(this.editor.state, this.editor.view.dispatch, this.editor.view)
    return Object.fromEntries(Object.entries(KEYS).map(([key, command]) => [key, run(command)]))
  },
  addProseMirrorPlugins: () => [history({ depth: 1000 })],
})
