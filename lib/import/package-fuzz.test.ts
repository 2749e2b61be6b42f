import { expect, test } from 'vitest'
import { fuzzedPackage } from './package-fuzz.generator'
import { readFuzzed } from './read-fuzzed.generator'

test('a thousand damaged and hostile packages are each read or refused with the place, and soon', () => {
  const outcomes = new Map<string, number>()
  for (let seed = 1; seed <= 1_000; seed++) {
    const outcome = readFuzzed(fuzzedPackage(seed), seed)
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
  }
  // Neither all refused nor all read: else the packages would test one side of the door alone.
  expect(outcomes.get('read')).toBeGreaterThan(100)
  expect(outcomes.get('damaged')).toBeGreaterThan(100)
  expect(outcomes.get('too-large')).toBeGreaterThan(0)
  expect(outcomes.get('encrypted')).toBeGreaterThan(0)
})

test('the packages are the same each time', () => {
  for (const seed of [1, 2, 77]) expect(fuzzedPackage(seed)).toEqual(fuzzedPackage(seed))
})
