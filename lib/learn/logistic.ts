import { descent } from './descent'
import { randomFrom, shuffled } from './random'

export interface Feature {
  readonly name: string
  readonly value: number
}

export interface Example {
  readonly features: readonly Feature[]
  /** Wanted probability of each class; sums to 1. */
  readonly target: readonly number[]
  readonly weight: number
}

export interface LogisticSettings {
  readonly classes: number
  readonly epochs: number
  readonly rate: number
  /** Features that are learnt, in an order that decides nothing but the order of the result. */
  readonly vocabulary: readonly string[]
  /** Pull of a feature's weights towards their prior at each step. */
  readonly decay: (name: string) => number
  /** What a weight is before anything is learnt, in nats. */
  readonly prior: (name: string, of: number) => number
  /** Whole numbers a nat. */
  readonly unit: number
  readonly seed: number
}

/** Weights of each feature by class, whole numbers of `unit` a nat, so that sums are the same on every machine. */
export type Weights = ReadonlyMap<string, readonly number[]>

/**
 * Multinomial logistic regression, stochastic gradient with a rate of its own for each weight (AdaGrad, Duchi et al. 2011)
 * and a Gaussian prior around `prior`. Deterministic. Features outside the vocabulary are passed over.
 */
export function fitLogistic(examples: readonly Example[], settings: LogisticSettings): Weights {
  const { classes, epochs, rate, vocabulary, decay, prior, unit, seed } = settings
  const slotOf = new Map(vocabulary.map((name, slot) => [name, slot]))
  const start = Float64Array.from(
    vocabulary.flatMap((name) => Array.from({ length: classes }, (_, of) => prior(name, of))),
  )
  const down = descent(start, rate, Float64Array.from(vocabulary, decay), classes)
  const { weights } = down
  const known = examples
    .filter(({ weight }) => weight > 0)
    .map(({ features, ...rest }) => ({
      ...rest,
      slots: features.flatMap(({ name, value }) => {
        const slot = slotOf.get(name)
        return slot === undefined ? [] : [{ slot, value }]
      }),
    }))
  const random = randomFrom(seed)
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const { slots, target, weight } of shuffled(known, random)) {
      const scores = new Array<number>(classes).fill(0)
      for (const { slot, value } of slots)
        for (let of = 0; of < classes; of++) scores[of]! += weights[slot * classes + of]! * value
      const errors = Float64Array.from(probabilities(scores), (chance, of) => weight * (chance - target[of]!))
      for (const { slot, value } of slots) down.add(slot, errors, value)
      down.step()
    }
  return new Map(
    vocabulary.map((name, slot) => [
      name,
      Array.from({ length: classes }, (_, of) => Math.round(weights[slot * classes + of]! * unit) || 0),
    ]),
  )
}

/** Sum of the weights of known features by class. */
export function scoreClasses(weights: Weights, features: readonly Feature[], classes: number): number[] {
  const scores = new Array<number>(classes).fill(0)
  for (const { name, value } of features) {
    const row = weights.get(name)
    if (row) for (let of = 0; of < classes; of++) scores[of]! += row[of]! * value
  }
  return scores
}

/** Scores in nats as probabilities that sum to 1. */
export function probabilities(scores: readonly number[]): number[] {
  const top = Math.max(...scores)
  const exponents = scores.map((score) => Math.exp(score - top))
  const total = exponents.reduce((sum, each) => sum + each, 0)
  return exponents.map((each) => each / total)
}
