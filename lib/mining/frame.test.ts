import { expect, test } from 'vitest'
import { findFrames } from './frame'
import { measuresOf } from './voter-fixture'

const SPEECHES = { 甲: '严格落实巡查措施。', 乙: '严格落实值守措施。', 丙: '严格落实避险措施。' }

test('clauses that begin and end alike are a frame; its anchors grow to what all share', () => {
  expect(findFrames(measuresOf(SPEECHES), 3)).toMatchObject([
    {
      before: '严格落实',
      after: '措施',
      families: 3,
      fillers: ['值守', '巡查', '避险'].toSorted().map((text) => ({ text })),
    },
  ])
})

test('too few families, or fewer than three fillers, make none', () => {
  expect(findFrames(measuresOf({ 甲: '严格落实巡查措施。严格落实值守措施。严格落实避险措施。' }), 2)).toEqual([])
  expect(findFrames(measuresOf({ ...SPEECHES, 丙: '严格落实值守措施。' }), 3)).toEqual([])
})

test('anchors never meet: every filler has a character', () => {
  const [frame] = findFrames(measuresOf({ 甲: '严格落实措施。', 乙: '严格落各措施。', 丙: '严格落好措施。' }), 3)
  expect(frame).toMatchObject({ before: '严格落', after: '措施' })
  expect(frame?.fillers.every(({ text }) => text.length === 1)).toBe(true)
})

test('places are one a family, however many clauses one family has', () => {
  const many = Array.from('一二三四五六七八九十甲乙丙丁', (sign) => `严格落实${sign}号措施。`).join('')
  const [frame] = findFrames(measuresOf({ ...SPEECHES, 丁: many }), 3)
  expect(frame?.families).toBe(4)
  expect(new Set(frame?.places.map(({ piece }) => piece)).size).toBe(4)
  expect(frame?.places).toHaveLength(4)
})
