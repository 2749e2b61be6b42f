import { expect, test } from 'vitest'
import { randomFrom } from '../learn/random'
import { chooseStarts } from './boundary'
import { measureBoundaries, windowDiff } from './boundary-measure'
import { glue, glueOrders, type Talk } from './compilation.generator'
import { readLineNumber } from './line-number'
import { readTextLines } from './text-line'

const talk = (topic: string, opening: string, closing: string): Talk => ({
  id: topic,
  source: topic,
  collection: 'own',
  front: [`在${topic}会议上的讲话`],
  salutation: ['同志们：'],
  body: [
    opening,
    `一、把${topic}的底数摸清楚`,
    `上半年，${topic}工作有进步，但是家底不清的老毛病还在，报上来的数字前后打架，今天散会以后各单位回去重新核一遍，核准了再报。`.repeat(
      3,
    ),
    `二、把${topic}的办法想周全`,
    `办法要从下面来，多问问一线的人，少坐在屋里编材料；凡是试过行不通的，就不要再写进方案里去，写了也是白写。`.repeat(
      3,
    ),
    closing,
  ],
})
const TALKS = [
  talk(
    '粮食收购',
    '今天，我们召开粮食收购工作会议，主要任务是安排夏粮收购。刚才，三个单位作了发言。',
    '同志们，让我们一起努力，为农民增收作出新的贡献！',
  ),
  talk('校舍加固', '根据会议安排，下面我就校舍加固工作讲三点意见。', '我就讲到这里，谢谢大家！'),
  talk(
    '客运安全',
    '刚才，交通局通报了情况，我都同意。这次会议的主要任务，是把节前的安全再排一遍。',
    '希望大家把今天的话带回去，抓出成效。',
  ),
]
const starts = (text: string): readonly number[] => chooseStarts(readTextLines(text))

test.each(['titled', 'untitled'] as const)(
  'speeches with nothing between them are parted where each begins: %s',
  (front) => {
    const glued = glue(TALKS, front)
    expect(starts(glued.text)).toEqual(glued.starts)
  },
)

test('without an address the first sentence and the last one before it tell', () => {
  const glued = glue([TALKS[1]!, TALKS[0]!], 'bare')
  expect(starts(glued.text)).toEqual(glued.starts)
})

test.each(TALKS)('a speech about $id is never cut', (one) => {
  for (const front of ['titled', 'untitled', 'bare'] as const) expect(starts(glue([one], front).text)).toEqual([])
})

test('more proof can be asked for', () => {
  expect(chooseStarts(readTextLines(glue(TALKS, 'untitled').text), 50)).toEqual([])
})

test('every talk comes once in each order, never alone', () => {
  const made = glueOrders(TALKS, { orders: 5, sizes: [2, 2], front: 'bare' }, randomFrom(1))
  expect(made.flatMap(({ talks }) => talks.map(({ id }) => id)).length).toBe(5 * TALKS.length)
  expect(made.every(({ talks }) => talks.length > 1)).toBe(true)
})

test('numbers at the beginning of lines are read with their scheme', () => {
  const read = (line: string) => Object.values(readLineNumber(line) ?? {}).join(' ')
  expect(
    ['一、甲', '（十二）甲', '第三，甲', '二是甲', '三要甲', '4.甲', '其次，甲', '3.5万', '一定'].map(read),
  ).toEqual(['numeral 1', 'bracket 12', 'rank 3', 'is 2', 'must 3', 'digit 4', 'order 2', '', '']) // prettier-ignore
})

test('figures of boundaries count exact ones; WindowDiff forgives what is near a little', () => {
  const exact = { lines: 40, gold: [10, 20, 30], found: [10, 20, 30] }
  const near = { ...exact, found: [11, 20, 30] }
  const none = { ...exact, found: [] }
  expect(measureBoundaries([exact])).toEqual({ precision: 1, recall: 1, f1: 1, windowDiff: 0, boundaries: 3 })
  expect(measureBoundaries([near]).f1).toBeCloseTo(2 / 3)
  expect(windowDiff(near)).toBeCloseTo(2 / 35)
  expect(windowDiff(near)).toBeLessThan(windowDiff(none))
})
