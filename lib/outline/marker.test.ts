import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printOrdinal, readMarker, schemeOf } from './marker'

describe('schemes of numbering', () => {
  test.each([
    ['第三，', '第一，', 3],
    ['第三,', '第一,', 3],
    ['（五）', '（一）', 5],
    ['(十二)', '(一)', 12],
    ['3.', '1.', 3],
    ['12、', '1、', 12],
    ['二十一、', '一、', 21],
    ['一是', '一是', 1],
    ['四要', '一要', 4],
    ['⑳', '①', 20],
    ['首先，', '首先，', 1],
    ['其次，', '首先，', 2],
    ['再次是', '首先是', 3],
    ['第二个问题，', '第一个问题，', 2],
  ])('%s belongs to %s with ordinal %d', (marker, scheme, ordinal) => {
    expect(readMarker(marker)).toEqual({ scheme, ordinal })
    expect(schemeOf(marker)).toBe(scheme)
    expect(printOrdinal(scheme, ordinal)).toBe(marker)
  })

  test('the fourth of 首先， is 第四，', () => {
    expect(printOrdinal('首先，', 4)).toBe('第四，')
  })

  test.each(['１．', '⑴', '㈠', 'Ⅰ', '01.', '第几，', '一十二、', ''])('%s is reproduced by no scheme', (marker) => {
    expect(schemeOf(marker)).toBeNull()
  })

  test.each([
    ['①', 21],
    ['一、', 100],
    ['1.', 1000],
    ['一、', 0],
    ['一、', 1.5],
    ['要点', 1],
  ])('%s has no ordinal %d', (scheme, n) => {
    expect(printOrdinal(scheme, n)).toBeNull()
  })

  test('what a scheme prints is read back with its ordinal', () => {
    const schemes = ['一、', '（一）', '1.', '（1）', '第一，', '一是', '一要', '任务一：']
    fc.assert(
      fc.property(fc.constantFrom(...schemes), fc.integer({ min: 1, max: 99 }), (scheme, n) => {
        expect(readMarker(printOrdinal(scheme, n)!)).toEqual({ scheme, ordinal: n })
      }),
    )
  })
})
