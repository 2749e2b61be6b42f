import { describe, expect, test } from 'vitest'
import { induceLexicon } from './lexicon'
import { measuresOf } from './voter-fixture'
import { EVEN_PRICE } from './wording-fixture'
import { bitsSaved, mostBitsSaved, wordingPrice } from './wording-price'

const pattern = (uses: number, families: number) => ({
  ...{ before: '要立即', after: '', families, users: uses },
  uses: Array.from({ length: uses }, () => ({ among: 8, said: '要立即上报', left: ['上报'] })),
})

describe('a pattern is worth what the whole description saves', () => {
  test('more with each use, and nothing when only one speech uses it', () => {
    const saved = [1, 2, 4, 8].map((uses) => bitsSaved(pattern(uses, 8), EVEN_PRICE))
    expect(saved[0]).toBeLessThan(0)
    expect([...saved].sort((a, b) => a - b)).toEqual(saved)
  })

  test('less where more speeches must say that they do without it', () => {
    expect(bitsSaved(pattern(3, 30), EVEN_PRICE)).toBeLessThan(bitsSaved(pattern(3, 4), EVEN_PRICE))
  })

  test('never more than the cheap bound', () => {
    for (const uses of [1, 3, 6]) {
      const among = Array.from({ length: uses }, () => 8)
      const bound = mostBitsSaved({ before: '要立即', after: '', among, families: 8 }, EVEN_PRICE)
      expect(bitsSaved(pattern(uses, 8), EVEN_PRICE)).toBeLessThanOrEqual(bound)
    }
  })
})

test('words that speeches share are cheap, and a cut inside one is seen', () => {
  const voters = measuresOf({
    甲: '蜂箱要看好，蜂箱要通风，看好蜂箱。',
    乙: '搬来蜂箱，数清蜂箱，蜂箱入库。',
    丙: '花边蜂箱最多，蜂箱怕潮。',
  })
  const price = wordingPrice(induceLexicon(voters, 2), voters)
  expect(price.bits('蜂箱')).toBeLessThan(price.bits('花边'))
  expect(price.tears('看蜂箱', 2)).toBe(true)
  expect(price.tears('看蜂箱', 1)).toBe(false)
  expect(price.bits('')).toBe(0)
})
