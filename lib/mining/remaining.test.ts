import { expect, test } from 'vitest'
import { RemainingTime } from './remaining'

test('nothing is said before there is work to tell from', () => {
  const remaining = new RemainingTime()
  expect(remaining.after(0, { done: 0, total: 100 })).toBeNull()
  expect(remaining.after(5, { done: 1, total: 100 })).toBeNull()
})

test('a slow start does not lengthen what remains', () => {
  const remaining = new RemainingTime()
  remaining.after(0, { done: 0, total: 100 })
  remaining.after(20, { done: 5, total: 100 })
  expect(remaining.after(30, { done: 25, total: 100 })).toBeCloseTo(37.5)
})

test('what an earlier run did counts for nothing', () => {
  const remaining = new RemainingTime()
  remaining.after(100, { done: 80, total: 100 })
  remaining.after(102, { done: 82, total: 100 })
  expect(remaining.after(104, { done: 84, total: 100 })).toBeCloseTo(16)
})

test('nothing remains of a run that is done', () => {
  const remaining = new RemainingTime()
  remaining.after(0, { done: 0, total: 100 })
  remaining.after(5, { done: 50, total: 100 })
  expect(remaining.after(10, { done: 100, total: 100 })).toBe(0)
})

test('as fast as it has been of late', () => {
  const remaining = new RemainingTime()
  for (const [seconds, done] of [
    [0, 0],
    [10, 5],
    [20, 10],
    [25, 30],
  ] as const)
    remaining.after(seconds, { done, total: 100 })
  expect(remaining.after(30, { done: 60, total: 100 })).toBeCloseTo(40 / 6)
})
