import { DOMSerializer, type Schema } from '@tiptap/pm/model'
import type { SectionVariant } from '@/lib/material/variant'

/** A variant as the editor reads it back when it is dropped into the text. */
export function variantHtml(schema: Schema, { id, role, content }: SectionVariant): string {
  const section = schema.node(
    'section',
    { id, role },
    content.map((block) => schema.nodeFromJSON(block)),
  )
  const box = document.createElement('div')
  box.append(DOMSerializer.fromSchema(schema).serializeNode(section))
  return box.innerHTML
}
