import { randomFrom, shuffled } from '../learn/random'
import { PRIOR_WEIGHTS } from './feature'
import { buildLattice, type Lattice, tallyAssumption, tallyEdge, type WeightTable } from './lattice'
import { forEachEdge } from './posterior'
import { type Sequence, truthOf } from './sequence'
import { type Tally, tallyEnding } from './step-feature'

export const SETTINGS = {
  epochs: 32,
  rate: 16,
  /** Pull of a weight towards its hand-set prior in each step, by whether it has one. */
  decay: { prior: 0.002, free: 0.005 },
}

class Counts implements Tally {
  readonly values = new Map<number, number>()
  times = 1
  add(feature: number, times: number): void {
    this.values.set(feature, (this.values.get(feature) ?? 0) + times * this.times)
  }
}

/** Expected count of each feature over all readings of a lattice, added to `counts` `sign` times. */
function addExpected(
  lattice: Lattice,
  { candidates, shapes }: Sequence,
  weights: WeightTable,
  counts: Counts,
  sign: number,
) {
  forEachEdge(lattice, weights, (edge, index, probability) => {
    if (probability < 1e-5) return
    const candidate = candidates[index]!
    counts.times = sign * probability
    tallyEdge(counts, edge, candidate, shapes[candidate.paragraph]!)
  })
  for (const { top, probability } of lattice.layers.at(-1)!) {
    counts.times = sign * probability
    for (let open = top; open !== null; open = open.below) tallyEnding(counts, open, lattice.brokenOff)
  }
  for (const { top, probability } of lattice.layers[0]!) {
    counts.times = sign * probability
    if (top !== null) tallyAssumption(counts, top)
  }
}

/**
 * Conditional log-linear model over whole readings, readings of one truth summed (Lafferty et al. 2001; latent as in
 * Quattoni et al. 2007), by stochastic gradient over beam lattices with a rate of its own for each weight (AdaGrad) and a
 * Gaussian prior around the hand-set weights. Every other epoch sees a variation of each text in its place.
 */
export function fitOutlines(sequences: readonly Sequence[]): WeightTable {
  const start = Float64Array.from(PRIOR_WEIGHTS)
  const weights = start.slice()
  const sum = new Float64Array(weights.length)
  const squares = new Float64Array(weights.length).fill(1)
  const random = randomFrom(7)
  const { epochs, rate, decay } = SETTINGS
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const original of shuffled(sequences, random)) {
      const { variations } = original
      const sequence =
        epoch % 2 === 1 && variations.length > 0 ? variations[Math.floor(random() * variations.length)]! : original
      if (sequence.candidates.length === 0) continue
      const truth = buildLattice(sequence, weights, truthOf(sequence))
      if (truth.layers.at(-1)!.length === 0) continue
      const counts = new Counts()
      addExpected(truth, sequence, weights, counts, 1)
      addExpected(buildLattice(sequence, weights), sequence, weights, counts, -1)
      for (const [feature, difference] of counts.values) {
        const pull = (PRIOR_WEIGHTS[feature] === 0 ? decay.free : decay.prior) * (weights[feature]! - start[feature]!)
        const gradient = difference + pull
        squares[feature]! += gradient * gradient
        weights[feature]! -= (rate * gradient) / Math.sqrt(squares[feature]!)
      }
    }
    weights.forEach((weight, feature) => {
      sum[feature]! += weight
    })
  }
  return Int32Array.from(sum, (weight) => Math.round(weight / epochs))
}
