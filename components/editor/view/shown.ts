import type { Node } from '@tiptap/pm/model'
import { type Flags, isShown as holds } from '@/lib/document/line'

export type { Flags }

export const flagsOf = (doc: Node): Flags => doc.firstChild!.attrs.flags

/** Whether a block, section or run of text prints, given the flags. What does not is folded, its text kept. */
export function isShown(node: Node, flags: Flags): boolean {
  const mark = node.marks.find(({ type }) => type.name === 'when')
  return holds(node.attrs.when ?? [], flags) && (mark === undefined || holds(mark.attrs.flags, flags))
}
