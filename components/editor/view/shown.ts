import type { Node } from '@tiptap/pm/model'

export type Flags = Readonly<Record<string, boolean>>

/** Whether all conditions hold: `flag`, or `!flag` for its negation. A flag that nobody set is off. */
export const holds = (when: readonly string[], flags: Flags): boolean =>
  when.every((condition) => (condition.startsWith('!') ? !isOn(flags, condition.slice(1)) : isOn(flags, condition)))

const isOn = (flags: Flags, name: string): boolean => Object.hasOwn(flags, name) && flags[name] === true

export const flagsOf = (doc: Node): Flags => doc.firstChild!.attrs.flags

/** Whether a block, section or run of text prints, given the flags. What does not is folded, its text kept. */
export function isShown(node: Node, flags: Flags): boolean {
  const mark = node.marks.find(({ type }) => type.name === 'when')
  return holds(node.attrs.when ?? [], flags) && (mark === undefined || holds(mark.attrs.flags, flags))
}
