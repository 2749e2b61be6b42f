import type { Node } from '@tiptap/pm/model'
import { flagsOf, isShown } from '@/components/editor/view/shown'

/** A stretch of plain text within one block. */
export interface TextRange {
  readonly from: number
  readonly to: number
}

/** Stands for an atom, so that no text is found across one. */
const ATOM = '\uFFFC'

/** Every place of these words in the text that is shown and not locked, from the beginning, none within another. */
export function occurrencesOf(doc: Node, words: string): readonly TextRange[] {
  if (words.trim() === '' || words.includes(ATOM)) return []
  const flags = flagsOf(doc)
  const found: TextRange[] = []
  doc.descendants((node, pos) => {
    if (!isShown(node, flags) || node.attrs.locked === true) return false
    if (!node.isTextblock) return true
    const text = node.textBetween(0, node.content.size, undefined, ATOM)
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
      found.push({ from: pos + 1 + at, to: pos + 1 + at + words.length })
    return false
  })
  return found
}
