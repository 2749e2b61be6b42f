import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describeDocument } from '../speech/describe'
import { type FoundSlot, isSpeechKind } from '../speech/speech'
import { parseTemplate } from '../template/parse'
import { nameSlots } from './slot-names'
import { templatize } from './templatize'
import { examineTemplatize } from './templatize-law.generator'

const describeText = (text: string) => {
  const { clean, pieces } = describeDocument({ path: '稿.txt', format: 'txt', encoding: 'utf-8', text })
  return pieces.filter(({ kind }) => isSpeechKind(kind)).map((piece) => ({ clean, piece }))
}

const SPEECH = `在全县防汛工作会议上的讲话
（2024年5月6日）
同志们：
今天召开这次会议，主要任务是部署防汛工作。下面，我讲三点意见。
一、认清形势，切实增强紧迫感
今年以来全县降雨XX毫米，比去年多两成。一是雨量大；二是来得早；三是分布不均。
二、突出重点，抓好措施落实
要做到“三个到位”。一要排查到位，6月10日前完成；二要物资到位；三要值守到位。
三、压实责任，严肃工作纪律
各乡镇党委主要负责同志要靠前指挥，县纪委要加强督查，对失职渎职的严肃追责问责。
同志们，让我们齐心协力，坚决打赢防汛这场硬仗！
`

const line = fc.constantFrom(
  '一、提高认识，认清形势',
  '二、突出重点，抓好落实',
  '三、压实责任，强化督查',
  '（一）要把责任扛在肩上。各级干部要守土有责。',
  '（二）要抓好排查整治，6月30日前完成XX处隐患整改。',
  '一是思想上要重视；二是行动上要迅速；三是作风上要过硬。',
  '一要摸清底数。二要建好台账。四要逐一销号。',
  '首先，要统一思想。其次，要明确任务。第三，要加强督导。',
  '第一，加强领导；第二，落实经费；第三，严格考核。',
  '1.全面排查。组织300名干部进村入户。',
  '2.重点整治。对*号地块和{{示例}}地块限期整改\\销号。',
  '下面，我讲三点意见。',
  '今年以来，全县实现产值12.5亿元，同比增长8.3%。',
  '会议由XX同志主持，X月X日前上报。',
  '（鼓掌）',
  '要做到**“四个到位”**，不留死角。',
  '同志们，让我们团结一心，夺取全面胜利！',
  '#号楼和##标段要抓紧施工。',
)

const generated = fc
  .tuple(
    fc.constantFrom('在全县安全生产工作会议上的讲话', '全市招商引资动员会上的讲话'),
    fc.constantFrom('', '（2024年3月5日）\n', '2024年3月5日\n县长　张明远\n', '——在启动仪式上\n'),
    fc.constantFrom('同志们：\n', '各位代表、同志们：\n', ''),
    fc.array(line, { minLength: 6, maxLength: 18 }),
  )
  .map(
    ([title, front, greeting, lines]) =>
      `${title}\n${front}${greeting}今天召开这次会议，主要任务是安排部署下一阶段工作。\n${lines.join('\n')}\n`,
  )

describe('templatize', () => {
  test('gives generated speeches back, each blank at its place and no number as text', { timeout: 120_000 }, () => {
    let speeches = 0
    fc.assert(
      fc.property(generated, (text) => {
        for (const speech of describeText(text)) {
          speeches++
          const { rendered, text: spoken, errors, lostSlots, literalOrdinals, impure } = examineTemplatize(speech)
          expect(rendered).toBe(spoken)
          expect({ errors, lostSlots, literalOrdinals, impure }).toEqual({
            errors: [],
            lostSlots: [],
            literalOrdinals: [],
            impure: [],
          })
        }
      }),
      { numRuns: 150 },
    )
    expect(speeches).toBeGreaterThan(100)
  })

  test('an announced count follows its points, and explicit blanks keep their notation', () => {
    const { source, values } = templatize(describeText(SPEECH)[0]!)
    expect(source).toContain('我讲{{count}}点意见')
    expect(source).toContain('## {{ordinal "一、"}}认清形势')
    expect(source).not.toContain('start=')
    const { front } = parseTemplate(source).value
    const explicit = Object.entries(front.slots).filter(([, { placeholder }]) => placeholder !== undefined)
    expect(explicit.map(([name, { placeholder }]) => [name in values, placeholder])).toEqual([[false, 'XX']])
    expect(Object.values(values)).toContain('2024年5月6日')
  })

  test('front lines are no section; a heading belongs to the section of the paragraph after it', () => {
    const { source } = templatize(describeText(SPEECH)[0]!)
    const body = source
      .slice(source.lastIndexOf('---\n') + 4)
      .split('\n')
      .filter((found) => found !== '')
    const front = body.slice(
      0,
      body.findIndex((found) => found.startsWith('{{#section')),
    )
    expect(front.map((found) => found.slice(0, 3))).toEqual(['# 在', '（{{', '同志们'])
    const headings = body.flatMap((found, index) => (found.startsWith('## ') ? [index] : []))
    for (const at of headings) expect(body[at + 1]).not.toBe('{{/section}}')
  })
})

describe('names of blanks', () => {
  const slot = (name: string, start: number, implicit: boolean): FoundSlot => ({
    range: { start, end: start + 1 },
    type: 'place',
    name,
    label: name,
    implicit,
    confidence: 1,
    because: [],
  })

  test('are shared only where the source text is identical and the kind the same', () => {
    const slots = [
      slot('县', 0, true),
      slot('县', 1, true),
      slot('县', 2, true),
      slot('县', 3, false),
      slot('if', 4, true),
    ]
    const { names, values } = nameSlots(slots, ({ range }) => '甲甲乙甲丙'[range.start]!)
    expect(slots.map((found) => names.get(found))).toEqual(['县', '县', '县-2', '县-3', '空格'])
    expect([...values]).toEqual([
      ['县', '甲'],
      ['县-2', '乙'],
      ['空格', '丙'],
    ])
  })
})
