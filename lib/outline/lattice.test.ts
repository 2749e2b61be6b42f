import { describe, expect, test } from 'vitest'
import { readMarkedLines } from './annotated-outline'
import { type Allows, buildLattice, chance, finalStates, levelAfter } from './lattice'
import { OUTLINE_MODEL } from './model'
import { forEachEdge } from './posterior'
import { toSequence } from './sequence'

const { weights } = OUTLINE_MODEL
const prepared = (...lines: readonly string[]) => toSequence(readMarkedLines(lines, 'test', 'test'), 'numbering', null)

/** Sum of the chances of all readings that are allowed, in logarithms, and the cost of the cheapest. */
function weigh(sequence: ReturnType<typeof prepared>, allows: Allows | null) {
  const finals = finalStates(buildLattice(sequence, weights, allows), weights)
  const least = Math.min(...finals.map(({ cost }) => cost))
  const mass = finals.reduce((sum, { state, cost }) => sum + state.mass * chance(cost - least), 0)
  return { least, chance: finals.length === 0 ? 0 : mass * chance(least) }
}

/** All ways to give each of `count` candidates a level from 0 to `greatest`. */
function assignments(count: number, greatest: number): readonly (readonly number[])[] {
  if (count === 0) return [[]]
  return assignments(count - 1, greatest).flatMap((rest) =>
    Array.from({ length: greatest + 1 }, (_, level) => [...rest, level]),
  )
}

const TEXTS = [
  ['一、看成绩', '一是快。二是稳。', '二、看差距'],
  ['要做到：一要早；二要细。首先，抓早。其次，抓细。'],
  ['一是人到位，1.干部；2.群众。', '二是物到位。'],
]

describe('readings of a few candidates, one by one against the beam', () => {
  test.each(TEXTS.map((lines) => [lines.join('⏎'), lines] as const))('%s', (_, lines) => {
    const sequence = prepared(...lines)
    const all = weigh(sequence, null)
    const each = assignments(sequence.candidates.length, 3).map((levels) => ({
      levels,
      ...weigh(sequence, (candidate, level) => levels[candidate] === level),
    }))
    const total = each.reduce((sum, one) => sum + one.chance, 0)
    expect(Math.min(...each.map(({ least }) => least))).toBe(all.least)
    expect(all.chance / total).toBeGreaterThan(0.97)
    expect(all.chance / total).toBeLessThan(1.03)

    const told = sequence.candidates.map(() => new Map<number, number>())
    const lattice = buildLattice(sequence, weights)
    forEachEdge(lattice, weights, ({ move, at }, candidate, probability) => {
      const level = levelAfter(move, at)
      told[candidate]!.set(level, (told[candidate]!.get(level) ?? 0) + probability)
    })
    told.forEach((levels, candidate) => {
      expect([...levels.values()].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 4)
      for (const [level, share] of levels) {
        const wanted = each.filter((one) => one.levels[candidate] === level)
        expect(Math.abs(share - wanted.reduce((sum, one) => sum + one.chance, 0) / total)).toBeLessThan(0.03)
      }
    })
  })
})
