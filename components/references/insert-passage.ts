import { closeHistory } from '@tiptap/pm/history'
import { Fragment, Slice } from '@tiptap/pm/model'
import type { Command } from '@tiptap/pm/state'

/**
 * Puts lines of a text at the caret, as one undo step: the first goes on in the paragraph, each further one is a paragraph
 * of its own. A line of the front block takes them as one. Nothing happens in a locked section.
 */
export const insertPassage =
  (lines: readonly string[]): Command =>
  (state, dispatch, view) => {
    const { $from, $to } = state.selection
    const { schema } = state
    const kept = lines.filter((line) => line !== '')
    if (view?.composing || kept.length === 0 || !$from.parent.inlineContent || !$from.sameParent($to)) return false
    const section = $from.node(1)
    if (section.attrs.locked === true) return false
    const transaction = closeHistory(state.tr)
    if (section.type.name === 'section' && kept.length > 1) {
      const paragraphs = kept.map((line) => schema.node('paragraph', null, schema.text(line)))
      transaction.replaceSelection(new Slice(Fragment.fromArray(paragraphs), 1, 1))
    } else transaction.insertText(kept.join(''), $from.pos, $to.pos)
    dispatch?.(transaction.scrollIntoView())
    return true
  }
