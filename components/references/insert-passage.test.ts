import { history, undo } from '@tiptap/pm/history'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { toDraft } from '@/components/editor/draft-json'
import { draftRulesPlugin } from '@/components/editor/rules/draft-rules'
import { draftSchema } from '@/components/editor/schema/draft-schema'
import { insertPassage } from './insert-passage'

/** A draft with one section of one paragraph, the caret after its second character. */
function begin(locked = false): EditorState {
  const doc = draftSchema.nodeFromJSON({
    type: 'doc',
    content: [
      { type: 'values', attrs: { slots: {}, flags: {} } },
      { type: 'front', content: [{ type: 'titleLine', content: [{ type: 'text', text: '题目' }] }] },
      {
        type: 'section',
        attrs: { id: '开', role: 'opening', from: null, locked, when: [] },
        content: [{ type: 'paragraph', content: [{ type: 'text', text: '前后' }] }],
      },
    ],
  })
  const state = EditorState.create({ doc, plugins: [history(), draftRulesPlugin(() => false)] })
  const at = doc.child(0).nodeSize + doc.child(1).nodeSize + 3
  return state.apply(state.tr.setSelection(TextSelection.create(doc, at)))
}

function run(state: EditorState, lines: readonly string[]) {
  let next = state
  const done = insertPassage(lines)(state, (transaction) => {
    next = next.apply(transaction)
  })
  return { done, state: next }
}

const textsOf = (state: EditorState): readonly string[] => {
  const texts: string[] = []
  state.doc.lastChild!.forEach((block) => {
    texts.push(block.textContent)
  })
  return texts
}

test('one line goes on in the paragraph, several become paragraphs, one undo takes them back', () => {
  const state = begin()
  expect(textsOf(run(state, ['中']).state)).toEqual(['前中后'])
  const { state: after } = run(state, ['甲', '', '乙', '丙'])
  expect(textsOf(after)).toEqual(['前甲', '乙', '丙后'])
  let undone = after
  undo(after, (transaction) => {
    undone = after.apply(transaction)
  })
  expect(toDraft(undone.doc)).toEqual(toDraft(state.doc))
})

test('in the title several lines are one', () => {
  const state = begin()
  const at = state.doc.child(0).nodeSize + 4
  const inTitle = state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)))
  expect(run(inTitle, ['甲', '乙']).state.doc.child(1).textContent).toBe('题目甲乙')
})

test('a locked section takes nothing', () => {
  expect(run(begin(true), ['中']).done).toBe(false)
})
