import { expect, test } from 'vitest'
import { planHeadings } from './heading-number'

const plan = (...headings: readonly (readonly [1 | 2 | 3 | 4, string])[]) =>
  planHeadings(headings.map(([level, marker]) => ({ level, marker })))

test('headings in sequence need one list', () => {
  expect(plan([1, '一、'], [2, '（一）'], [2, '（二）'], [1, '二、'], [2, '（一）'], [3, '1.'], [4, '（1）'])).toEqual({
    instances: [0, 0, 0, 0, 0, 0, 0],
    restarts: [],
  })
})

test('a number out of sequence begins an instance, which lasts until a higher heading', () => {
  expect(plan([1, '一、'], [2, '（三）'], [2, '（四）'], [1, '二、'], [2, '（一）'])).toEqual({
    instances: [0, 1, 1, 0, 0],
    restarts: [{ level: 2, start: 3 }],
  })
})

test('a text may go from the first level to the third', () => {
  expect(plan([1, '一、'], [3, '1.'], [3, '2.'], [1, '二、'], [3, '1.']).restarts).toEqual([])
})

test('a marker that Word would print otherwise stays text', () => {
  expect(plan([1, ''], [1, '第一、'], [1, '一十、'], [2, '(一)'], [3, '1、'], [3, '01.'], [4, '（一）'])).toEqual({
    instances: [null, null, null, null, null, null, null],
    restarts: [],
  })
})
