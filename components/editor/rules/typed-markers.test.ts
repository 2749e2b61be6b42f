import { history, undo } from '@tiptap/pm/history'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { blocksOf, visibleText } from '../outline/outline'
import { draftSchema } from '../schema/draft-schema'
import { supplyTexts } from '../view/supplied-texts'
import { numberTyped } from './typed-markers'

/** A draft of one section; `|` is the caret, 《一是》 an ordinal of that scheme, # a heading. */
function begin(...lines: readonly string[]): EditorState {
  const blocks = lines.map((line) => {
    const level = line.match(/^#*/)![0].length
    const parts = line.slice(level).split(/(《[^》]+》)/)
    const content = parts
      .map((part) => part.replace('|', ''))
      .filter((part) => part !== '')
      .map((part) =>
        part.startsWith('《')
          ? draftSchema.node('ordinal', { scheme: part.slice(1, -1), start: null })
          : draftSchema.text(part),
      )
    return level > 0 ? draftSchema.node('heading', { level }, content) : draftSchema.node('paragraph', null, content)
  })
  const doc = draftSchema.node('doc', null, [
    draftSchema.node('values'),
    draftSchema.node('front'),
    draftSchema.node('section', { id: '措施' }, blocks),
  ])
  const state = EditorState.create({ doc, plugins: [history()] })
  const index = lines.findIndex((line) => line.includes('|'))
  const { pos } = blocksOf(doc)[index]!
  const offset = lines[index]!.replace(/^#*/, '')
    .replaceAll(/《[^》]+》/g, '〇')
    .indexOf('|')
  return state.apply(state.tr.setSelection(TextSelection.create(doc, pos + 1 + offset)))
}

/** Blocks as they print, with # for headings and ‹› round the numbers. */
function printed({ doc }: EditorState): readonly string[] {
  const texts = supplyTexts(doc)
  const marked = new Map([...texts].map(([pos, text]) => [pos, `‹${text}›`]))
  return blocksOf(doc).map((block) => '#'.repeat(block.node.attrs.level ?? 0) + visibleText(block, marked))
}

function made(...lines: readonly string[]): readonly string[] | null {
  const state = begin(...lines)
  const transaction = numberTyped(state)
  return transaction === null ? null : printed(state.apply(transaction))
}

describe('a marker that is typed at the start of a block', () => {
  test.each([
    ['一、|', '#‹一、›'],
    ['（一）|', '##‹（一）›'],
    ['1.|', '###‹1.›'],
    ['（1）|', '####‹（1）›'],
    ['一是|', '‹一是›'],
    ['一要|', '‹一要›'],
    ['第一，|', '‹第一，›'],
    ['首先，|', '‹首先，›'],
    ['①|', '‹①›'],
    ['　　一是|', '‹一是›'],
    ['一、|抓住重点', '#‹一、›抓住重点'],
  ])('%s becomes %s', (typed, becomes) => {
    expect(made(typed)).toEqual([becomes])
  })

  test('goes on with the series before it, and the next one is a heading too', () => {
    expect(made('#《一、》甲', '话', '二、|')).toEqual(['#‹一、›甲', '话', '#‹二、›'])
  })

  test('leaves a paragraph that says something a paragraph', () => {
    expect(made('一、|这是一句完整的话。后面还有一句。')).toEqual(['‹一、›这是一句完整的话。后面还有一句。'])
  })

  test('begins at one again where one was typed, and says so', () => {
    const state = begin('《一是》甲', '一是|')
    const next = state.apply(numberTyped(state)!)
    expect(printed(next)).toEqual(['‹一是›甲', '‹一是›'])
    expect(blocksOf(next.doc)[1]!.node.firstChild!.attrs.start).toBe(1)
  })

  test.each(['三是|', '2.|', '加强领导一是|', '一是一|', '第一|', '（一|'])('%s stays text', (typed) => {
    expect(made(typed)).toBeNull()
  })
})

describe('a marker within a paragraph', () => {
  test.each([
    ['抓三件事：一是|', '抓三件事：‹一是›'],
    ['有火源。第一，|', '有火源。‹第一，›'],
    ['《一是》甲；二是|', '‹一是›甲；‹二是›'],
    ['要点：①|', '要点：‹①›'],
  ])('%s becomes %s', (typed, becomes) => {
    expect(made(typed)).toEqual([becomes])
  })

  test.each(['我们一是|', '说到底：三是|', '有二：一、|'])('%s stays text', (typed) => {
    expect(made(typed)).toBeNull()
  })
})

test('one undo turns the number back into what was typed', () => {
  const state = begin('一、|')
  let next = state.apply(numberTyped(state)!)
  undo(next, (transaction) => {
    next = next.apply(transaction)
  })
  expect(next.doc.toJSON()).toEqual(state.doc.toJSON())
})
