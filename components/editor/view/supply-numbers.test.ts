import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blockText } from '@/lib/document/block'
import { draftBlocks } from '@/lib/draft/blocks'
import type { DraftDocument } from '@/lib/draft/draft'
import { draftArbitrary } from '../draft-arbitrary'
import { draftSchema } from '../schema/draft-schema'
import { flagsOf, isShown } from './shown'
import { supplyTexts } from './supplied-texts'

/** What the page shows: the text of each block under its decorations, a newline in a value beginning a block. */
function shownTexts(draft: DraftDocument): readonly string[] {
  const doc = draftSchema.nodeFromJSON(draft)
  const texts = supplyTexts(doc)
  const flags = flagsOf(doc)
  const lines: string[] = []
  doc.descendants((node, pos) => {
    if (!isShown(node, flags)) return false
    if (!node.isTextblock) return true
    let text = ''
    node.forEach((child, offset) => {
      if (isShown(child, flags)) text += child.isText ? child.text : texts.get(pos + 1 + offset)
    })
    lines.push(...text.split('\n'))
    return false
  })
  return lines.filter((line) => line.trim() !== '')
}

test('the page shows the words and numbers that are exported', () => {
  fc.assert(
    fc.property(draftArbitrary, (draft) => {
      expect(shownTexts(draft)).toEqual(draftBlocks(draft, 'mark').map(blockText))
    }),
    { numRuns: 300 },
  )
})
