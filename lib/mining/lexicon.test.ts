import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomFrom } from '../learn/random'
import { induceLexicon } from './lexicon'
import { findVoters } from './voter'
import { measuresOf, speechOf } from './voter-fixture'
import { findWording } from './wording-fixture'

const SPEECHES: Readonly<Record<string, string>> = {
  甲: '要压实工作责任，守住安全底线。严格落实巡查措施，及时回应社会关切。',
  乙: '压实工作责任，抓好防汛备汛。严格落实值守措施，守住安全底线。',
  丙: '及时回应社会关切，严格落实避险措施。抓好防汛备汛，守住安全底线。',
  丁: '各单位要压实工作责任，严格落实排查措施。及时回应社会关切。',
}

test('a lexicon makes the whole description shorter, and each pattern pays for itself', () => {
  const { patterns, gains, bits } = induceLexicon(measuresOf(SPEECHES), 2)
  expect(patterns.length).toBeGreaterThan(0)
  expect(Math.min(...gains)).toBeGreaterThan(0)
  expect(bits.lexicon + bits.text).toBeLessThan(bits.plain)
})

test('pairs of characters that meet by chance do not pay for themselves', () => {
  const random = randomFrom(7)
  const sign = () => `${String.fromCharCode(0x4e00 + Math.floor(40 * random() ** 2))}${random() < 0.1 ? '，' : ''}`
  const speech = () => Array.from({ length: 400 }, sign).join('')
  expect(induceLexicon(measuresOf({ 甲: speech(), 乙: speech(), 丙: speech() }), 2).patterns).toEqual([])
})

test('nothing recurs, nothing is learnt', () => {
  expect(induceLexicon(measuresOf({ 甲: '天地玄黄。', 乙: '宇宙洪荒。' }), 2).patterns).toEqual([])
  expect(induceLexicon([], 2).patterns).toEqual([])
})

test('the order of speeches changes nothing', () => {
  const documents = Object.entries(SPEECHES).map(([name, text]) => speechOf(name, [['measures', text]]))
  const found = findWording(findVoters(documents), 2)
  expect(found.phrases.length).toBeGreaterThan(2)
  fc.assert(
    fc.property(fc.shuffledSubarray(documents, { minLength: documents.length }), (shuffled) => {
      expect(findWording(findVoters(shuffled), 2)).toEqual(found)
    }),
  )
})

test('every phrase is shown by as many families as are asked for', () => {
  for (const { families, places } of findWording(measuresOf(SPEECHES), 3).phrases) {
    expect(families).toBeGreaterThanOrEqual(3)
    expect(places.length).toBe(families)
  }
})
