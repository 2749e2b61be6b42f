import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sharedPrefixes, suffixArray } from './suffix-array'

const texts = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 60 })

/** Order of suffixes by comparing them character by character. */
function compareSuffixes(text: readonly number[], one: number, other: number): number {
  while (one < text.length && other < text.length && text[one] === text[other]) {
    one++
    other++
  }
  return one === text.length || other === text.length ? other - one : text[one]! - text[other]!
}

test('suffixes stand in the order that comparing them gives', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const sorted = text.map((_, at) => at).sort((a, b) => compareSuffixes(text, a, b))
      expect([...suffixArray(Int32Array.from(text), 3)]).toEqual(sorted)
    }),
  )
})

test('shared prefixes are as long as neighbours are equal', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const units = Int32Array.from(text)
      const sorted = suffixArray(units, 3)
      const shared = sharedPrefixes(units, sorted)
      for (let index = 1; index < text.length; index++) {
        const [one, other] = [text.slice(sorted[index - 1]), text.slice(sorted[index])]
        const differs = other.findIndex((unit, at) => unit !== one[at])
        expect(shared[index]).toBe(differs < 0 ? other.length : differs)
      }
    }),
  )
})
