import type { Editor } from '@tiptap/core'
import type { EditorState } from '../editor-store'
import { reveal, selectPoint } from '../navigation'

/** Leads to the block, number or words at `pos` in the page; on a phone the page then stands in place of the outline. */
export function goToPoint(editor: Editor, pos: number, set: EditorState['set']) {
  selectPoint(editor, pos)
  if (editor.isEditable) editor.view.focus()
  set(editor.isEditable ? { drawer: null } : { drawer: null, view: 'read' })
  requestAnimationFrame(() => reveal(editor, pos))
}
