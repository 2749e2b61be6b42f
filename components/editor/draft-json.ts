import type { Node } from '@tiptap/pm/model'
import type { DraftDocument } from '@/lib/draft/draft'

/** The editor's document as it is stored. ProseMirror leaves out empty content; of the front block a draft names it. */
export function toDraft(doc: Node): DraftDocument {
  const draft = doc.toJSON()
  const [values, front, ...sections] = draft.content
  return { ...draft, content: [values, { ...front, content: front.content ?? [] }, ...sections] }
}
