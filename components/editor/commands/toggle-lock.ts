import { closeHistory } from '@tiptap/pm/history'
import type { Command } from '@tiptap/pm/state'
import { sectionsOf } from '../rules/section-ids'

/** Locks the text of a section, or opens it again. */
export const toggleLock =
  (id: string): Command =>
  (state, dispatch) => {
    const section = sectionsOf(state.doc).find(({ node }) => node.attrs.id === id)
    if (section === undefined) return false
    dispatch?.(closeHistory(state.tr).setNodeAttribute(section.pos, 'locked', !section.node.attrs.locked))
    return true
  }
