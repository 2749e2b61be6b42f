import { expect, it } from 'vitest'
import { rowsOf, spanAt, topsOf } from './use-window'

const HEIGHTS = Array.from({ length: 100 }, (_, row) => (row % 10 === 0 ? 38 : 30))
const TOPS = topsOf(HEIGHTS)

it('knows where each row begins', () => {
  expect(topsOf([38, 30, 30])).toEqual([0, 38, 68, 98])
  expect(topsOf([])).toEqual([0])
})

it('draws every row that is seen in part, and eight more on both sides', () => {
  for (const top of [0, 1, 37, 38, 500, 1234, TOPS.at(-1)! - 300]) {
    const seen = HEIGHTS.map((height, at) => ({ at, from: TOPS[at]!, to: TOPS[at]! + height }))
      .filter(({ from, to }) => to > top && from < top + 300)
      .map(({ at }) => at)
    const first = Math.max(0, seen[0]! - 8)
    const last = Math.min(HEIGHTS.length - 1, seen.at(-1)! + 8)
    expect(spanAt(TOPS, top, top + 300)).toEqual({ from: first, to: last + 1 })
  }
})

it('has nothing to draw where there are no rows', () => {
  expect(rowsOf(spanAt([0], 0, 300), [], 0)).toEqual([])
})

it('keeps the rows that stay, in order and once, and none that are gone', () => {
  expect(rowsOf({ from: 10, to: 13 }, [11, 2, 40, 120], 100)).toEqual([2, 10, 11, 12, 40])
  expect(rowsOf({ from: 10, to: 13 }, [], 12)).toEqual([10, 11])
})
