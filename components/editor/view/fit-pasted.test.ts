import { Fragment, Slice } from '@tiptap/pm/model'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { draftSchema } from '../schema/draft-schema'
import { fitPasted } from './fit-pasted'

const text = (words: string) => draftSchema.text(words)
const line = (words: string) => draftSchema.node('titleLine', null, text(words))
const paragraph = (words: string) => draftSchema.node('paragraph', null, text(words))
const doc = draftSchema.node('doc', null, [
  draftSchema.node('values'),
  draftSchema.node('front', null, [line('题目'), draftSchema.node('salutation', null, text('同志们：'))]),
  draftSchema.node('section', { id: '开场' }, [paragraph('正文')]),
])

const linesOf = (state: EditorState) => {
  const lines: string[] = []
  state.doc.descendants((node) => {
    if (node.isTextblock) lines.push(`${node.type.name} ${node.textContent}`)
  })
  return lines
}

function paste(at: string, ...blocks: readonly ReturnType<typeof line>[]): readonly string[] {
  const state = EditorState.create({ doc })
  let end = 0
  doc.descendants((node, pos) => {
    if (node.textContent === at && node.isTextblock) end = pos + 1 + node.content.size
  })
  const slice = fitPasted(new Slice(Fragment.from(blocks), 1, 1), doc.resolve(end))
  return linesOf(state.apply(state.tr.setSelection(TextSelection.create(doc, end)).replaceSelection(slice)))
}

test('paragraphs pasted into the title become lines of it', () => {
  expect(paste('题目', paragraph('甲'), paragraph('乙'))).toEqual([
    'titleLine 题目甲',
    'titleLine 乙',
    'salutation 同志们：',
    'paragraph 正文',
  ])
})

test('lines of a title pasted into a section become paragraphs', () => {
  expect(paste('正文', line('甲'), line('乙')).slice(2)).toEqual(['paragraph 正文甲', 'paragraph 乙'])
})
