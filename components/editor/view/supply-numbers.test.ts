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

test('a newline begins a block, in a value and in the text that one became', () => {
  const number = { type: 'ordinal' as const, attrs: { scheme: '一是', start: null } }
  const draft: DraftDocument = {
    type: 'doc',
    content: [
      { type: 'values', attrs: { slots: {}, flags: {} } },
      { type: 'front', content: [{ type: 'titleLine' }] },
      {
        type: 'section',
        attrs: { id: 'opening', role: 'opening', from: null, locked: false, when: [] },
        content: [
          {
            type: 'paragraph',
            attrs: { cue: false, when: [] },
            content: [number, { type: 'text', text: '甲；' }, number, { type: 'text', text: '乙。\n丙' }, number],
          },
        ],
      },
    ],
  }
  expect(shownTexts(draft)).toEqual(['一是甲；二是乙。', '丙一是'])
})
