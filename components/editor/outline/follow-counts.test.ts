import { history, undo } from '@tiptap/pm/history'
import { type Command, EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { addItem } from '@/components/slots/list-items'
import { setFlag } from '@/components/slots/set-slot'
import { deletePoint, placePoint } from '../commands/move-point'
import { changeScheme } from '../commands/series'
import { draftRulesPlugin } from '../rules/draft-rules'
import { numberTyped } from '../rules/typed-markers'
import { draftSchema } from '../schema/draft-schema'
import { suppliedNumbers, suppliedTexts, suppliedTextsPlugin } from '../view/supplied-texts'
import { announcedCounts, wrongCounts } from './announced-counts'
import { correctCount, followCountsPlugin } from './follow-counts'
import { blocksOf, outlineOf, visibleText } from './outline'

const SLOTS = /(一是|第一，|一、|〔[^〕]+〕)/

/** # begins a heading, ! a paragraph that stands only while 问责 is set; 一是 and the like are numbers. */
function blockOf(line: string) {
  const when = line.startsWith('!') ? ['问责'] : []
  const content = line
    .replace(/^[#!]/, '')
    .split(SLOTS)
    .filter((part) => part !== '')
    .map((part) => {
      if (part.startsWith('〔')) return { type: 'slot', attrs: { name: part.slice(1, -1) } }
      return SLOTS.test(part) ? { type: 'ordinal', attrs: { scheme: part, start: null } } : { type: 'text', text: part }
    })
  const type = line.startsWith('#') ? 'heading' : 'paragraph'
  return { type, attrs: type === 'heading' ? { level: 1, when } : { cue: false, when }, content }
}

const slot = { value: '查', state: 'typed', source: null, declaration: { type: 'text', label: '事' } }

const begin = (...lines: readonly string[]): EditorState =>
  EditorState.create({
    doc: draftSchema.nodeFromJSON({
      type: 'doc',
      content: [
        { type: 'values', attrs: { slots: { '措施.1.事': slot, '措施.2.事': slot }, flags: { 问责: true } } },
        { type: 'front' },
        { type: 'section', attrs: { id: '措施', role: 'measures' }, content: lines.map(blockOf) },
      ],
    }),
    plugins: [
      history(),
      draftRulesPlugin(() => false),
      suppliedTextsPlugin(() => false),
      followCountsPlugin(() => false),
    ],
  })

function run(state: EditorState, command: Command): EditorState {
  let next = state
  command(state, (transaction) => {
    next = state.apply(transaction)
  })
  return next
}

const linesOf = (state: EditorState) => blocksOf(state.doc).map((block) => visibleText(block, suppliedTexts(state)))
const pointsOf = (state: EditorState) => outlineOf(state.doc, suppliedTexts(state))
const at = (state: EditorState, words: string) => pointsOf(state).findIndex(({ label }) => label.includes(words))
const wrong = (state: EditorState) =>
  wrongCounts(announcedCounts(state.doc, suppliedNumbers(state), suppliedTexts(state))).map(
    ({ words, size }) => `${words} ${size}`,
  )

/** The caret behind these words. */
function caretBehind(state: EditorState, words: string): EditorState {
  let place = 0
  state.doc.descendants((node, pos) => {
    const found = node.isText ? node.text!.indexOf(words) : -1
    if (found >= 0) place = pos + found + words.length
  })
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, place)))
}

/** Types a marker there, as somebody who writes does. */
function typeMarker(state: EditorState, marker: string): EditorState {
  const typed = state.apply(state.tr.insertText(marker))
  return typed.apply(numberTyped(typed)!)
}

const MEASURES = ['下一步，要抓好三个方面的工作：一是查；一是改；一是建。', '话']

test('an announced count follows a point that is typed, and one undo takes both back', () => {
  const state = caretBehind(begin(...MEASURES), '建。')
  const typed = state.apply(state.tr.insertText('四是'))
  const after = typeMarker(state, '四是')
  expect(linesOf(after)[0]).toBe('下一步，要抓好四个方面的工作：一是查；二是改；三是建。四是')
  expect(run(after, undo).doc.toJSON()).toEqual(state.doc.toJSON())
  expect(linesOf(typed)[0]).toContain('三个方面')
})

test('it follows a point that is deleted, moved away or brought in', () => {
  const state = begin(...MEASURES, '还要做到两点：第一，早；第一，快。')
  expect(linesOf(run(state, deletePoint(pointsOf(state), at(state, '改'))))[0]).toBe(
    '下一步，要抓好两个方面的工作：一是查；二是建。',
  )
  const moved = run(state, placePoint(pointsOf(state), at(state, '早'), at(state, '建'), 'after'))
  expect(linesOf(moved)).toEqual([
    '下一步，要抓好四个方面的工作：一是查；二是改；三是建；四是早。',
    '话',
    '还要做到一点：第一，快。',
  ])
  expect(run(moved, undo).doc.toJSON()).toEqual(state.doc.toJSON())
})

test('it follows items that are added in 填空, and what a switch shows or hides', () => {
  const list = begin('抓好2项工作。', '第一，〔措施.1.事〕。', '第一，〔措施.2.事〕。')
  expect(linesOf(run(list, addItem('措施', 2)))[0]).toBe('抓好3项工作。')
  const flagged = begin('我讲三点意见。', '第一，查。', '第一，改。', '!第一，责。')
  expect(linesOf(run(flagged, setFlag('问责', false)))[0]).toBe('我讲两点意见。')
})

test('it follows headings with all that is under them', () => {
  const state = begin('下面，我讲三点意见。', '#一、查', '话', '#一、改', '#一、建')
  expect(linesOf(run(state, deletePoint(pointsOf(state), at(state, '查'))))).toEqual([
    '下面，我讲两点意见。',
    '一、改',
    '二、建',
  ])
})

test('a count that was wrong stays as somebody wrote it, is told, and is corrected on demand', () => {
  const state = begin('下一步，要抓好四个方面的工作：一是查；一是改；一是建。')
  expect(wrong(state)).toEqual(['四个方面的工作 3'])
  const after = run(state, deletePoint(pointsOf(state), at(state, '建')))
  expect(linesOf(after)[0]).toContain('四个方面')
  const [told] = announcedCounts(after.doc, suppliedNumbers(after), suppliedTexts(after))
  const corrected = run(after, correctCount(told!))
  expect(linesOf(corrected)[0]).toBe('下一步，要抓好两个方面的工作：一是查；二是改。')
  expect(wrong(corrected)).toEqual([])
})

test('counts of other things stay: another numbering is no other count', () => {
  const state = begin('全县有三个乡镇受灾。', ...MEASURES)
  const pos = pointsOf(state)[at(state, '查')]!.ordinal!.pos
  expect(linesOf(run(state, changeScheme(pos, '第一，')))[1]).toContain('三个方面')
  const after = run(state, deletePoint(pointsOf(state), at(state, '改')))
  expect(linesOf(after)[0]).toBe('全县有三个乡镇受灾。')
})
