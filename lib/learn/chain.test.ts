import { expect, it } from 'vitest'
import { type Chain, fitChain } from './chain'
import { sumChain } from './chain-sum'
import { randomFrom } from './random'

const CLASSES = 3
const BEGINNING = CLASSES

/** Sums over all answers to a chain, one by one. */
function bruteForce(
  scores: readonly Float64Array[],
  tables: readonly Float64Array[],
  joins: readonly number[],
): number[][] {
  const nodes = scores.map(() => new Array<number>(CLASSES).fill(0))
  let total = 0
  const walk = (path: readonly number[]): void => {
    if (path.length < scores.length) {
      for (let of = 0; of < CLASSES; of++) walk([...path, of])
      return
    }
    let sum = 0
    path.forEach((of, at) => {
      sum += scores[at]![of]! + tables[joins[at]!]![(path[at - 1] ?? BEGINNING) * CLASSES + of]!
    })
    const weight = Math.exp(sum)
    total += weight
    path.forEach((of, at) => {
      nodes[at]![of]! += weight
    })
  }
  walk([])
  return nodes.map((row) => row.map((weight) => weight / total))
}

it('sums over all answers as adding them one by one does', () => {
  const random = randomFrom(5)
  const row = (length: number) => Float64Array.from({ length }, () => 4 * random() - 2)
  const scores = Array.from({ length: 5 }, () => row(CLASSES))
  const tables = [row((CLASSES + 1) * CLASSES), row((CLASSES + 1) * CLASSES)]
  const joins = [0, 1, 0, 1, 1]
  const wanted = bruteForce(scores, tables, joins)
  sumChain(scores, tables, joins).nodes.forEach((chances, at) => {
    for (let of = 0; of < CLASSES; of++) expect(chances[of]).toBeCloseTo(wanted[at]![of]!, 9)
  })
})

const welcome = (...answers: readonly number[]) => [0, 1, 2].map((of) => (answers.includes(of) ? 1 : 0))
const SETTINGS = {
  classes: CLASSES,
  joins: 1,
  epochs: 60,
  rate: 0.2,
  decay: new Float64Array(3).fill(0.1),
  transitionDecay: 0.1,
  prior: new Float64Array(9),
  seed: 1,
  dropout: 0,
}
const most = (row: ArrayLike<number>) => Array.from(row).indexOf(Math.max(...Array.from(row)))

it('learns what a feature says and what follows what, the same each time', () => {
  // Feature 0 says class 0; a step with feature 1 alone is whatever comes after 0, which is 2.
  const chains = Array.from(
    { length: 20 },
    (): Chain => ({
      weight: 1,
      steps: [
        { slots: [0], values: [1], join: 0, welcome: welcome(0) },
        { slots: [1], values: [1], join: 0, welcome: welcome(2) },
        { slots: [2], values: [1], join: 0, welcome: welcome(1) },
      ],
    }),
  )
  const learnt = fitChain(chains, SETTINGS)
  expect(fitChain(chains, SETTINGS)).toEqual(learnt)
  expect([0, 1, 2].map((slot) => most(learnt.emissions.slice(3 * slot, 3 * slot + 3)))).toEqual([0, 2, 1])
  const [table] = learnt.transitions
  expect(most(table!.slice(BEGINNING * CLASSES))).toBe(0)
  expect(most(table!.slice(0, CLASSES))).toBe(2)
  expect(most(table!.slice(2 * CLASSES, 3 * CLASSES))).toBe(1)
})

it('learns nothing from a step of unknown answer, and takes either of two right ones', () => {
  const chain = (answers: readonly number[]): Chain => ({
    weight: 1,
    steps: [{ slots: [0], values: [1], join: 0, welcome: welcome(...answers) }],
  })
  const unknown = fitChain([chain([0, 1, 2])], SETTINGS).emissions
  expect(Array.from(unknown.slice(0, 3)).every((weight) => Math.abs(weight) < 1e-9)).toBe(true)
  const either = fitChain(new Array<Chain>(20).fill(chain([0, 1])), SETTINGS).emissions
  expect(either[0]).toBeCloseTo(either[1]!, 6)
  expect(either[0]).toBeGreaterThan(either[2]! + 1)
})
