import { history, undo } from '@tiptap/pm/history'
import { type Command, EditorState } from '@tiptap/pm/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftArbitrary } from '@/components/editor/draft-arbitrary'
import { draftRulesPlugin } from '@/components/editor/rules/draft-rules'
import { slotNames } from '@/components/editor/rules/known-slots'
import { draftSchema } from '@/components/editor/schema/draft-schema'
import { supplyTexts } from '@/components/editor/view/supplied-texts'
import { findMatches } from '@/components/find/find-matches'
import { replaceMatches } from '@/components/find/replace-matches'
import { addItem, moveItem, removeItem } from './list-items'
import { slotToText } from './make-slot'
import { placesOf, renameSlot, splitSlot } from './rename-slot'
import { carrySlots, confirmSlot, enterSlot } from './set-slot'
import { slotsOf } from './slot-place'

/** A command that is made for the state it is run on. */
type Deed = (state: EditorState) => Command

const name = fc.constantFrom('会议名称', '起数', '措施.1.内容', '措施.2.内容', 'constructor', '新名')
const next = fc.constantFrom('新名', '又一名', '__proto__', '起数')
const placeOf = (state: EditorState, of: string, pick: number): number => {
  const places = placesOf(state.doc, of)
  return places[pick % Math.max(1, places.length)] ?? 0
}
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(name, next).map(
    ([of, to]): Deed =>
      () =>
        renameSlot(of, to),
  ),
  fc.tuple(name, next, fc.nat(), fc.boolean()).map(
    ([of, to, pick, rest]): Deed =>
      (state) =>
        splitSlot(placeOf(state, of, pick), to, rest),
  ),
  fc.tuple(name, fc.nat()).map(
    ([of, pick]): Deed =>
      (state) =>
        slotToText(placeOf(state, of, pick)),
  ),
  fc.tuple(name, fc.constantFrom('', '值', '甲\n乙')).map(
    ([of, value]): Deed =>
      () =>
        enterSlot(of, value),
  ),
  name.map(
    (of): Deed =>
      () =>
        carrySlots([{ name: of, value: '沿用', source: '去年' }]),
  ),
  name.map(
    (of): Deed =>
      () =>
        confirmSlot(of, '表'),
  ),
  fc.tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom('add', 'remove', 'up', 'down')).map(
    ([index, what]): Deed =>
      () =>
        what === 'add'
          ? addItem('措施', index)
          : what === 'remove'
            ? removeItem('措施', index)
            : moveItem('措施', index, what === 'up' ? -1 : 1),
  ),
  fc.constantFrom('工作', '值', '，').map(
    (words): Deed =>
      (state) =>
        replaceMatches(findMatches(state.doc, supplyTexts(state.doc), words), '换'),
  ),
)

test('whatever is done to blanks, the text stays a draft, each blank has its value, and undo leads back step by step', () => {
  fc.assert(
    fc.property(draftArbitrary, fc.array(deed, { maxLength: 8 }), (draft, deeds) => {
      let state = EditorState.create({
        doc: draftSchema.nodeFromJSON(draft),
        plugins: [history(), draftRulesPlugin(() => false)],
      })
      const states = [state]
      for (const make of deeds) {
        const before = state
        const done = make(state)(state, (transaction) => {
          state = state.apply(transaction)
        })
        state.doc.check()
        expect(done).toBe(state !== before)
        const slots = slotsOf(state.doc)
        expect(slotNames(state.doc).filter((each) => !Object.hasOwn(slots, each))).toEqual([])
        for (const { value, state: condition } of Object.values(slots)) expect(value === '').toBe(condition === 'empty')
        if (done) states.push(state)
      }
      for (const earlier of states.toReversed().slice(1)) {
        undo(state, (transaction) => {
          state = state.apply(transaction)
        })
        expect(state.doc.toJSON()).toEqual(earlier.doc.toJSON())
      }
    }),
    { numRuns: 300 },
  )
})
