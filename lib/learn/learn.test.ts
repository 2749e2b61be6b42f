import { expect, it } from 'vitest'
import { calibrate, calibrated, reliability } from './calibration'
import { bootstrap } from './interval'
import { fitLogistic, probabilities, scoreClasses } from './logistic'
import { randomFrom, shuffled } from './random'

it('draws the same numbers for the same seed, and others for another', () => {
  const draw = (seed: number) => {
    const random = randomFrom(seed)
    return Array.from({ length: 5 }, random)
  }
  expect(draw(7)).toEqual(draw(7))
  expect(draw(7)).not.toEqual(draw(8))
})

it('shuffles without losing anything', () => {
  const list = Array.from({ length: 50 }, (_, index) => index)
  const mixed = shuffled(list, randomFrom(3))
  expect(mixed).not.toEqual(list)
  expect([...mixed].sort((a, b) => a - b)).toEqual(list)
})

it('gives a figure over cases an interval that holds it', () => {
  const cases = Array.from({ length: 40 }, (_, index) => (index % 4 === 0 ? 0 : 1))
  const mean = (list: readonly number[]) => list.reduce((sum, each) => sum + each, 0) / list.length
  const { value, low, high } = bootstrap(cases, mean)
  expect(value).toBe(0.75)
  expect(low).toBeGreaterThan(0.55)
  expect(low).toBeLessThan(0.72)
  expect(high).toBeGreaterThan(0.78)
  expect(high).toBeLessThan(0.95)
})

it('learns what a probability is worth from claims that were too sure', () => {
  const random = randomFrom(11)
  const claims = Array.from({ length: 4000 }, () => {
    const confidence = random()
    return { confidence, right: random() < confidence * confidence }
  })
  const worth = calibrate(claims)
  expect(worth).toEqual([...worth].sort((a, b) => a - b))
  for (const raw of [0.3, 0.5, 0.7, 0.95]) expect(Math.abs(calibrated(worth, raw) - raw * raw)).toBeLessThan(0.08)
  const rows = reliability(
    claims.map(({ confidence, right }) => ({ confidence: calibrated(worth, confidence), right })),
  )
  expect(rows.reduce((sum, row) => sum + row.claims, 0)).toBe(4000)
  for (const { claims: count, meanConfidence, right } of rows)
    if (count > 100) expect(Math.abs(meanConfidence - right)).toBeLessThan(0.06)
})

it('learns which feature speaks for which class, in whole numbers, the same each time', () => {
  const example = (name: string, of: number) => ({
    features: [
      { name: 'bias', value: 1 },
      { name, value: 1 },
    ],
    target: [0, 1, 2].map((each) => (each === of ? 1 : 0)),
    weight: 1,
  })
  const examples = ['a', 'b', 'c'].flatMap((name, of) => Array.from({ length: 20 }, () => example(name, of)))
  const settings = {
    classes: 3,
    epochs: 20,
    rate: 0.2,
    vocabulary: ['bias', 'a', 'b', 'c'],
    decay: () => 0.01,
    prior: () => 0,
    unit: 100,
    seed: 1,
  }
  const weights = fitLogistic(examples, settings)
  expect(fitLogistic(examples, settings)).toEqual(weights)
  for (const [of, name] of ['a', 'b', 'c'].entries()) {
    const scores = scoreClasses(
      weights,
      [
        { name, value: 1 },
        { name: 'unknown', value: 9 },
      ],
      3,
    )
    expect(scores.indexOf(Math.max(...scores))).toBe(of)
    expect(scores.every(Number.isInteger)).toBe(true)
    expect(probabilities(scores.map((score) => score / 100))[of]).toBeGreaterThan(0.8)
  }
})
