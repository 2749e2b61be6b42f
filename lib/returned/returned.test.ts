import { describe, expect, test } from 'vitest'
import type { DraftDocument } from '../draft/draft'
import { draftFromBlocks } from '../draft/from-blocks'
import { applyChanges } from './apply'
import { all, compare, DRAFT, h, p, SENT, sent, shown, slotsIn, title, wanted } from './returned.fixture'
import { bareLines, rowsOf } from './row'

describe('a file that came back', () => {
  test('unchanged, changes nothing', () => {
    expect(compare(SENT)).toEqual([])
    expect(applyChanges(DRAFT, [])).toBe(DRAFT)
  })

  test('with a word changed is one point, word by word, and its blanks stay', () => {
    const back = sent({ 5: [p('目前已下雨XX天，〔河段〕水位很高，全县上下都要高度重视起来。')] })
    const changes = compare(back)
    expect(changes.map(({ type, under, lost }) => [type, under, lost])).toEqual([
      ['edited', '一、看清形势，绷紧防汛这根弦', []],
    ])
    expect(changes[0]!.parts.filter(({ change }) => change !== 'same')).toEqual([
      { change: 'deleted', text: '偏高' },
      { change: 'inserted', text: '很高' },
      { change: 'inserted', text: '高度' },
    ])
    const after = all(back)
    expect(shown(after)).toEqual(wanted(back))
    expect(slotsIn(after)).toEqual(slotsIn(DRAFT))
    expect(after.content[0]).toBe(DRAFT.content[0])
  })

  test('with a blank filled in says which blank goes, and keeps the others', () => {
    const back = sent({ 5: [p('目前已下雨XX天，清水河水位偏高，全县上下都要重视起来。')] })
    expect(compare(back)[0]!.lost).toHaveLength(1)
    expect(slotsIn(all(back))).toHaveLength(slotsIn(DRAFT).length - 1)
    expect(shown(all(back))).toEqual(wanted(back))
  })

  test('with a point taken out numbers the others anew, and that is no change of its own', () => {
    const back = [...SENT.slice(0, 6), h(1, '二、', '严肃纪律，确保令行禁止'), SENT[9]!]
    const changes = compare(back)
    expect(changes.filter(({ type }) => type === 'removed')).toHaveLength(2)
    // The words say three points still: that is kept as the file has it.
    expect(changes.filter(({ type }) => type === 'number')).toHaveLength(1)
    expect(shown(all(back))).toEqual(wanted(back))
    const removed = applyChanges(
      DRAFT,
      changes.filter(({ type }) => type === 'removed'),
    )
    expect(shown(removed).map(([, text]) => text)).toContain('今天开会部署防汛工作。下面，我讲两点意见。')
    expect(shown(removed).map(([, text]) => text)).toContain('二、严肃纪律，确保令行禁止')
  })

  test('with a number that departs from the count can have it, as a point of its own', () => {
    const back = [...SENT.slice(0, 6), SENT[8]!, SENT[9]!]
    expect(compare(back).filter(({ type }) => type === 'number')).toHaveLength(2)
    expect(shown(all(back))).toEqual(wanted(back))
  })

  test('with a paragraph split, or two joined, keeps the blanks of all of them', () => {
    const split = sent({
      7: [p('各乡镇要把人盯到堤上去，由〔责任人〕负责。'), p('日夜都不离开。')],
    })
    expect(compare(split)).toHaveLength(1)
    expect(shown(all(split))).toEqual(wanted(split))
    expect(slotsIn(all(split))).toEqual(slotsIn(DRAFT))
    const blocks = sent({ 5: [p('目前已下雨XX天，雨还要下。'), p('〔河段〕水位偏高，全县上下都要重视起来。')] })
    const draft = draftFromBlocks(blocks, { carriedFrom: null })
    const joined = sent({ 5: [p('目前已下雨XX天，雨还要下。〔河段〕水位偏高，全县上下都要重视起来。')] })
    expect(compare(joined, null, draft)).toHaveLength(1)
    expect(shown(all(joined, draft))).toEqual(wanted(joined))
    expect(slotsIn(all(joined, draft))).toEqual(slotsIn(draft))
  })

  test('with a paragraph put in has it in its place, alone if the others are not accepted', () => {
    const back = sent({
      9: [p('一是查到位，二是守到位。'), p('对落实不力的，要严肃追责问责。让我们夺取防汛全面胜利！')],
    })
    const changes = compare(back)
    expect(changes.map(({ type }) => type)).toEqual(['added', 'edited'])
    const one = applyChanges(DRAFT, [changes[0]!])
    expect(shown(one)).toEqual(wanted([...SENT.slice(0, 9), p('一是查到位，二是守到位。'), SENT[9]!]))
    expect(shown(all(back))).toEqual(wanted(back))
  })

  test('with a heading made a paragraph tells the kinds', () => {
    const back = sent({ 4: [p('看清形势，绷紧防汛这根弦')] })
    expect(compare(back).find(({ type }) => type === 'edited')!.kinds).toEqual({
      before: { type: 'heading', level: 1 },
      after: { type: 'paragraph', level: null },
    })
    expect(shown(all(back))).toEqual(wanted(back))
  })

  test('keeps values and their states where their text does', () => {
    const draft = draftFromBlocks(SENT, { carriedFrom: '去年.docx' })
    const back = sent({
      1: [{ type: 'date', runs: [{ text: '（2025年6月1日上午）' }] }],
      3: [p('今天开会，部署防汛工作。下面，我讲三点意见。')],
    })
    const after = all(back, draft)
    expect(shown(after)).toEqual(wanted(back))
    expect(slotsIn(after)).toEqual(slotsIn(draft))
  })

  test('is told from what the draft itself changed since it was sent', () => {
    const base = new Set(rowsOf(DRAFT, 'keep').flatMap(bareLines))
    const now = draftFromBlocks(
      sent({
        5: [p('目前已下雨XX天，〔河段〕水位很高，全县上下都要重视起来。')],
        9: [p('对落实不力的，一律严肃追责问责。让我们共同努力，夺取防汛全面胜利！')],
      }),
      { carriedFrom: null },
    )
    const back = sent({
      7: [p('各乡镇要把人盯到堤上去，由〔责任人〕负责。')],
      9: [p('对落实不力的，要从严追责问责。让我们共同努力，夺取防汛全面胜利！')],
    })
    expect(compare(back, base, now).map(({ origin }) => origin)).toEqual(['ours', 'theirs', 'both'])
  })
})

describe('what a file cannot say of the draft', () => {
  const para = (text: string, when: readonly string[] = []) =>
    ({ type: 'paragraph', attrs: { cue: false, when }, content: [{ type: 'text', text }] }) as const
  const section = (id: string, role: 'opening' | 'measures', content: readonly unknown[]) =>
    ({ type: 'section', attrs: { id, role, from: null, locked: false, when: [] }, content }) as never
  const several: DraftDocument = {
    type: 'doc',
    content: [
      {
        type: 'values',
        attrs: {
          slots: {
            名单: { declaration: { type: 'text' }, value: '甲镇、乙镇\n丙镇、丁镇', state: 'typed', source: null },
          },
          flags: { 详: false },
        },
      },
      { type: 'front', content: [{ type: 'titleLine', content: [{ type: 'text', text: '在会上的讲话' }] }] },
      section('one', 'opening', [para('开头的一段话，说明来意。'), para('藏起来的一段。', ['详'])]),
      section('two', 'measures', [
        { type: 'paragraph', attrs: { cue: false, when: [] }, content: [{ type: 'slot', attrs: { name: '名单' } }] },
        para('后面的一段话，提出要求。'),
      ]),
    ],
  }
  const lines = (...texts: readonly string[]) => [title('在会上的讲话'), ...texts.map(p)]
  const outline = ({ content }: DraftDocument) =>
    content.flatMap((node) => (node.type === 'section' ? [[node.attrs.id, node.content.length]] : []))

  test('is kept: sections, hidden paragraphs and values of several paragraphs', () => {
    const back = lines(
      '开头的一段话，说明来意。',
      '新添的一段。',
      '甲镇、乙镇',
      '丙镇、丁镇',
      '后面的一段话，提出具体要求。',
    )
    const after = all(back, several)
    expect(shown(after)).toEqual(wanted(back))
    expect(outline(after)).toEqual([
      ['one', 3],
      ['two', 2],
    ])
    expect(JSON.stringify(after)).toContain('藏起来的一段')
    expect(slotsIn(after)).toEqual(['名单'])
  })

  test('goes where all of it went: a section without lines, a value that was changed inside', () => {
    const gone = lines('开头的一段话，说明来意。')
    expect(outline(all(gone, several))).toEqual([['one', 2]])
    const inside = lines('开头的一段话，说明来意。', '甲镇、乙镇', '新添。', '丙镇、丁镇', '后面的一段话，提出要求。')
    expect(shown(all(inside, several))).toEqual(wanted(inside))
    expect(slotsIn(all(inside, several))).toEqual([])
  })
})
