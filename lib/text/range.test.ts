import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineStarts, placeAt, placeFinder } from './range'

const text = fc
  .array(fc.constantFrom('好', 'a', '𠀀', '\n', '\r'), { maxLength: 40 })
  .map((characters) => ({ characters, text: characters.join('') }))

test('places found one after another are those found one by one, in any order', () => {
  fc.assert(
    fc.property(text, fc.array(fc.nat(40), { maxLength: 20 }), (given, picks) => {
      const starts = lineStarts(given.text)
      const find = placeFinder(given.text, starts)
      for (const pick of picks) {
        const offset = given.characters.slice(0, pick).join('').length
        expect(find(offset)).toEqual(placeAt(given.text, starts, offset))
      }
    }),
  )
})

test('a column is counted in code points from 0, a line from 1', () => {
  expect(placeAt('甲\n𠀀乙', lineStarts('甲\n𠀀乙'), 4)).toEqual({ line: 2, column: 1 })
})

test('a long line with many places is counted once', { timeout: 20_000 }, () => {
  const line = '好'.repeat(2_000_000)
  const find = placeFinder(line, [0])
  let sum = 0
  for (let offset = 0; offset < line.length; offset += 10) sum += find(offset).column
  expect(sum).toBe((200_000 * 1_999_990) / 2)
})
