import { history, undo } from '@tiptap/pm/history'
import { EditorState } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { printedLines } from '@/components/editor/printed-lines'
import { draftRulesPlugin } from '@/components/editor/rules/draft-rules'
import { draftSchema } from '@/components/editor/schema/draft-schema'
import { suppliedTextsPlugin, supplyTexts } from '@/components/editor/view/supplied-texts'
import { slotsOf } from '@/components/slots/slot-place'
import { findMatches, foldText } from './find-matches'
import { findPlugin, goToMatch, searchFor, searchOf } from './find-plugin'
import { replaceable, replaceMatches } from './replace-matches'

const filled = (value: string) => ({
  value,
  state: value === '' ? 'empty' : 'checked',
  source: null,
  declaration: { type: 'text' },
})
const text = (words: string) => ({ type: 'text', text: words })
const slot = (name: string) => ({ type: 'slot', attrs: { name } })
const number = { type: 'ordinal', attrs: { scheme: '一是', start: null } }
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', attrs: { cue: false, when: [] }, content })
const section = (id: string, locked: boolean, when: readonly string[], ...content: unknown[]) => ({
  type: 'section',
  attrs: { id, role: 'measures', from: null, locked, when },
  content,
})
const doc = draftSchema.nodeFromJSON({
  type: 'doc',
  content: [
    {
      type: 'values',
      attrs: { slots: { 县: filled('云溪县ABC县'), 空: filled('') }, flags: { 关: false } },
    },
    { type: 'front', content: [{ type: 'titleLine', content: [slot('县')] }] },
    section(
      '甲',
      false,
      [],
      paragraph(text('看ＡＢＣ县，'), slot('县'), text('县好'), number, text('抓县'), slot('空')),
    ),
    section('乙', true, [], paragraph(text('县里'), slot('县'))),
    section('丙', false, ['关'], paragraph(text('县'))),
  ],
})
let composing = false
const start = EditorState.create({
  doc,
  plugins: [
    history(),
    draftRulesPlugin(() => false),
    suppliedTextsPlugin(() => composing),
    findPlugin(() => composing),
  ],
})
const matches = (words: string) => findMatches(doc, supplyTexts(doc), words)
const kinds = (words: string) => matches(words).map(({ kind, locked }) => `${kind}${locked ? ' locked' : ''}`)

describe('finding', () => {
  test('folds width and case, and keeps the length', () => {
    expect(foldText('ＡｂＣ，１　İ')).toBe('abc,1 İ')
    expect(kinds('abc县')).toEqual(['value', 'text', 'value', 'value locked'])
  })
  test('goes through what prints: values, numbers, labels, across nodes; not through what is folded', () => {
    expect(kinds('一是抓')).toEqual(['number'])
    expect(kinds('〔空〕')).toEqual(['number'])
    expect(kinds('县县好')).toEqual(['number'])
    expect(kinds('县里')).toEqual(['text locked'])
    expect(kinds('')).toEqual([])
    expect(matches('县').length).toBe(10)
  })
  test('leads to the words in the document', () => {
    for (const { from, to, kind } of matches('县')) if (kind === 'text') expect(doc.textBetween(from, to)).toBe('县')
    for (const { from, kind } of matches('县')) if (kind === 'value') expect(doc.nodeAt(from)!.attrs.name).toBe('县')
  })
})

describe('replacing', () => {
  const replaced = (words: string, by: string) => {
    let after = start
    const done = replaceMatches(matches(words), by)(start, (transaction) => {
      after = start.apply(transaction)
    })
    after.doc.check()
    let back = after
    undo(after, (transaction) => {
      back = after.apply(transaction)
    })
    expect(back.doc.toJSON()).toEqual(doc.toJSON())
    return done ? after : null
  }
  test('changes text and values in one undo step; locked text and numbers stay', () => {
    const after = replaced('县', '区县')!
    expect(printedLines(after.doc).slice(0, 3)).toEqual([
      '云溪区县ABC区县',
      '看ＡＢＣ区县，云溪区县ABC区县区县好一是抓区县〔空〕',
      '县里云溪区县ABC区县',
    ])
    expect(slotsOf(after.doc).县).toMatchObject({ value: '云溪区县ABC区县', state: 'typed' })
    expect(replaceable(matches('县'))).toMatchObject({
      texts: { length: 3 },
      values: { length: 2 },
      locked: 1,
      numbers: 0,
    })
  })
  test('by nothing takes the words away', () => {
    expect(printedLines(replaced('云溪县abc县', '')!.doc)[0]).toBe('〔县〕')
    expect(replaced('一是', '')).toBeNull()
  })
})

describe('the search', () => {
  const found = start.apply(searchFor(start, '县'))
  test('marks its matches while it is open, and nothing afterwards', () => {
    expect(searchOf(found).decorations.find()).toHaveLength(10)
    expect(searchOf(found.apply(goToMatch(found, 3))).current).toBe(3)
    expect(searchOf(found.apply(searchFor(found, null))).decorations.find()).toEqual([])
  })
  test('follows the text, but for the time an input method composes', () => {
    const typed = found.apply(found.tr.insertText('县', doc.content.size - 2))
    expect(searchOf(typed).matches.length).toBe(10)
    const at = searchOf(found).matches[2]!.from
    expect(searchOf(found.apply(found.tr.insertText('县', at))).matches.length).toBe(11)
    composing = true
    const during = found.apply(found.tr.insertText('县', at))
    expect(searchOf(during).matches.length).toBe(10)
    composing = false
    expect(searchOf(during.apply(during.tr)).matches.length).toBe(11)
  })
})
