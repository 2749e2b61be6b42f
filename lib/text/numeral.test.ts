import oracle from 'nzh/cn'
import { describe, expect, test } from 'vitest'
import { GREATEST_NUMERAL, readNumeral, writeNumeral } from './numeral'

describe('Chinese numerals', () => {
  test('writing agrees with nzh for every number that can be written', () => {
    const differing = []
    for (let n = 1; n <= GREATEST_NUMERAL; n++) {
      if (writeNumeral(n) !== oracle.encodeS(n)) differing.push(n)
    }
    expect(differing).toEqual([])
  })

  test('reading what was written gives the number back', () => {
    const differing = []
    for (let n = 0; n <= GREATEST_NUMERAL; n++) if (readNumeral(writeNumeral(n)) !== n) differing.push(n)
    expect(differing).toEqual([])
  })

  test.each([
    ['两', 2],
    ['二〇二四', 2024],
    ['一十', 10],
    ['两百', 200],
    ['一百五', 150],
    ['一百零五', 105],
    ['二十五', 25],
  ])('%s is read as %d', (text, n) => {
    expect(readNumeral(text)).toBe(n)
  })

  test.each(['', '几', '12', '十十', '百', '一二十', '十零', '零十', '三点', '一百二百', '一百零零五'])(
    '%s is no numeral',
    (text) => {
      expect(readNumeral(text)).toBeNull()
    },
  )

  test.each([-1, 1.5, 10_000, Number.NaN])('%d cannot be written', (n) => {
    expect(() => writeNumeral(n)).toThrow(RangeError)
  })
})
