import { history, undo } from '@tiptap/pm/history'
import { AllSelection, EditorState } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftArbitrary } from '../draft-arbitrary'
import { toDraft } from '../draft-json'
import { draftSchema } from '../schema/draft-schema'
import { draftRulesPlugin } from './draft-rules'
import { sectionsOf } from './section-ids'

const begin = (json: unknown, isComposing = () => false) =>
  EditorState.create({ doc: draftSchema.nodeFromJSON(json), plugins: [history(), draftRulesPlugin(isComposing)] })

const undone = (state: EditorState): EditorState => {
  let next = state
  undo(state, (transaction) => {
    next = state.apply(transaction)
  })
  return next
}

const paragraph = (text: string) => ({
  type: 'paragraph',
  attrs: { cue: false, when: [] },
  content: [{ type: 'text', text }],
})
const from = { template: '部署', version: 1 }
const section = (id: string, locked = false) => ({
  type: 'section',
  attrs: { id, role: 'measures', from, locked, when: [] },
  content: [paragraph(id)],
})
const slot = { value: '3', state: 'typed', source: null, declaration: { type: 'count' } }
const draftOf = (...sections: unknown[]) => ({
  type: 'doc',
  content: [
    { type: 'values', attrs: { slots: { 起数: slot }, flags: { 问责: true } } },
    { type: 'front' },
    ...sections,
  ],
})
const idsOf = (state: EditorState) => sectionsOf(state.doc).map(({ node }) => node.attrs.id)

describe('values', () => {
  test('survive the deletion of everything, and undo brings the text back in one step', () => {
    fc.assert(
      fc.property(draftArbitrary, (draft) => {
        const state = begin(draft)
        const after = state.apply(state.tr.setSelection(new AllSelection(state.doc)).deleteSelection())
        expect(after.doc.firstChild!.attrs).toEqual(state.doc.firstChild!.attrs)
        expect(toDraft(undone(after).doc)).toEqual(draft)
      }),
      { numRuns: 50 },
    )
  })

  test('change by an attribute step', () => {
    const state = begin(draftOf(section('甲')))
    const after = state.apply(state.tr.setNodeAttribute(0, 'flags', { 问责: false }))
    expect(after.doc.firstChild!.attrs.flags).toEqual({ 问责: false })
  })

  test('are left alone while an input method composes, and restored after it', () => {
    let composing = true
    const state = begin(draftOf(section('甲')), () => composing)
    const during = state.apply(state.tr.delete(0, state.doc.content.size))
    expect(during.doc.firstChild!.attrs.slots).toEqual({})
    composing = false
    const after = during.apply(during.tr.setMeta('settled', true))
    expect(after.doc.firstChild!.attrs.slots).toEqual({ 起数: slot })
  })
})

describe('section ids', () => {
  const insertCopy = (state: EditorState, of: number, at: number) => {
    const sections = sectionsOf(state.doc)
    const place = sections[at]?.pos ?? state.doc.content.size
    return state.apply(state.tr.insert(place, sections[of]!.node))
  }

  test.each([
    ['before the original', 0, 0, ['measures', '甲', '乙']],
    ['behind the original', 0, 1, ['甲', 'measures', '乙']],
    ['at the end', 1, 2, ['甲', '乙', 'measures']],
  ])('a copy %s gets a new one, the original keeps its own', (_, of, at, ids) => {
    expect(idsOf(insertCopy(begin(draftOf(section('甲'), section('乙'))), of, at))).toEqual(ids)
  })

  test('a copy no longer comes from the template, and one undo takes it away', () => {
    const state = begin(draftOf(section('甲')))
    const after = insertCopy(state, 0, 1)
    expect(sectionsOf(after.doc).map(({ node }) => node.attrs.from)).toEqual([from, null])
    expect(undone(after).doc.toJSON()).toEqual(state.doc.toJSON())
  })

  test('a section that was cut and pasted keeps its own', () => {
    const state = begin(draftOf(section('甲'), section('乙')))
    const [cut] = sectionsOf(state.doc)
    const without = state.apply(state.tr.delete(cut!.pos, cut!.pos + cut!.node.nodeSize))
    const after = without.apply(without.tr.insert(without.doc.content.size, cut!.node))
    expect(idsOf(after)).toEqual(['乙', '甲'])
    expect(sectionsOf(after.doc)[1]!.node.attrs.from).toEqual(from)
  })
})

test('a blank pasted from another draft is declared, and empty', () => {
  const state = begin(draftOf(section('甲')))
  const after = state.apply(
    state.tr.insert(state.doc.content.size - 2, draftSchema.node('slot', { name: '__proto__' })),
  )
  expect(Object.keys(after.doc.firstChild!.attrs.slots)).toEqual(['起数', '__proto__'])
})

describe('a locked section', () => {
  const locked = draftOf(section('甲', true), section('乙'))
  test('refuses a change of its text', () => {
    const state = begin(locked)
    expect(state.apply(state.tr.insertText('改', 5)).doc).toBe(state.doc)
  })
  test('lets other sections change', () => {
    const state = begin(locked)
    expect(state.apply(state.tr.insertText('改', state.doc.content.size - 2)).doc.lastChild!.textContent).toBe('乙改')
  })
})
