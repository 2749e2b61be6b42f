import { EditorState } from '@tiptap/pm/state'
import type { DecorationSet } from '@tiptap/pm/view'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftArbitrary } from '../draft-arbitrary'
import { draftSchema } from '../schema/draft-schema'
import { suppliedNumbers, suppliedTexts, suppliedTextsPlugin, supplyTexts } from './supplied-texts'

const begin = (json: unknown, isComposing = () => false) =>
  EditorState.create({ doc: draftSchema.nodeFromJSON(json), plugins: [suppliedTextsPlugin(isComposing)] })

const shown = (state: EditorState) =>
  (state.plugins[0]!.props.decorations!.call(state.plugins[0]!, state) as DecorationSet)
    .find()
    .map(({ from, to, spec }) => `${from} ${to} ${spec.text ?? '折'} ${spec.condition ?? ''}`)
    .toSorted()

/** Words put in, words taken out, a newline (a value that became text has one), a blank put in, a block split, at any place. */
const edit = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom('type', 'type', 'space', 'delete', 'delete', 'newline', 'slot', 'split'),
})

function apply(state: EditorState, { at, kind }: { at: number; kind: string }): EditorState {
  const places: number[] = []
  state.doc.descendants((node, pos) => {
    if (!node.isTextblock) return true
    for (let offset = 0; offset <= node.content.size; offset++) places.push(pos + 1 + offset)
    return false
  })
  const place = places[at % places.length]!
  const { tr } = state
  const $place = state.doc.resolve(place)
  if (kind === 'type') return state.apply(tr.insertText('词', place))
  if (kind === 'space') return state.apply(tr.insertText(' ', place))
  if (kind === 'newline') return state.apply(tr.insertText('\n', place))
  if (kind === 'slot') return state.apply(tr.insert(place, draftSchema.node('slot', { name: '起数' })))
  if (kind === 'split') return $place.depth === 2 ? state.apply(tr.split(place)) : state
  return place < $place.end() ? state.apply(tr.delete(place, place + 1)) : state
}

test('what moved along is what would be supplied anew', () => {
  fc.assert(
    fc.property(draftArbitrary, fc.array(edit, { minLength: 1, maxLength: 12 }), (draft, edits) => {
      let state = begin(draft)
      for (const each of edits) {
        state = apply(state, each)
        expect(shown(state)).toEqual(shown(begin(state.doc.toJSON())))
        expect(suppliedTexts(state)).toEqual(supplyTexts(state.doc))
      }
    }),
    { numRuns: 200 },
  )
})

test('a word put at the edge of a fold is folded with it', () => {
  const when = { type: 'when', attrs: { flags: ['!问责'] } }
  const folded = [
    { type: 'text', text: '同志们', marks: [when] },
    { type: 'text', text: '同志们', marks: [{ type: 'lead' }, when] },
  ]
  const state = begin({
    type: 'doc',
    content: [
      { type: 'values', attrs: { slots: {}, flags: { 问责: true } } },
      { type: 'front' },
      { type: 'section', attrs: { id: '措施' }, content: [{ type: 'paragraph', content: folded }] },
    ],
  })
  expect(shown(state.apply(state.tr.insertText('词', 8)))).toEqual(['5 9 折 ', '9 12 折 '])
})

test('words alone leave the numbers unread until somebody asks', () => {
  const state = begin({
    type: 'doc',
    content: [
      { type: 'values' },
      { type: 'front' },
      {
        type: 'section',
        attrs: { id: '措施' },
        content: [{ type: 'paragraph', content: [{ type: 'ordinal' }, { type: 'text', text: '火源' }] }],
      },
    ],
  })
  const after = state.apply(state.tr.insertText('管住', 7))
  expect(suppliedNumbers(after).ordinals).toEqual([{ pos: 5, scheme: '一是', start: null, begins: true, series: 1 }])
})

test('what changed during a composition is supplied after it', () => {
  let composing = true
  const slot = { value: '三', state: 'typed', source: null, declaration: { type: 'count' } }
  const state = begin(
    {
      type: 'doc',
      content: [
        { type: 'values', attrs: { slots: { 起数: slot }, flags: {} } },
        { type: 'front' },
        { type: 'section', attrs: { id: '措施' }, content: [{ type: 'paragraph' }] },
      ],
    },
    () => composing,
  )
  const during = state.apply(state.tr.insert(5, draftSchema.node('slot', { name: '起数' })))
  expect(shown(during)).toEqual([])
  composing = false
  const after = during.apply(during.tr.insertText('有', 5))
  expect(shown(after)).toEqual(['6 7 三 typed'])
})
