import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeFinderOf } from './place-in-line'

const SETS = ['市县区', '县乡', '〇一二三', '一']
const finders = SETS.map((characters) => ({ characters, find: placeFinderOf(characters) }))

test('the places of all sets are found in any line, one line after the other', () => {
  const line = fc.string({ unit: fc.constantFrom('市', '县', '乡', '一', '三', '的', 'a'), maxLength: 200 })
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      for (const each of lines)
        for (const { characters, find } of finders) {
          const places = find(each)
          const found = Array.from({ length: places.count }, (_, index) => places.at(index))
          expect(found).toEqual(Array.from(each.matchAll(new RegExp(`[${characters}]`, 'g')), ({ index }) => index))
        }
    }),
  )
})
