import type { Command } from '@tiptap/pm/state'

/** Schemes of series that run within a paragraph, in the order of use. */
export const RUN_IN_SCHEMES = ['一是', '一要', '第一，', '首先，', '①'] as const

/** Puts the next number of that series at the caret. What it prints follows from its place. */
export const insertOrdinal =
  (scheme: string): Command =>
  (state, dispatch) => {
    const { selection, schema, storedMarks } = state
    if (!selection.$from.parent.inlineContent) return false
    const marks = storedMarks ?? selection.$from.marks()
    const transaction = state.tr.replaceSelectionWith(
      schema.node('ordinal', { scheme, start: null }, undefined, marks),
      false,
    )
    dispatch?.(transaction.scrollIntoView())
    return true
  }
