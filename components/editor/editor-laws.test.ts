import { chainCommands, deleteSelection, joinBackward, joinForward, splitBlock } from '@tiptap/pm/commands'
import { closeHistory, history, redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history'
import { AllSelection, type Command, EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { DecorationSet } from '@tiptap/pm/view'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { appendSection, swapSection } from '@/components/material/swap-section'
import { addItem, moveItem, removeItem } from '@/components/slots/list-items'
import { makeSlot, slotToText } from '@/components/slots/make-slot'
import { renameSlot, splitSlot } from '@/components/slots/rename-slot'
import { carrySlot, confirmSlot, enterSlot, setFlag } from '@/components/slots/set-slot'
import { slotsOf } from '@/components/slots/slot-place'
import { blockText } from '@/lib/document/block'
import { draftBlocks } from '@/lib/draft/blocks'
import type { SectionVariant } from '@/lib/material/variant'
import { type BlockKind, blockKindsAt, SECTION_BLOCKS, setBlockKind } from './commands/block-type'
import { insertOrdinal, RUN_IN_SCHEMES } from './commands/insert-ordinal'
import { joinSectionBackward, joinSectionForward } from './commands/join-sections'
import { toggleLead } from './commands/keys'
import { deletePoint, movePoint, placePoint, shiftPoint } from './commands/move-point'
import { replaceDocument } from './commands/replace-document'
import { changeScheme, SCHEMES, setStart } from './commands/series'
import { toggleLock } from './commands/toggle-lock'
import { draftArbitrary } from './draft-arbitrary'
import { toDraft } from './draft-json'
import { followCountsPlugin } from './outline/follow-counts'
import { outlineOf } from './outline/outline'
import { draftRulesPlugin } from './rules/draft-rules'
import { slotNames } from './rules/known-slots'
import { sectionsOf } from './rules/section-ids'
import { numberTyped } from './rules/typed-markers'
import { draftSchema } from './schema/draft-schema'
import { fitPasted } from './view/fit-pasted'
import { flagsOf, isShown } from './view/shown'
import { suppliedTexts, suppliedTextsPlugin, supplyTexts } from './view/supplied-texts'

const begin = (json: unknown): EditorState =>
  EditorState.create({
    doc: draftSchema.nodeFromJSON(json),
    plugins: [
      history({ depth: 1000 }),
      draftRulesPlugin(() => false),
      followCountsPlugin(() => false),
      suppliedTextsPlugin(() => false),
    ],
  })

/** Numbers that a step takes its choices from. */
interface Picks {
  readonly a: number
  readonly b: number
  readonly c: number
}

type Step = (state: EditorState, picks: Picks) => Command

const pick = <T>(list: readonly T[], by: number): T => list[by % list.length]!
const placesOf = ({ doc }: EditorState, name: string): readonly number[] => {
  const places: number[] = []
  doc.descendants((node, pos) => {
    if (node.type.name === name) places.push(pos)
  })
  return places
}
const pointsOf = ({ doc }: EditorState) => outlineOf(doc, supplyTexts(doc))
const namesOf = ({ doc }: EditorState) => Object.keys(slotsOf(doc))
const at = (list: readonly number[], by: number): number => (list.length === 0 ? 0 : pick(list, by))

const VARIANT: SectionVariant = {
  key: 'rally',
  role: 'rally',
  lines: ['同志们，〔目标〕'],
  content: [
    {
      type: 'paragraph',
      attrs: { cue: false, when: [] },
      content: [
        { type: 'text', text: '同志们，' },
        { type: 'slot', attrs: { name: '目标' } },
        { type: 'count', attrs: { of: 'rally', digit: false } },
      ],
    },
  ],
  id: 'rally',
  slots: { 目标: { value: '', state: 'empty', source: null, declaration: { type: 'text' } } },
  flags: {},
  genre: null,
  occasions: [],
  source: { kind: 'template', id: '部署', name: '部署', version: 1 },
  families: 0,
  sources: 0,
}

const typing =
  (words: string): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.insertText(words))
    return true
  }

/** A marker that is typed, and what is made of it: two steps of history. */
const typedMarker =
  (marker: string): Command =>
  (state, dispatch) => {
    const typed = state.tr.insertText(marker)
    const made = numberTyped(state.apply(typed))
    if (made === null || !dispatch) return false
    dispatch(typed)
    return true
  }

/** What a person does, by names that are read in a counterexample. */
const STEPS: Readonly<Record<string, Step>> = {
  type: (_, { a }) => typing(pick(['防火', '。', ' ', '要抓紧', '讲两点意见：'], a)),
  marker: (_, { a }) => typedMarker(pick(['一、', '（一）', '一是', '第一，', '①'], a)),
  enter: () => splitBlock,
  backspace: () => chainCommands(deleteSelection, joinSectionBackward, joinBackward),
  delete: () => chainCommands(deleteSelection, joinSectionForward, joinForward),
  lead: () => toggleLead,
  block: (state, { a }) =>
    setBlockKind(blockKindsAt(state).length > 0 ? pick(blockKindsAt(state), a) : pick<BlockKind>(SECTION_BLOCKS, a)),
  ordinal: (_, { a }) => insertOrdinal(pick(RUN_IN_SCHEMES, a)),
  scheme: (state, { a, b }) => changeScheme(at(placesOf(state, 'ordinal'), a), pick(SCHEMES.text, b)),
  start: (state, { a, b }) => setStart(at(placesOf(state, 'ordinal'), a), pick([null, 1, 3], b)),
  move: (state, { a, b }) => movePoint(pointsOf(state), a % pointsOf(state).length, pick([1, -1], b)),
  place: (state, { a, b, c }) => {
    const points = pointsOf(state)
    return placePoint(points, a % points.length, b % points.length, pick(['before', 'after', 'inside'], c))
  },
  shift: (state, { a, b }) => shiftPoint(pointsOf(state), a % pointsOf(state).length, pick([1, -1], b)),
  remove: (state, { a }) => deletePoint(pointsOf(state), a % pointsOf(state).length),
  lock: (state, { a }) => toggleLock(pick(sectionsOf(state.doc), a).node.attrs.id),
  swap: (state, { a }) => swapSection(pick(sectionsOf(state.doc), a).node.attrs.id, VARIANT),
  append: (state, { a }) => appendSection(pick(sectionsOf(state.doc), a).node.attrs.id, VARIANT),
  fill: (state, { a, b }) => enterSlot(pick(namesOf(state), a), pick(['', '12', '甲\n乙', ' '], b)),
  carry: (state, { a }) => carrySlot(pick(namesOf(state), a), '去年', '去年的稿子'),
  confirm: (state, { a }) => confirmSlot(pick(namesOf(state), a)),
  flag: (_, { a, b }) => setFlag(pick(['问责', '表态'], a), b % 2 === 0),
  rename: (state, { a, b }) => renameSlot(pick(namesOf(state), a), pick(['新名', '县名'], b)),
  split: (state, { a, b }) => splitSlot(at(placesOf(state, 'slot'), a), pick(['分名', '县名'], b), b % 2 === 0),
  makeSlot: (_, { a }) => makeSlot(pick(['新空', '起数'], a)),
  slotToText: (state, { a }) => slotToText(at(placesOf(state, 'slot'), a)),
  addItem: () => addItem('措施', 1),
  removeItem: () => removeItem('措施', 1),
  moveItem: () => moveItem('措施', 1, 1),
  paste: (state, { a, b }) => {
    const [from, to] = [a, b].map((each) => each % state.doc.content.size).toSorted((x, y) => x - y) as [number, number]
    const slice = fitPasted(state.doc.slice(from, to), state.selection.$from)
    return (now, dispatch) => {
      dispatch?.(closeHistory(now.tr).replaceSelection(slice))
      return true
    }
  },
  foreign:
    (_, { a }) =>
    (state, dispatch) => {
      const slot = state.schema.node('slot', { name: pick(['别处的空', '__proto__'], a) })
      dispatch?.(closeHistory(state.tr).replaceSelectionWith(slot))
      return true
    },
  deleteAll: () => (state, dispatch) => {
    dispatch?.(state.tr.setSelection(new AllSelection(state.doc)).deleteSelection())
    return true
  },
  version: (state) => replaceDocument(state.doc.type.schema.nodeFromJSON(state.doc.toJSON())),
  undo: () => undo,
  redo: () => redo,
}

const step = fc.record({
  name: fc.constantFrom(...Object.keys(STEPS)),
  caret: fc.nat(),
  wide: fc.boolean(),
  picks: fc.record({ a: fc.nat(999), b: fc.nat(999), c: fc.nat(999) }),
})

type TakenStep = typeof step extends fc.Arbitrary<infer T> ? T : never

/** The caret somewhere in the text, or a selection from there into the next block, or an atom. */
function putCaret(state: EditorState, { caret, wide }: TakenStep): EditorState {
  const place = caret % state.doc.content.size
  const $place = state.doc.resolve(place)
  const after = $place.nodeAfter
  const selection =
    wide && after?.isAtom && !after.isText && after.isInline
      ? NodeSelection.create(state.doc, place)
      : TextSelection.between($place, wide ? state.doc.resolve(Math.min(state.doc.content.size, place + 7)) : $place)
  return state.apply(state.tr.setSelection(selection))
}

function take(state: EditorState, taken: TakenStep): EditorState {
  let next = putCaret(state, taken)
  const command = STEPS[taken.name]!(next, taken.picks)
  command(next, (transaction) => {
    next = next.apply(transaction)
  })
  if (taken.name !== 'marker') return next
  const made = numberTyped(next)
  return made === null ? next : next.apply(closeHistory(made))
}

/** What the page shows, a newline in a value beginning a block. */
function shownTexts(state: EditorState): readonly string[] {
  const texts = suppliedTexts(state)
  const flags = flagsOf(state.doc)
  const lines: string[] = []
  state.doc.descendants((node, pos) => {
    if (!isShown(node, flags)) return false
    if (!node.isTextblock) return true
    let text = ''
    node.forEach((child, offset) => {
      if (isShown(child, flags)) text += child.isText ? child.text : texts.get(pos + 1 + offset)
    })
    lines.push(...text.split('\n'))
    return false
  })
  return lines.filter((line) => line.trim() !== '')
}

const decorationsOf = (state: EditorState): readonly string[] =>
  (state.plugins.at(-1)!.props.decorations!.call(state.plugins.at(-1)!, state) as DecorationSet)
    .find()
    .map(({ from, to, spec }) => `${from} ${to} ${spec.text ?? '折'} ${spec.condition ?? ''}`)
    .toSorted()

function expectSound(state: EditorState) {
  state.doc.check()
  const draft = toDraft(state.doc)
  expect(toDraft(draftSchema.nodeFromJSON(JSON.parse(JSON.stringify(draft))))).toEqual(draft)
  const ids = sectionsOf(state.doc).map(({ node }) => node.attrs.id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const name of slotNames(state.doc)) expect(namesOf(state)).toContain(name)
  for (const slot of Object.values(slotsOf(state.doc))) expect(slot.value === '').toBe(slot.state === 'empty')
  expect(shownTexts(state)).toEqual(draftBlocks(draft, 'mark').map(blockText))
  expect(decorationsOf(state)).toEqual(decorationsOf(begin(draft)))
}

test('whatever is done keeps schema, numbers, counts and values, and undoes to the start', () => {
  fc.assert(
    fc.property(draftArbitrary, fc.array(step, { minLength: 1, maxLength: 10 }), (draft, steps) => {
      const first = begin(draft)
      let state = first
      for (const taken of steps) {
        state = take(state, taken)
        expectSound(state)
      }
      const last = state
      for (let left = undoDepth(state); left > 0; left--) state = run(state, undo)
      expect(toDraft(state.doc)).toEqual(toDraft(first.doc))
      for (let left = redoDepth(state); left > redoDepth(last); left--) state = run(state, redo)
      expect(toDraft(state.doc)).toEqual(toDraft(last.doc))
    }),
    { numRuns: 100 },
  )
})

function run(state: EditorState, command: Command): EditorState {
  let next = state
  command(state, (transaction) => {
    next = state.apply(transaction)
  })
  return next
}

/** Commands that a person gives by name: each is taken back alone, whatever was typed just before. */
const GIVEN = [
  'scheme',
  'start',
  'move',
  'place',
  'shift',
  'remove',
  'lock',
  'swap',
  'append',
  'fill',
  'carry',
  'confirm',
  'flag',
  'rename',
  'split',
  'makeSlot',
  'slotToText',
] as const

test('a command is one step of undo, and takes nothing back that was typed before it', () => {
  fc.assert(
    fc.property(draftArbitrary, step, fc.constantFrom(...GIVEN), (draft, taken, name) => {
      const typed = run(putCaret(begin(draft), taken), typing('防'))
      const after = take(typed, { ...taken, name })
      if (after.doc.eq(typed.doc)) return
      expect(run(after, undo).doc.toJSON()).toEqual(typed.doc.toJSON())
    }),
    { numRuns: 200 },
  )
})
