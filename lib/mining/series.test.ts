import { expect, test } from 'vitest'
import { findSeries } from './series'
import { type RoledLine, votersOf } from './voter-fixture'

const points = (...markers: readonly string[]): readonly RoledLine[] =>
  markers.map((marker) => ['measures', `${marker}要加强巡查，排除隐患。`])

test('the families share a scheme and a range of counts', () => {
  const voters = votersOf({
    甲: points('一是', '二是'),
    乙: points('一是', '二是', '三是'),
    丙: points('（一）', '（二）'),
  })
  expect(findSeries(voters, 'measures', 2)).toEqual({
    scheme: '一是',
    headed: false,
    families: 3,
    fewest: 2,
    most: 3,
  })
})

test('headings on lines of their own make it headed', () => {
  const headed: readonly RoledLine[] = [
    ['heading', '（一）加强巡查'],
    ['measures', '各地要排除隐患。'],
    ['heading', '（二）加强值守'],
    ['measures', '各地要及时报告。'],
  ]
  expect(findSeries(votersOf({ 甲: headed, 乙: headed.slice() }), 'measures', 2)).toMatchObject({
    headed: true,
    most: 2,
  })
})

test('fewer than half of the families, too few, or single points make none', () => {
  const plain: readonly RoledLine[] = [['measures', '要加强巡查。']]
  const voters = votersOf({ 甲: points('一是', '二是'), 乙: points('一是', '二是'), 丙: plain, 丁: plain, 戊: plain })
  expect(findSeries(voters, 'measures', 2)).toBeNull()
  expect(findSeries(voters.slice(0, 2), 'measures', 3)).toBeNull()
  expect(findSeries(votersOf({ 甲: points('一是'), 乙: points('一是') }), 'measures', 2)).toBeNull()
  expect(findSeries(voters, 'review', 2)).toBeNull()
})

test('a scheme that cannot be printed gives way to one that can', () => {
  const bracketed = points('⑴', '⑵', '⑶')
  expect(findSeries(votersOf({ 甲: bracketed, 乙: bracketed.slice() }), 'measures', 2)?.scheme).toBe('一是')
  const voters = votersOf({ 甲: bracketed, 乙: bracketed.slice(), 丙: points('1.', '2.') })
  expect(findSeries(voters, 'measures', 2)?.scheme).toBe('1.')
})
