import type { Node } from '@tiptap/pm/model'
import { sectionsOf } from './section-ids'

/** True when each section that is locked in `before` is in `after` with the same content; it may have moved or been unlocked. */
export function lockedSectionsAreKept(before: Node, after: Node): boolean {
  const locked = sectionsOf(before).filter(({ node }) => node.attrs.locked === true)
  if (locked.length === 0) return true
  const contents = new Map(sectionsOf(after).map(({ node }) => [node.attrs.id, node.content]))
  return locked.every(({ node }) => contents.get(node.attrs.id)?.eq(node.content) === true)
}
