import { closeHistory } from '@tiptap/pm/history'
import { Fragment, type Node } from '@tiptap/pm/model'
import { type Command, type EditorState, TextSelection } from '@tiptap/pm/state'
import { adopt } from '@/lib/material/adopt'
import type { LineVariant } from '@/lib/material/front-line'

/** Puts a line of its kind in place of that of the front block under the caret; values of blanks that both have stay. */
export const swapLine =
  (variant: LineVariant): Command =>
  (state, dispatch) => {
    const line = lineAt(state)
    if (line?.node.type.name !== variant.type) return false
    const { slots, flags } = state.doc.firstChild!.attrs
    const paragraph = { type: 'paragraph', attrs: { cue: false, when: [] }, content: variant.content } as const
    const { content, values, added } = adopt(
      { id: '', content: [paragraph], slots: variant.slots, flags: {} },
      { values: { slots, flags }, sections: new Set(), id: '' },
    )
    const inline = (content[0]?.content ?? []).map((node) => state.schema.nodeFromJSON(node))
    const from = line.pos + 1
    const transaction = closeHistory(state.tr).replaceWith(from, from + line.node.content.size, Fragment.from(inline))
    if (added.length > 0) transaction.setNodeAttribute(0, 'slots', values.slots)
    const end = transaction.mapping.map(from + line.node.content.size, 1)
    dispatch?.(transaction.setSelection(TextSelection.near(transaction.doc.resolve(end), -1)).scrollIntoView())
    return true
  }

/** The line of the front block that holds the caret. */
function lineAt({ selection: { $from } }: EditorState): { readonly node: Node; readonly pos: number } | null {
  if ($from.depth < 2 || $from.node(1).type.name !== 'front') return null
  return { node: $from.node(2), pos: $from.before(2) }
}
