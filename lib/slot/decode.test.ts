import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseSpans, type Weighed } from './decode'
import { figuresOf, matchSlots } from './score'
import { wordFinder } from './word-finder'

const spans = fc.array(
  fc
    .record({ start: fc.nat(12), length: fc.integer({ min: 1, max: 5 }), worth: fc.integer({ min: -4, max: 9 }) })
    .map(({ start, length, worth }): Weighed => ({ start, end: start + length, worth })),
  { maxLength: 9 },
)

const overlap = (a: Weighed, b: Weighed) => a.start < b.end && b.start < a.end

/** The greatest worth by trying every subset. */
function bestByTrying(all: readonly Weighed[]): number {
  let best = 0
  for (let chosen = 0; chosen < 1 << all.length; chosen++) {
    const subset = all.filter((_, index) => chosen & (1 << index))
    if (subset.some((a, index) => subset.slice(index + 1).some((b) => overlap(a, b)))) continue
    best = Math.max(
      best,
      subset.reduce((sum, { worth }) => sum + worth, 0),
    )
  }
  return best
}

describe('choosing among overlapping spans', () => {
  it('gives spans in order, without overlap, of the greatest worth there is', () => {
    fc.assert(
      fc.property(spans, (all) => {
        const chosen = chooseSpans(all)
        for (const [index, span] of chosen.slice(1).entries())
          expect(chosen[index]!.end).toBeLessThanOrEqual(span.start)
        expect(chosen.reduce((sum, { worth }) => sum + worth, 0)).toBe(bestByTrying(all))
      }),
    )
  })

  it('takes two short spans before a long one that is worth less than both', () => {
    const short = [
      { start: 0, end: 2, worth: 3 },
      { start: 2, end: 4, worth: 3 },
    ]
    expect(chooseSpans([{ start: 0, end: 4, worth: 5 }, ...short])).toEqual(short)
  })
})

describe('words of a list', () => {
  const find = wordFinder(['工作会', '工作会议', '会议', '大会'])

  it.each([
    ['召开工作会议', ['2 工作会议']],
    ['召开工作会', ['2 工作会']],
    ['大会和会议', ['0 大会', '3 会议']],
    ['没有', []],
  ])('in %s are %j', (line, expected) => {
    expect(find(line).map(({ index, word }) => `${index} ${word}`)).toEqual(expected)
  })
})

describe('scoring', () => {
  const slot = (start: number, end: number, type: 'count' | 'date') => ({ range: { start, end }, type })

  it('gives each found slot to one marked slot, that of its own type first', () => {
    const figures = figuresOf(
      matchSlots(
        [slot(0, 4, 'count'), slot(6, 8, 'date')],
        [slot(0, 2, 'date'), slot(2, 4, 'count'), slot(7, 9, 'count')],
      ),
    )
    expect(figures).toMatchObject({ gold: 2, found: 3, hits: 2, typed: 1, recall: 1, type: 0.5 })
  })
})
