import { closeHistory } from '@tiptap/pm/history'
import { Fragment } from '@tiptap/pm/model'
import { type Command, NodeSelection, TextSelection } from '@tiptap/pm/state'
import { emptySlot } from '@/components/editor/rules/known-slots'
import { uniqueName } from '@/lib/template/name'

/** Where a frame has its blank, in what people read of it. */
const GAP = '…'

/** Puts a phrase at the caret, or a frame with a new, empty blank of that label for its gap. */
export const insertPattern =
  (pattern: string, label: string): Command =>
  (state, dispatch) => {
    const { selection, schema, doc } = state
    if (!selection.$from.parent.inlineContent) return false
    const slots = doc.firstChild!.attrs.slots
    const name = uniqueName(label, new Set(Object.keys(slots)))
    const [before = '', ...after] = pattern.split(GAP)
    const isFrame = after.length > 0
    const texts = isFrame ? [before, after.join('')] : [pattern]
    const nodes = texts.flatMap((text, index) => [
      ...(index === 1 ? [schema.node('slot', { name })] : []),
      ...(text === '' ? [] : [schema.text(text)]),
    ])
    const transaction = closeHistory(state.tr).replaceWith(selection.from, selection.to, Fragment.fromArray(nodes))
    if (isFrame)
      transaction.setNodeAttribute(0, 'slots', Object.fromEntries([...Object.entries(slots), [name, emptySlot(label)]]))
    const selected = isFrame
      ? NodeSelection.create(transaction.doc, selection.from + before.length)
      : TextSelection.create(transaction.doc, selection.from + pattern.length)
    dispatch?.(transaction.setSelection(selected).scrollIntoView())
    return true
  }
