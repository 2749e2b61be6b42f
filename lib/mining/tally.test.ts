import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entryTallier, mergeTallies, withSupport } from './tally'
import type { PatternEntry } from './variant'
import type { Voter } from './voter'
import { measuresOf } from './voter-fixture'

const ENTRIES: readonly PatternEntry[] = [
  { key: '1', patterns: [{ before: '压实工作责任', after: null }], gain: 9 },
  {
    key: '2',
    patterns: [
      { before: '守土有责、守土担责', after: null },
      { before: '守土有责、守土尽责', after: null },
    ],
    gain: 5,
  },
  { key: '3', patterns: [{ before: '落实', after: '措施' }], gain: 2 },
]

const VOTERS = measuresOf({
  甲: '压实工作责任，落实巡查措施。守土有责、守土担责。',
  乙: '压实工作责任。压实工作责任。落实值守措施，落实避险措施。',
  丙: '守土有责、守土尽责，落实避险措施。守土有责、守土担责。',
  丁: '压实工作责任，落实巡查措施。',
}).map((voter, index) => ({ ...voter, occasion: index % 2 === 0 ? '防汛抗旱' : '安全生产' }))

const tally = entryTallier(ENTRIES)
const seen = withSupport(ENTRIES, tally(VOTERS), 2)

test('families, variants, roles and occasions are counted, one place a family', () => {
  expect(seen.phrases.map(({ text, families, roles }) => ({ text, families, roles }))).toEqual([
    { text: '压实工作责任', families: 3, roles: { measures: 4 } },
    { text: '守土有责、守土担责', families: 2, roles: { measures: 3 } },
  ])
  expect(seen.phrases[1]?.variants).toEqual([
    { text: '守土有责、守土担责', families: 2 },
    { text: '守土有责、守土尽责', families: 1 },
  ])
  expect(seen.phrases[0]?.places).toHaveLength(3)
})

test('what too few families show is not told', () => {
  expect(withSupport(ENTRIES, tally(VOTERS), 3).phrases.map(({ text }) => text)).toEqual(['压实工作责任'])
})

test('two speeches of one document are two families of one source', () => {
  const together = VOTERS.map(
    ({ piece, ...voter }, index): Voter => ({ ...voter, piece: { ...piece, id: `compilation.txt-${index}` } }),
  )
  const [phrase] = withSupport(ENTRIES, tally(together), 2).phrases
  expect([phrase?.families, phrase?.sources]).toEqual([3, 1])
  expect(seen.phrases[0]?.sources).toBe(3)
})

test('a frame tells what filled it', () => {
  expect(seen.frames).toMatchObject([{ before: '落实', after: '措施', families: 4 }])
  expect(seen.frames[0]?.fillers).toEqual(
    [
      { text: '巡查', families: 2 },
      { text: '避险', families: 2 },
      { text: '值守', families: 1 },
    ].toSorted((a, b) => b.families - a.families || (a.text < b.text ? -1 : 1)),
  )
})

test('wording of one occasion is never called general', () => {
  const one = VOTERS.map((voter): Voter => ({ ...voter, occasion: '防汛抗旱' }))
  const { phrases } = withSupport(ENTRIES, tally(one), 2)
  expect(phrases.map(({ general, occasions }) => [general, occasions])).toEqual([
    [false, ['防汛抗旱']],
    [false, ['防汛抗旱']],
  ])
  const sorts = new Set(
    seen.phrases.flatMap(({ general, occasions }) => (general === occasions.length >= 2 ? [] : [1])),
  )
  expect(sorts.size).toBe(0)
  expect(seen.phrases.some(({ general }) => general)).toBe(true)
})

test('tallies merge in any order and grouping to what one scan over all counts', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...VOTERS], { minLength: VOTERS.length }),
      fc.nat(VOTERS.length),
      (voters, cut) => {
        const [left, right] = [voters.slice(0, cut), voters.slice(cut)]
        const oneByOne = left.map((voter) => tally([voter])).reduce(mergeTallies, new Map())
        const merged = withSupport(ENTRIES, mergeTallies(tally(right), oneByOne), 2)
        expect(merged).toEqual(seen)
      },
    ),
  )
})
