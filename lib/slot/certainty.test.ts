import { describe, expect, test } from 'vitest'
import { certaintyOf, cluesOf, fitCertainty, type JudgedValue } from './certainty'

const chosen = { start: 4, end: 8, type: 'place', confidence: 0.8 } as const
const rival = (type: 'place' | 'org', confidence: number) => ({ start: 4, end: 6, type, confidence })

describe('how sure a chosen value is', () => {
  test('rivals of another type and of its own are told apart, the strongest of each counts', () => {
    const alone = cluesOf(chosen, [], 1)
    const beside = cluesOf(chosen, [rival('org', 0.3), rival('org', 0.6), rival('place', 0.2)], 1)
    expect(alone.slice(2, 6)).toEqual([0, 0, 0, 0])
    expect(beside.slice(2, 6)).toEqual([0.6, 0.6, 0.2, 0.5])
    expect(beside.slice(6)).toEqual([1, 0, 0, 0])
    expect(cluesOf(chosen, [], 9).slice(6)).toEqual([0, 0, 0, 1])
  })

  test('a model that is always sure keeps a finite score', () => {
    expect(cluesOf({ ...chosen, confidence: 1 }, [], 0).every(Number.isFinite)).toBe(true)
  })

  /** `right` of every ten values with these clues are right. */
  const judged = (clues: readonly number[], right: number): readonly JudgedValue[] =>
    Array.from({ length: 200 }, (_, at) => ({ clues, right: at % 10 < right }))

  test('what is learnt gives each clue the share that was right', () => {
    const doubted = cluesOf(chosen, [rival('org', 0.9)], 1)
    const alone = cluesOf(chosen, [], 1)
    const certainty = fitCertainty([...judged(alone, 9), ...judged(doubted, 4)])
    expect(certaintyOf(certainty, alone)).toBeCloseTo(0.9, 1)
    expect(certaintyOf(certainty, doubted)).toBeCloseTo(0.4, 1)
    expect(certainty.every(Number.isInteger)).toBe(true)
  })
})
