import { history, undo } from '@tiptap/pm/history'
import { type Command, EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import { draftRulesPlugin } from '@/components/editor/rules/draft-rules'
import { draftSchema } from '@/components/editor/schema/draft-schema'
import type { LineVariant } from '@/lib/material/front-line'
import { swapLine } from './swap-line'

const text = (words: string) => ({ type: 'text', text: words }) as const
const blank = (name: string) => ({ type: 'slot', attrs: { name } }) as const
const empty = { value: '', state: 'empty', source: null, declaration: { type: 'event' } } as const

const draft = {
  type: 'doc',
  content: [
    {
      type: 'values',
      attrs: { slots: { 会议名称: { ...empty, value: '防汛会', state: 'typed' } }, flags: {} },
    },
    {
      type: 'front',
      content: [
        { type: 'titleLine', content: [blank('会议名称'), text('讲话')] },
        { type: 'salutation', content: [text('同志们：')] },
      ],
    },
    {
      type: 'section',
      attrs: { id: 'opening', role: 'opening', from: null, locked: false, when: [] },
      content: [{ type: 'paragraph', attrs: { cue: false, when: [] }, content: [text('开头。')] }],
    },
  ],
}

const title: LineVariant = {
  ...{ type: 'titleLine', text: '在〔会议名称〕闭幕时的〔种类〕' },
  content: [text('在'), blank('会议名称'), text('闭幕时的'), blank('种类')],
  slots: { 会议名称: empty, 种类: { ...empty, declaration: { type: 'place' } } },
  source: { kind: 'template', id: 't', version: 1, name: '闭幕' },
}

function begin(inLine: number): EditorState {
  const state = EditorState.create({
    doc: draftSchema.nodeFromJSON(draft),
    plugins: [history(), draftRulesPlugin(() => false)],
  })
  const front = state.doc.child(1)
  let pos = state.doc.firstChild!.nodeSize + 2
  for (let line = 0; line < inLine; line++) pos += front.child(line).nodeSize
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, pos)))
}

function run(state: EditorState, command: Command): EditorState | null {
  let after: EditorState | null = null
  command(state, (transaction) => {
    after = state.apply(transaction)
  })
  return after
}

it('a title takes the place of the title, the value of its blank stays, a further blank comes empty, and undo brings all back', () => {
  const before = begin(0)
  const after = run(before, swapLine(title))!
  expect(after.doc.child(1).child(0).toJSON().content).toEqual(title.content)
  expect(after.doc.child(1).child(1).textContent).toBe('同志们：')
  expect(after.doc.firstChild!.attrs.slots).toMatchObject({
    会议名称: { value: '防汛会' },
    种类: { state: 'empty', declaration: { type: 'place' } },
  })
  expect(after.selection.$from.parent.type.name).toBe('titleLine')
  const back = run(after, undo)!
  expect(back.doc.toJSON()).toEqual(before.doc.toJSON())
})

it('nothing happens where the caret is in a line of another kind or in a section', () => {
  expect(run(begin(1), swapLine(title))).toBeNull()
  const state = begin(0)
  const inSection = state.apply(state.tr.setSelection(TextSelection.atEnd(state.doc)))
  expect(run(inSection, swapLine(title))).toBeNull()
})
