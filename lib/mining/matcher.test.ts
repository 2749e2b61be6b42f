import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Matcher } from './matcher'
import type { Pattern } from './pattern'

const unitsOf = (text: string) => Uint16Array.from(`\0${text}\0`, (sign) => sign.charCodeAt(0))

function matches(patterns: readonly Pattern[], text: string): readonly string[] {
  const found: string[] = []
  new Matcher(patterns).scan(unitsOf(text), 1, text.length + 1, (pattern, start, blankStart, blankEnd, end) =>
    found.push([pattern, start - 1, blankStart - 1, blankEnd - 1, end - 1].join(' ')),
  )
  return found.sort()
}

const words = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: 3 })
const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '，', '、'), maxLength: 24 })

test('whole phrases are found at each of their places, as looking at every place finds them', () => {
  fc.assert(
    fc.property(fc.uniqueArray(words, { maxLength: 5 }), text, (phrases, content) => {
      const byHand = phrases.flatMap((phrase, pattern) =>
        [...content].flatMap((_, at) => {
          const end = at + phrase.length
          return content.startsWith(phrase, at) ? [[pattern, at, end, end, end].join(' ')] : []
        }),
      )
      const patterns = phrases.map((before) => ({ before, after: null }))
      expect(matches(patterns, content)).toEqual(byHand.sort())
    }),
  )
})

test('a frame is found with what fills it, up to fourteen characters of one clause, at the end of the clause', () => {
  const frame = { before: '落实', after: '措施' }
  expect(matches([frame], '落实巡查措施，好')).toEqual(['0 0 2 4 6'])
  expect(matches([frame], '落实，巡查措施')).toEqual([])
  expect(matches([frame], '落实措施')).toEqual([])
  expect(matches([frame], '落实巡查措施到位')).toEqual([])
  expect(matches([frame], `落实${'一'.repeat(14)}措施`)).toHaveLength(1)
  expect(matches([frame], `落实${'一'.repeat(15)}措施`)).toEqual([])
})

test('an anchor that opens the next clause may be followed by anything', () => {
  expect(matches([{ before: '既要', after: '，又要' }], '既要抓发展，又要保安全')).toEqual(['0 0 2 5 8'])
})
