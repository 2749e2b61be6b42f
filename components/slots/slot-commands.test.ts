import { history, undo } from '@tiptap/pm/history'
import { type Command, EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { printedLines } from '@/components/editor/printed-lines'
import { draftRulesPlugin } from '@/components/editor/rules/draft-rules'
import { draftSchema } from '@/components/editor/schema/draft-schema'
import type { DraftSlot } from '@/lib/draft/draft'
import { addItem, isListLocked, itemsOf, moveItem, removeItem } from './list-items'
import { makeSlot, otherPlaces, slotToText } from './make-slot'
import { placesOf, renameFault, renameSlot, splitFault, splitSlot } from './rename-slot'
import { carrySlots, confirmSlot, enterSlot } from './set-slot'
import { slotsOf } from './slot-place'

const filled = (value: string, label?: string): DraftSlot => ({
  value,
  state: value === '' ? 'empty' : 'carried',
  source: value === '' ? null : '去年',
  declaration: { type: 'text', ...(label === undefined ? {} : { label }) },
})
const slot = (name: string) => ({ type: 'slot', attrs: { name } })
const text = (words: string) => ({ type: 'text', text: words })
const number = { type: 'ordinal', attrs: { scheme: '一是', start: null } }
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', attrs: { cue: false, when: [] }, content })
const section = (id: string, locked: boolean, ...content: unknown[]) => ({
  type: 'section',
  attrs: { id, role: 'measures', from: null, locked, when: [] },
  content,
})

const begin = (slots: Readonly<Record<string, DraftSlot>>, ...sections: unknown[]): EditorState =>
  EditorState.create({
    doc: draftSchema.nodeFromJSON({
      type: 'doc',
      content: [{ type: 'values', attrs: { slots, flags: {} } }, { type: 'front' }, ...sections],
    }),
    plugins: [history(), draftRulesPlugin(() => false)],
  })

/** The state after a command; null where it refuses. One undo must lead back to the beginning. */
function run(state: EditorState, command: Command): EditorState | null {
  let after = state
  if (
    !command(state, (transaction) => {
      after = state.apply(transaction)
    })
  )
    return null
  after.doc.check()
  let back = after
  undo(after, (transaction) => {
    back = after.apply(transaction)
  })
  expect(back.doc.toJSON()).toEqual(state.doc.toJSON())
  return after
}

const linesOf = (state: EditorState | null) => state && printedLines(state.doc)
const namesOf = (state: EditorState) => Object.keys(slotsOf(state.doc))

describe('a name', () => {
  const state = begin(
    { 县名: filled('云溪县', '本县'), 镇名: filled('') },
    section('甲', false, paragraph(slot('县名'), text('和'), slot('镇名')), paragraph(slot('县名'))),
    section('乙', true, paragraph(text('本县'), slot('镇名'))),
  )

  test('changes everywhere, with its label, and the value stays', () => {
    const after = run(state, renameSlot('县名', '县区'))!
    expect(namesOf(after)).toEqual(['县区', '镇名'])
    expect(slotsOf(after.doc).县区).toEqual(filled('云溪县'))
    expect(placesOf(after.doc, '县区')).toEqual(placesOf(state.doc, '县名'))
  })

  test.each([
    ['县名', '有 空格', 'bad'],
    ['县名', '2026', 'bad'],
    ['县名', '镇名', 'taken'],
    ['镇名', '乡名', 'locked'],
    ['县名', '县区', null],
  ])('of %s as %s: %s', (name, next, fault) => {
    expect(renameFault(state.doc, name, next)).toBe(fault)
    expect(run(state, renameSlot(name, next)) === null).toBe(fault !== null)
  })

  test('of a list field is its label in all items', () => {
    const list = begin(
      { '措施.1.标题': filled('甲'), '措施.2.标题': filled('乙'), '措施.2.要求': filled('丙') },
      section('甲', false, paragraph(slot('措施.1.标题'), slot('措施.2.标题'))),
    )
    const after = run(list, renameSlot('措施.1.标题', '小标题'))!
    expect(Object.values(slotsOf(after.doc)).map(({ declaration }) => declaration.label)).toEqual([
      '小标题',
      '小标题',
      undefined,
    ])
  })

  test('is parted in two at a place, alone or with the rest, and both begin with the same value', () => {
    const places = placesOf(state.doc, '县名')
    const one = run(state, splitSlot(places[0]!, '外县', false))!
    expect([placesOf(one.doc, '外县'), placesOf(one.doc, '县名')]).toEqual([[places[0]], [places[1]]])
    expect(slotsOf(one.doc).外县).toEqual(filled('云溪县'))
    expect(placesOf(run(state, splitSlot(places[0]!, '外县', true))!.doc, '外县')).toEqual(places)
    expect(splitFault(state.doc, places[0]!, '镇名')).toBe('taken')
    expect(run(state, splitSlot(placesOf(state.doc, '镇名')[1]!, '乡名', false))).toBeNull()
    expect(run(state, splitSlot(placesOf(state.doc, '镇名')[0]!, '乡名', true))).toBeNull()
  })
})

describe('a blank from a selection', () => {
  const state = begin(
    {},
    section('甲', false, paragraph(text('云溪县要干，云溪县能干。')), paragraph(text('看云溪县'))),
    section('乙', true, paragraph(text('云溪县'))),
  )
  const from = 5
  const selected = state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, from + 3)))

  test('stands alone, or at every equal place that is not locked', () => {
    expect(selected.doc.textBetween(from, from + 3)).toBe('云溪县')
    expect(otherPlaces(selected)).toHaveLength(2)
    expect(placesOf(run(selected, makeSlot('县名'))!.doc, '县名')).toHaveLength(1)
    const after = run(selected, makeSlot('县名', true))!
    expect(placesOf(after.doc, '县名')).toHaveLength(3)
    expect(linesOf(after)).toEqual(linesOf(selected))
    expect(after.selection.from).toBe(from)
  })

  test('goes back to text at one place', () => {
    const made = run(selected, makeSlot('县名', true))!
    const after = run(made, slotToText(placesOf(made.doc, '县名')[1]!))!
    expect(placesOf(after.doc, '县名')).toHaveLength(2)
    expect(linesOf(after)).toEqual(linesOf(selected))
  })
})

describe('values', () => {
  const state = begin(
    { 县名: filled(''), 镇名: filled('甲') },
    section('甲', true, paragraph(slot('县名'), slot('镇名'))),
  )
  const slotIn = (after: EditorState | null, name: string) => after && slotsOf(after.doc)[name]

  test('are filled, cleared and confirmed with their source in a locked section too', () => {
    expect(slotIn(run(state, enterSlot('县名', '云溪县')), '县名')?.value).toBe('云溪县')
    expect(slotIn(run(state, enterSlot('镇名', '')), '镇名')?.state).toBe('empty')
    expect(slotIn(run(state, confirmSlot('镇名', '民政局 11 月 8 日')), '镇名')).toMatchObject({
      state: 'checked',
      source: '民政局 11 月 8 日',
    })
    expect(slotIn(run(state, confirmSlot('镇名')), '镇名')?.source).toBe('去年')
    expect(run(state, confirmSlot('县名'))).toBeNull()
  })

  test('are carried over together, and none of them is confirmed by it', () => {
    const after = run(
      state,
      carrySlots([
        { name: '县名', value: '云溪县', source: '表' },
        { name: '镇名', value: '乙', source: '表' },
        { name: '没有', value: '丙', source: '表' },
      ]),
    )!
    expect(Object.values(slotsOf(after.doc)).map(({ value, state: each }) => [value, each])).toEqual([
      ['云溪县', 'carried'],
      ['乙', 'carried'],
    ])
  })
})

describe('items of a list', () => {
  const slots = {
    '措施.1.标题': filled('管火'),
    '措施.1.单位': filled('公安局'),
    '措施.2.标题': filled('清林'),
    '措施.2.单位': filled('林业局'),
    '措施.3.标题': filled('巡山'),
    '措施.3.单位': filled('各乡镇'),
  }
  const item = (k: number) => [
    paragraph(number, slot(`措施.${k}.标题`), text('。')),
    paragraph(text('由'), slot(`措施.${k}.单位`), text('负责。')),
  ]
  const state = begin(
    slots,
    section(
      '开',
      false,
      paragraph(
        text('要'),
        slot('措施.1.标题'),
        text('、'),
        slot('措施.2.标题'),
        text('和'),
        slot('措施.3.标题'),
        text('。'),
      ),
    ),
    section('甲', false, ...item(1), ...item(2), ...item(3)),
  )

  test('are read from the names of their blanks', () => {
    expect(itemsOf(state.doc, '措施')).toEqual([1, 2, 3])
    expect(itemsOf(state.doc, '措')).toEqual([])
  })

  test('are added wherever the list is written out, under a number never used', () => {
    const after = run(state, addItem('措施', 3))!
    expect(linesOf(after)).toEqual([
      '要管火、清林、巡山和〔标题〕。',
      '一是管火。',
      '由公安局负责。',
      '二是清林。',
      '由林业局负责。',
      '三是巡山。',
      '由各乡镇负责。',
      '四是〔标题〕。',
      '由〔单位〕负责。',
    ])
    const less = run(after, removeItem('措施', 4))!
    expect(itemsOf(run(less, addItem('措施', 1))!.doc, '措施')).toEqual([1, 5, 2, 3])
  })

  test('are taken out wherever they stand, but for the last one', () => {
    const after = run(state, removeItem('措施', 1))!
    expect(linesOf(after)?.slice(0, 3)).toEqual(['要清林和巡山。', '一是清林。', '由林业局负责。'])
    const one = run(run(after, removeItem('措施', 2))!, removeItem('措施', 3))
    expect(one).toBeNull()
  })

  test('change places, and the words between them stay', () => {
    const after = run(state, moveItem('措施', 3, -1))!
    expect(linesOf(after)?.slice(0, 4)).toEqual(['要管火、巡山和清林。', '一是管火。', '由公安局负责。', '二是巡山。'])
    expect(run(state, moveItem('措施', 1, -1))).toBeNull()
  })

  test('stay in a locked section', () => {
    const locked = begin(slots, section('甲', true, ...item(1), ...item(2)))
    expect(isListLocked(locked.doc, '措施')).toBe(true)
    for (const command of [addItem('措施', 1), removeItem('措施', 1), moveItem('措施', 1, 1)])
      expect(run(locked, command)).toBeNull()
  })
})
