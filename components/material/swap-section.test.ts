import { history, undo } from '@tiptap/pm/history'
import { type Command, EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import { draftRulesPlugin } from '@/components/editor/rules/draft-rules'
import { draftSchema } from '@/components/editor/schema/draft-schema'
import type { SectionVariant } from '@/lib/material/variant'
import { insertPattern } from './insert-pattern'
import { appendSection, swapEffect, swapSection } from './swap-section'

const paragraph = (...content: unknown[]) => ({ type: 'paragraph', attrs: { cue: false, when: [] }, content })
const text = (words: string) => ({ type: 'text', text: words })
const blank = (name: string) => ({ type: 'slot', attrs: { name } })
const section = (id: string, locked: boolean, ...content: unknown[]) => ({
  type: 'section',
  attrs: { id, role: 'rally', from: null, locked, when: [] },
  content,
})
const place = { type: 'place' } as const
const draft = (locked = false) => ({
  type: 'doc',
  content: [
    {
      type: 'values',
      attrs: {
        slots: { 乡镇: { value: '柳坪', state: 'checked', source: '县志', declaration: place } },
        flags: {},
      },
    },
    { type: 'front', content: [{ type: 'titleLine', content: [text('讲话')] }] },
    section('rally', locked, paragraph(text('向着'), blank('乡镇'), text('出发。'))),
  ],
})

const empty = { value: '', state: 'empty', source: null, declaration: place } as const
const variant: SectionVariant = {
  ...{ key: 'k', role: 'rally', id: 'end', lines: ['在〔乡镇〕和〔邻乡〕干到底。'], flags: { 远程: false } },
  ...{ genre: null, occasions: [], families: 2, sources: 1 },
  source: { kind: 'template', id: 't', version: 4, name: '动员' },
  slots: { 乡镇: empty, 邻乡: empty },
  content: [
    paragraph(text('在'), blank('乡镇'), text('和'), blank('邻乡'), text('干到底。')),
  ] as SectionVariant['content'],
}

const begin = (json: unknown) =>
  EditorState.create({ doc: draftSchema.nodeFromJSON(json), plugins: [history(), draftRulesPlugin(() => false)] })

function run(state: EditorState, command: Command): EditorState {
  let after = state
  command(state, (transaction) => {
    after = state.apply(transaction)
  })
  after.doc.check()
  return after
}

it('a swapped section has the other words, keeps its id and the values of shared blanks, and is one step to undo', () => {
  const before = begin(draft())
  const after = run(before, swapSection('rally', variant))
  const swapped = after.doc.child(2)
  expect(swapped.attrs).toMatchObject({ id: 'rally', from: { template: 't', version: 4 } })
  expect(swapped.toJSON().content).toEqual(variant.content)
  const { slots, flags } = after.doc.firstChild!.attrs
  expect(slots.乡镇).toMatchObject({ value: '柳坪', state: 'checked' })
  expect(slots.邻乡).toMatchObject({ state: 'empty', declaration: place })
  expect(flags).toEqual({ 远程: false })
  expect(run(after, undo).doc.eq(before.doc)).toBe(true)
})

it('a locked section is not swapped, but another may follow it', () => {
  const before = begin(draft(true))
  expect(swapSection('rally', variant)(before)).toBe(false)
  const after = run(before, appendSection('rally', variant))
  expect(after.doc.childCount).toBe(4)
  expect(after.doc.child(3).attrs).toMatchObject({ id: 'rally-2', role: 'rally', locked: false })
  expect(run(after, undo).doc.eq(before.doc)).toBe(true)
})

it('says beforehand how many values stay and how many blanks are new', () => {
  expect(swapEffect(begin(draft()).doc, 'rally', variant)).toEqual({ kept: 1, added: 1 })
})

it('a frame comes with a new blank for its gap, a phrase as it is', () => {
  const state = begin(draft())
  const start = state.doc.child(0).nodeSize + state.doc.child(1).nodeSize + 2
  const at = state.apply(state.tr.setSelection(TextSelection.create(state.doc, start)))
  const framed = run(at, insertPattern('从…来看，', '内容'))
  expect(framed.selection).toBeInstanceOf(NodeSelection)
  expect(framed.doc.child(2).firstChild!.toJSON().content.slice(0, 3)).toEqual([
    text('从'),
    blank('内容'),
    text('来看，向着'),
  ])
  expect(framed.doc.firstChild!.attrs.slots.内容).toMatchObject({ state: 'empty', declaration: { label: '内容' } })
  expect(run(framed, undo).doc.eq(at.doc)).toBe(true)
  expect(run(at, insertPattern('守土有责', '内容')).doc.child(2).textContent).toBe('守土有责向着出发。')
})
