import type { Node } from '@tiptap/pm/model'
import { countSpoken } from '@/lib/draft/length'
import type { DraftSnapshot } from './draft-snapshot'
import { slotText } from './view/supplied-texts'

/** The title as it prints, its lines joined; empty blanks stand as 〔label〕. */
export const draftTitle = (doc: Node): string => frontText(doc, 'titleLine').trim()

/** Characters that are said aloud, the salutation included: what the list of drafts counts too. */
export const spokenLength = ({ doc, points }: Pick<DraftSnapshot, 'doc' | 'points'>): number =>
  points
    .filter(({ parent }) => parent === null)
    .reduce((sum, point) => sum + point.characters, countSpoken(frontText(doc, 'salutation')))

function frontText(doc: Node, type: 'titleLine' | 'salutation'): string {
  let text = ''
  doc.child(1).forEach((line) => {
    if (line.type.name !== type) return
    line.forEach((inline) => {
      text += inline.isText ? inline.text : inline.type.name === 'slot' ? slotText(doc, inline.attrs.name) : ''
    })
  })
  return text
}
