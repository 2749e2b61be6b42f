import type { Node } from '@tiptap/pm/model'
import { slotText } from './view/supplied-texts'

/** The title as it prints, its lines joined; empty blanks stand as 〔label〕. */
export function draftTitle(doc: Node): string {
  let title = ''
  doc.child(1).forEach((line) => {
    if (line.type.name !== 'titleLine') return
    line.forEach((inline) => {
      title += inline.isText ? inline.text : inline.type.name === 'slot' ? slotText(doc, inline.attrs.name) : ''
    })
  })
  return title.trim()
}
