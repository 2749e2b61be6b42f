import { history, undo } from '@tiptap/pm/history'
import { type Command, EditorState } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { blocksOf, visibleText } from '../outline/outline'
import { draftSchema } from '../schema/draft-schema'
import { supplyTexts } from '../view/supplied-texts'
import { changeScheme, setStart } from './series'

/** Paragraphs, each with the ordinals and words given; # begins a heading. */
function begin(...lines: readonly (readonly string[])[]): EditorState {
  const blocks = lines.map(([first, ...rest]) => {
    const inline = [first!.replace('#', ''), ...rest].map((part) =>
      part.startsWith('《')
        ? draftSchema.node('ordinal', { scheme: part.slice(1, -1), start: null })
        : draftSchema.text(part),
    )
    return first!.startsWith('#')
      ? draftSchema.node('heading', null, inline)
      : draftSchema.node('paragraph', null, inline)
  })
  const doc = draftSchema.node('doc', null, [
    draftSchema.node('values'),
    draftSchema.node('front'),
    draftSchema.node('section', { id: '措施' }, blocks),
  ])
  return EditorState.create({ doc, plugins: [history()] })
}

const printed = ({ doc }: EditorState) => {
  const texts = supplyTexts(doc)
  return blocksOf(doc).map((block) => visibleText(block, texts))
}

const ordinalsOf = ({ doc }: EditorState): readonly number[] => {
  const places: number[] = []
  doc.descendants((node, pos) => {
    if (node.type.name === 'ordinal') places.push(pos)
  })
  return places
}

function run(state: EditorState, command: Command): EditorState {
  let after = state
  command(state, (transaction) => {
    after = state.apply(transaction)
  })
  return after
}

const speech = () =>
  begin(
    ['#《一、》', '火源'],
    ['抓三件事：', '《一是》', '管人，', '《一是》', '管火。'],
    ['再抓：', '《一是》', '巡查，', '《一是》', '值守。'],
    ['#《一、》', '责任'],
  )

test('a series of headings takes another scheme in one step, and one undo gives it back', () => {
  const state = speech()
  const after = run(state, changeScheme(ordinalsOf(state)[0]!, '（一）'))
  expect(printed(after)).toEqual([
    '（一）火源',
    '抓三件事：一是管人，二是管火。',
    '再抓：一是巡查，二是值守。',
    '（二）责任',
  ])
  expect(run(after, undo).doc.eq(state.doc)).toBe(true)
})

test.each([
  ['一要', '抓三件事：一要管人，二要管火。'],
  ['第一，', '抓三件事：第一，管人，第二，管火。'],
  ['首先，', '抓三件事：首先，管人，其次，管火。'],
  ['①', '抓三件事：①管人，②管火。'],
])('a series within a paragraph takes %s; the one of the next paragraph stays', (scheme, text) => {
  const state = speech()
  const after = printed(run(state, changeScheme(ordinalsOf(state)[2]!, scheme)))
  expect(after.slice(1, 3)).toEqual([text, '再抓：一是巡查，二是值守。'])
})

test('a number that is set goes on from there, and set free it goes on from above', () => {
  const state = begin(['《一是》', '甲'], ['《一是》', '乙'], ['《一是》', '丙'])
  const places = ordinalsOf(state)
  const anew = run(state, setStart(places[1]!, 1))
  expect(printed(anew)).toEqual(['一是甲', '一是乙', '二是丙'])
  expect(printed(run(anew, setStart(places[1]!, null)))).toEqual(['一是甲', '二是乙', '三是丙'])
})
