import type { Node } from '@tiptap/pm/model'
import { visibleText } from './outline/outline'
import { supplyTexts } from './view/supplied-texts'

/** The paragraphs of a draft as they print, front block included. */
export function printedLines(doc: Node): readonly string[] {
  const texts = supplyTexts(doc)
  const lines: string[] = []
  doc.descendants((node, pos) => {
    if (node.isTextblock) lines.push(visibleText({ node, pos }, texts))
    return !node.isTextblock
  })
  return lines.filter((line) => line.trim() !== '')
}
