import { history, undo } from '@tiptap/pm/history'
import { EditorState } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { slotsOf } from '@/components/slots/slot-place'
import { printedLines } from '../printed-lines'
import { draftRulesPlugin } from '../rules/draft-rules'
import { draftSchema } from '../schema/draft-schema'
import { findPastedBlanks, makePastedBlanks } from './pasted-blanks'

const slot = { value: '云溪县', state: 'typed', source: null, declaration: { type: 'place' } }
const paragraph = (text: string) => ({
  type: 'paragraph',
  attrs: { cue: false, when: [] },
  content: [{ type: 'text', text }],
})
const state = EditorState.create({
  doc: draftSchema.nodeFromJSON({
    type: 'doc',
    content: [
      { type: 'values', attrs: { slots: { 县名: slot, 地名: slot }, flags: {} } },
      { type: 'front' },
      {
        type: 'section',
        attrs: { id: '甲', role: 'review', from: null, locked: false, when: [] },
        content: [
          paragraph('原有XX处不动。'),
          paragraph('我代表〔县名〕向XX县、〔会议名称〕表示祝贺，完成投资XX亿元。'),
          paragraph('〔会议名称〕开得好。'),
        ],
      },
    ],
  }),
  plugins: [history(), draftRulesPlugin(() => false)],
})
const start = state.doc.content.size - state.doc.lastChild!.nodeSize + 1 + state.doc.lastChild!.firstChild!.nodeSize

test('blanks of what was pasted are found, named, and made in one step', () => {
  const found = findPastedBlanks(state.doc, start, state.doc.content.size)
  expect(found.map(({ text }) => text)).toEqual([
    '〔县名〕',
    expect.stringContaining('XX'),
    '〔会议名称〕',
    expect.stringContaining('XX'),
    '〔会议名称〕',
  ])
  const names = found.map(({ name }) => name)
  expect([names[0], names[2], names[4]]).toEqual(['县名', '会议名称', '会议名称'])
  expect(new Set(names).size).toBe(4)

  let made = state
  makePastedBlanks(found)(state, (transaction) => {
    made = state.apply(transaction)
  })
  made.doc.check()
  expect(printedLines(made.doc)[0]).toBe('原有XX处不动。')
  expect(printedLines(made.doc)[1]).toMatch(/^我代表云溪县向〔.+〕县、〔会议名称〕表示祝贺，完成投资〔.+〕亿?元?。$/)
  expect(Object.keys(slotsOf(made.doc))).toEqual(['县名', '地名', ...new Set(names.slice(1))])
  let back = made
  undo(made, (transaction) => {
    back = made.apply(transaction)
  })
  expect(back.doc.toJSON()).toEqual(state.doc.toJSON())
})

test('a blank that does not say its name takes none that the draft has', () => {
  const before = findPastedBlanks(state.doc, start, state.doc.content.size)
  const taken = state.apply(
    state.tr.setNodeAttribute(0, 'slots', { ...slotsOf(state.doc), [before[1]!.name]: slot, [before[3]!.name]: slot }),
  )
  const names = findPastedBlanks(taken.doc, start, taken.doc.content.size).map(({ name }) => name)
  expect(names).toEqual(['县名', `${before[1]!.name}-2`, '会议名称', `${before[3]!.name}-2`, '会议名称'])
})

test('a text that has changed meanwhile is left alone', () => {
  const found = findPastedBlanks(state.doc, start, state.doc.content.size)
  const changed = state.apply(state.tr.insertText('字', start + 1))
  expect(makePastedBlanks(found)(changed)).toBe(false)
})
