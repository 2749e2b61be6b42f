import { getSchema } from '@tiptap/core'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { draftExtensions } from '../schema/draft-schema'
import { changesSectionOfCaret } from './resting-sections'

const schema = getSchema([...draftExtensions])
const section = (id: string) =>
  schema.node('section', { id, role: 'opening' }, [schema.node('paragraph', null, [schema.text('甲乙丙')])])
const doc = schema.node('doc', null, [schema.node('values'), schema.node('front'), section('one'), section('two')])
/** Behind the front block begins the first section, and in it its first paragraph. */
const FIRST = 5
const at = (pos: number) => EditorState.create({ doc, selection: TextSelection.create(doc, pos) })

test('words put in at the caret change no other section', () => {
  const state = at(FIRST)
  expect(changesSectionOfCaret(doc, state.apply(state.tr.insertText('丁')))).toBe(true)
})

test('words put in elsewhere, a value, and a section taken out may change others', () => {
  const state = at(FIRST)
  const last = doc.content.size - 2
  expect(changesSectionOfCaret(doc, state.apply(state.tr.insert(last, schema.text('丁'))))).toBe(false)
  expect(changesSectionOfCaret(doc, state.apply(state.tr.setNodeAttribute(0, 'flags', { 夜: true })))).toBe(false)
  const from = doc.content.size - doc.lastChild!.nodeSize
  expect(changesSectionOfCaret(doc, state.apply(state.tr.delete(from, doc.content.size)))).toBe(false)
})
