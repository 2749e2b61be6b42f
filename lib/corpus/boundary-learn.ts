import { type Example, fitLogistic } from '../learn/logistic'
import { randomFrom } from '../learn/random'
import type { BoundaryModel } from './boundary'
import { isPlace, readFeatures, readNumbers } from './boundary-feature'
import { BOUNDARY_PRIOR } from './boundary-prior'
import { type Compilation, FRONTS, glue, glueOrders, type Talk } from './compilation.generator'
import { readTextLines } from './text-line'
import { readTopicChange } from './topic'

/** Found by holding speeches out; costs are hundredths of a nat. */
const SETTINGS = {
  unit: 100,
  firstCut: 150,
  eachCut: -100,
  shortText: 200,
  decay: 0.2,
  rate: 0.1,
  epochs: 6,
  seed: 9,
} as const
const SIZES = [2, 8] as const

/** Learns from made-up compilations of the talks, within a collection and across all, and from each talk alone, which has no boundary. */
export function learnBoundaries(talks: readonly Talk[]): BoundaryModel {
  const { unit, firstCut, eachCut, shortText, decay, rate, epochs, seed } = SETTINGS
  const examples = compile(talks).flatMap(readExamples)
  const vocabulary = [...new Set(examples.flatMap(({ features }) => features.map(({ name }) => name)))].sort()
  const prior = (name: string, of: number): number => ((of === 1 ? 1 : -1) * (BOUNDARY_PRIOR[name] ?? 0)) / 2
  const rows = fitLogistic(examples, {
    classes: 2,
    epochs,
    rate,
    vocabulary,
    decay: () => decay,
    prior,
    unit,
    seed,
  })
  const weights = Object.fromEntries([...rows].map(([name, [against, on]]) => [name, on! - against!]))
  return { unit, firstCut, eachCut, shortText, weights }
}

function compile(talks: readonly Talk[]): readonly Compilation[] {
  const random = randomFrom(SETTINGS.seed)
  const collections = [...new Set(talks.map(({ collection }) => collection))]
  return FRONTS.flatMap((front) => [
    ...collections.flatMap((name) => {
      const own = talks.filter(({ collection }) => collection === name)
      return own.length < 2 ? [] : glueOrders(own, { orders: 2, sizes: SIZES, front }, random)
    }),
    ...glueOrders(talks, { orders: 1, sizes: SIZES, front }, random),
    ...talks.map((talk) => glue([talk], front)),
  ])
}

function readExamples({ text, starts }: Compilation): readonly Example[] {
  const lines = readTextLines(text)
  const numbers = readNumbers(lines)
  return lines.flatMap((_, index) => {
    if (index === 0 || !isPlace(lines, index)) return []
    const names = [...readFeatures(lines, numbers, index), ...readTopicChange(lines, index)]
    const target = starts.includes(index) ? [0, 1] : [1, 0]
    return [{ features: names.map((name) => ({ name, value: 1 })), target, weight: 1 }]
  })
}
