import fc from 'fast-check'
import { expect, test } from 'vitest'
import { measuresOf } from './voter-fixture'
import { sampleVoters } from './voter-sample'

const VOTERS = measuresOf({ 甲: '压实工作责任。', 乙: '守住安全底线。', 丙: '抓好防汛备汛。', 丁: '回应社会关切。' })

test('what fits is taken whole, and one speech always is', () => {
  expect(sampleVoters(VOTERS, 28)).toBe(VOTERS)
  expect(sampleVoters(VOTERS, 27)).toHaveLength(3)
  expect(sampleVoters(VOTERS, 1)).toHaveLength(1)
})

test('which speeches are taken depends on their text alone', () => {
  const taken = new Set(sampleVoters(VOTERS, 14))
  expect(taken.size).toBe(2)
  fc.assert(
    fc.property(fc.shuffledSubarray([...VOTERS], { minLength: VOTERS.length }), (voters) => {
      expect(new Set(sampleVoters(voters, 14))).toEqual(taken)
    }),
  )
})
