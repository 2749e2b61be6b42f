import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import type { Command } from '@tiptap/pm/state'
import { DOCUMENT_REPLACED } from '../rules/draft-rules'

/** Puts another version in place, values included, as one undo step. Not while an input method composes. */
export const replaceDocument =
  (doc: Node): Command =>
  (state, dispatch, view) => {
    if (view?.composing) return false
    const transaction = closeHistory(state.tr).setMeta(DOCUMENT_REPLACED, true)
    dispatch?.(transaction.replaceWith(0, state.doc.content.size, doc.content))
    return true
  }
