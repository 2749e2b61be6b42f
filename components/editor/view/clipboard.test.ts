import { EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { draftSchema } from '../schema/draft-schema'
import { printedSelection } from './clipboard'
import { suppliedTextsPlugin } from './supplied-texts'

const paragraph = (...content: unknown[]) => ({ type: 'paragraph', attrs: { cue: false, when: [] }, content })
const text = (words: string) => ({ type: 'text', text: words })
const ordinal = { type: 'ordinal', attrs: { scheme: '一是', start: null } }

test('what is copied as text has the numbers and values, and ends where the selection ends', () => {
  const slot = { value: '三', state: 'typed', source: null, declaration: { type: 'count' } }
  const doc = draftSchema.nodeFromJSON({
    type: 'doc',
    content: [
      { type: 'values', attrs: { slots: { 起数: slot }, flags: {} } },
      { type: 'front' },
      {
        type: 'section',
        attrs: { id: '措施', role: 'measures', from: null, locked: false, when: [] },
        content: [
          paragraph(text('先说'), ordinal, text('火源，'), ordinal, text('人手。')),
          paragraph({ type: 'slot', attrs: { name: '起数' } }, text('起火情')),
        ],
      },
    ],
  })
  const state = EditorState.create({ doc, plugins: [suppliedTextsPlugin(() => false)] })
  const start = 5
  const selection = TextSelection.create(doc, start + 1, doc.content.size - 4)
  expect(printedSelection(state.apply(state.tr.setSelection(selection)))).toBe('说一是火源，二是人手。\n三起')
})
