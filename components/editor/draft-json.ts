import type { Node } from '@tiptap/pm/model'
import type { DraftDocument } from '@/lib/draft/draft'

/**
 * The editor's document as it is stored. ProseMirror leaves out empty content; of the front block a draft names it.
 * A part that did not change is the same object each time, so that what was made of it can be kept.
 */
export function toDraft(doc: Node): DraftDocument {
  const [values, front, ...sections] = doc.children.map(partOf)
  return { type: 'doc', content: [values, front, ...sections] } as DraftDocument
}

const parts = new WeakMap<Node, object>()

function partOf(node: Node): object {
  const known = parts.get(node)
  if (known !== undefined) return known
  const json = node.toJSON()
  const part = node.type.name === 'front' ? { ...json, content: json.content ?? [] } : json
  parts.set(node, part)
  return part
}
