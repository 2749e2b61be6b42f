import type { Block } from '../document/block'
import type { WordDocument } from './word-document'

export function toBlocks(document: WordDocument): readonly Block[] {
  return document.paragraphs.map(({ paragraph, label }) => ({
    type: 'paragraph' as const,
    runs: [{ text: label + paragraph.runs.map((run) => run.text).join('') }],
  }))
}
