import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { thinned } from './thin'

const HOUR = 60 * 60_000
const DAY = 24 * HOUR
const NOW = Date.UTC(2026, 10, 22, 12)
const ages = fc.array(fc.integer({ min: 0, max: 90 * DAY }), { maxLength: 200 })
const statesOf = (values: readonly number[]) => values.map((age) => ({ savedAt: NOW - age }))

describe('states that were kept by themselves', () => {
  test('stay for a day, then one an hour, then one a day: each time the last', () => {
    const every20Minutes = Array.from({ length: 6 }, (_, index) => index * 20 * 60_000)
    const states = statesOf([
      ...every20Minutes,
      ...every20Minutes.map((age) => age + 2 * DAY),
      40 * DAY,
      40 * DAY + HOUR,
    ])
    const gone = new Set(thinned(states, NOW))
    expect(states.filter((state) => !gone.has(state)).map(({ savedAt }) => (NOW - savedAt) / HOUR)).toEqual([
      ...every20Minutes.map((age) => age / HOUR),
      48,
      48 + 1 / 3,
      48 + 4 / 3,
      40 * 24,
    ])
  })

  test('thinning twice is thinning once, and the youngest stays', () => {
    fc.assert(
      fc.property(ages, (list) => {
        const states = statesOf(list)
        const gone = new Set(thinned(states, NOW))
        const left = states.filter((state) => !gone.has(state))
        expect(thinned(left, NOW)).toEqual([])
        const youngest = Math.min(...list)
        if (list.length > 0) expect(left.some(({ savedAt }) => savedAt === NOW - youngest)).toBe(true)
      }),
    )
  })
})
