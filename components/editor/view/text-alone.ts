import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { ReplaceStep, type Step } from '@tiptap/pm/transform'

/**
 * True when a transaction only put words in or took words out, each time inside one block, and in no block the words
 * became something or nothing, and none of them is shown on a condition: then no number, value or fold can differ, and what is supplied only moves along.
 */
export const changesTextAlone = (transaction: Transaction): boolean =>
  transaction.steps.every((step, at) =>
    isOfText(step, transaction.docs[at]!, transaction.docs[at + 1] ?? transaction.doc),
  )

function isOfText(step: Step, before: Node, after: Node): boolean {
  if (!(step instanceof ReplaceStep)) return false
  const { from, to, slice } = step
  if (slice.openStart > 0 || slice.openEnd > 0) return false
  const $from = before.resolve(from)
  if (!$from.parent.isTextblock || to > $from.end()) return false
  for (let at = 0; at < slice.content.childCount; at++) if (!slice.content.child(at).isText) return false
  const removed = $from.parent.slice($from.parentOffset, to - $from.start()).content
  for (let at = 0; at < removed.childCount; at++) if (!removed.child(at).isText) return false
  const block = after.resolve(from).parent
  return !hasConditions($from.parent) && !hasConditions(block) && shapeOf($from.parent) === shapeOf(block)
}

/** Words beside a fold may join it: its edges are drawn anew. */
function hasConditions(block: Node): boolean {
  for (let at = 0; at < block.childCount; at++)
    if (block.child(at).marks.some(({ type }) => type.name === 'when')) return true
  return false
}

const shapeOfLine = (line: string): string => (line.trim() === '' ? ' ' : '字')

const shapes = new WeakMap<Node, string>()

/** Of each run of words between atoms: whether it says anything. */
function shapeOf(block: Node): string {
  const known = shapes.get(block)
  if (known !== undefined) return known
  const parts: string[] = []
  block.forEach((node) => {
    const part = node.isText ? node.text!.split('\n').map(shapeOfLine).join('\n') : '空'
    if (node.isAtom || part !== parts.at(-1)) parts.push(part)
  })
  const shape = parts.join('|')
  shapes.set(block, shape)
  return shape
}
