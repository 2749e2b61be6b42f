import { randomFrom, shuffled } from './random'

/** One step of a chain: its features (`slots` with their `values`) and what may be said of it. */
export interface ChainStep {
  readonly slots: readonly number[]
  readonly values: readonly number[]
  /** Which table of transitions leads to this step. */
  readonly join: number
  /** How welcome each class is as the answer, 0 to 1; several may be. All 1 where the answer is unknown. */
  readonly welcome: readonly number[]
}

export interface Chain {
  readonly steps: readonly ChainStep[]
  readonly weight: number
}

export interface ChainSettings {
  readonly classes: number
  readonly joins: number
  readonly epochs: number
  readonly rate: number
  /** Strength of the Gaussian prior of each slot and of the transitions: 1 / variance, in nats. */
  readonly decay: Float64Array
  readonly transitionDecay: number
  /** What a weight is before anything is learnt, `slot * classes + class`, in nats. */
  readonly prior: Float64Array
  readonly seed: number
  /** Share of the features that are left out at each step of learning. */
  readonly dropout: number
}

/** In nats. `transitions[join][before * classes + after]`; row `classes` of `before` is the beginning of a chain. */
export interface ChainWeights {
  readonly emissions: Float64Array
  readonly transitions: readonly Float64Array[]
}

/** A step that is surer than this teaches nothing more. */
const SMALLEST_ERROR = 0.002

/**
 * Linear-chain conditional random field (Lafferty, McCallum, Pereira 2001): weights of features and transitions are learnt
 * together, by gradients of forward and backward sums. The gradient is that of the probability of all welcome answers, so a
 * step with two right answers (Tsuboi et al. 2008) asks for either. AdaGrad, a Gaussian prior around `prior`, the mean of the
 * second half of the epochs. Deterministic.
 */
export function fitChain(chains: readonly Chain[], settings: ChainSettings): ChainWeights {
  const { classes, joins, epochs, rate, seed } = settings
  const size = (classes + 1) * classes
  const emissions = descent(settings.prior, rate, spread(settings.decay, chains), classes)
  const transitions = descent(
    new Float64Array((joins + 1) * size),
    rate,
    new Float64Array(joins + 1).fill(settings.transitionDecay / Math.max(1, chains.length)),
    size,
  )
  const random = randomFrom(seed)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const whole of shuffled(chains, random)) {
      const chain = settings.dropout > 0 ? thin(whole, settings.dropout, random) : whole
      const tables = joinTables(transitions.weights, joins, classes)
      const scores = chain.steps.map((step) => scoreStep(emissions.weights, step, classes))
      const joinOf = chain.steps.map(({ join }) => join)
      const said = sumChain(scores, tables, joinOf)
      const wanted = sumChain(
        scores,
        tables,
        joinOf,
        chain.steps.map(({ welcome }) => welcome),
      )
      chain.steps.forEach(({ slots, values, join }, at) => {
        const errors = said.nodes[at]!.map((chance, of) => chance - wanted.nodes[at]![of]!)
        if (errors.some((error) => Math.abs(error) > SMALLEST_ERROR))
          for (let each = 0; each < slots.length; each++)
            emissions.add(slots[each]!, errors, chain.weight * values[each]!)
        const edges = said.edges[at]!.map((chance, edge) => chance - wanted.edges[at]![edge]!)
        transitions.add(0, edges, chain.weight)
        transitions.add(join + 1, edges, chain.weight)
      })
      emissions.step()
      transitions.step()
    }
    if (2 * epoch >= epochs) {
      emissions.remember()
      transitions.remember()
    }
  }
  return { emissions: emissions.mean(), transitions: joinTables(transitions.mean(), joins, classes) }
}

/** Without a share of the features, drawn anew each time, so that none relies on another (Hinton et al. 2012). */
function thin(chain: Chain, dropout: number, random: () => number): Chain {
  const scale = 1 / (1 - dropout)
  return {
    ...chain,
    steps: chain.steps.map((step) => {
      const slots: number[] = []
      const values: number[] = []
      for (let each = 0; each < step.slots.length; each++) {
        if (random() < dropout) continue
        slots.push(step.slots[each]!)
        values.push(step.values[each]! * scale)
      }
      return { ...step, slots, values }
    }),
  }
}

/** A slot's prior pulls once an epoch, in equal parts at each chain that has the slot. */
function spread(decay: Float64Array, chains: readonly Chain[]): Float64Array {
  const count = new Float64Array(decay.length)
  for (const { steps } of chains) for (const slot of new Set(steps.flatMap(({ slots }) => slots))) count[slot]!++
  return decay.map((each, slot) => each / Math.max(1, count[slot]!))
}

interface Descent {
  readonly weights: Float64Array
  /** Adds `errors`, `value` times, to the gradient of one row of weights. */
  add(row: number, errors: Float64Array, value: number): void
  step(): void
  remember(): void
  mean(): Float64Array
}

/** Gradient descent with a rate of its own for each weight (AdaGrad, Duchi et al. 2011), in rows of `width` weights. */
function descent(prior: Float64Array, rate: number, decay: Float64Array, width: number): Descent {
  const weights = prior.slice()
  const squares = new Float64Array(prior.length).fill(0.1)
  const gradients = new Float64Array(prior.length)
  const sums = new Float64Array(prior.length)
  const isTouched = new Uint8Array(decay.length)
  const touched = new Int32Array(decay.length)
  let count = 0
  let remembered = 0
  return {
    weights,
    add(row, errors, value) {
      if (isTouched[row] === 0) {
        isTouched[row] = 1
        touched[count++] = row
      }
      const base = row * width
      for (let of = 0; of < width; of++) gradients[base + of]! += errors[of]! * value
    },
    step() {
      for (let each = 0; each < count; each++) {
        const row = touched[each]!
        const pull = decay[row]!
        isTouched[row] = 0
        for (let at = row * width; at < (row + 1) * width; at++) {
          const gradient = gradients[at]! + pull * (weights[at]! - prior[at]!)
          squares[at]! += gradient * gradient
          weights[at]! -= (rate * gradient) / Math.sqrt(squares[at]!)
          gradients[at] = 0
        }
      }
      count = 0
    },
    remember() {
      remembered++
      for (let at = 0; at < weights.length; at++) sums[at]! += weights[at]!
    },
    mean: () => (remembered === 0 ? weights : sums.map((sum) => sum / remembered)),
  }
}

/** What all joins share, in the first table, added to each join's own. */
function joinTables(weights: Float64Array, joins: number, classes: number): readonly Float64Array[] {
  const size = (classes + 1) * classes
  return Array.from({ length: joins }, (_, join) => {
    const table = weights.slice((join + 1) * size, (join + 2) * size)
    for (let edge = 0; edge < size; edge++) table[edge]! += weights[edge]!
    return table
  })
}

function scoreStep(emissions: Float64Array, { slots, values }: ChainStep, classes: number): Float64Array {
  const scores = new Float64Array(classes)
  for (let each = 0; each < slots.length; each++) {
    const base = slots[each]! * classes
    const value = values[each]!
    for (let of = 0; of < classes; of++) scores[of]! += emissions[base + of]! * value
  }
  return scores
}

/** Probabilities of the classes of each step (`nodes`), and of each pair with the class before (`edges`). */
export interface Expectation {
  readonly nodes: readonly Float64Array[]
  readonly edges: readonly Float64Array[]
}

/** Forward and backward sums (Rabiner 1989, scaled), in nats; with `welcome`, of the welcome answers alone. */
export function sumChain(
  scores: readonly ArrayLike<number>[],
  tables: readonly ArrayLike<number>[],
  joins: readonly number[],
  welcome?: readonly (readonly number[])[],
): Expectation {
  const count = scores.length
  const classes = scores[0]?.length ?? 0
  const powers = tables.map(tablePowers)
  const local = scores.map((row, at) => {
    const power = stepPowers(row)
    if (welcome) for (let of = 0; of < classes; of++) power[of]! *= welcome[at]![of]!
    return power
  })
  const forward = forwardSums(local, powers, joins)
  const nodes = new Array<Float64Array>(count)
  const edges = new Array<Float64Array>(count)
  let backward = new Float64Array(classes).fill(1)
  for (let at = count - 1; at >= 0; at--) {
    const power = powers[joins[at]!]!
    nodes[at] = scale(forward[at]!.map((value, of) => value * backward[of]!))
    const pair = new Float64Array((classes + 1) * classes)
    const earlier = new Float64Array(classes)
    for (let after = 0; after < classes; after++) {
      const ahead = local[at]![after]! * backward[after]!
      if (at === 0) pair[classes * classes + after] = nodes[0]![after]!
      else
        for (let before = 0; before < classes; before++) {
          const value = power[before * classes + after]! * ahead
          earlier[before]! += value
          pair[before * classes + after] = forward[at - 1]![before]! * value
        }
    }
    edges[at] = scale(pair)
    backward = scale(earlier)
  }
  return { nodes, edges }
}

/** The nodes alone of `sumChain`, for transitions whose `tablePowers` were taken before. */
export function chainNodes(
  scores: readonly ArrayLike<number>[],
  powers: readonly Float64Array[],
  joins: readonly number[],
): readonly Float64Array[] {
  const classes = scores[0]?.length ?? 0
  const local = scores.map(stepPowers)
  const nodes = forwardSums(local, powers, joins)
  let backward = new Float64Array(classes).fill(1)
  for (let at = scores.length - 1; at >= 0; at--) {
    const power = powers[joins[at]!]!
    const earlier = new Float64Array(classes)
    for (let of = 0; of < classes; of++) nodes[at]![of]! *= backward[of]!
    scale(nodes[at]!)
    for (let after = 0; at > 0 && after < classes; after++) {
      const ahead = local[at]![after]! * backward[after]!
      for (let before = 0; before < classes; before++) earlier[before]! += power[before * classes + after]! * ahead
    }
    backward = scale(earlier)
  }
  return nodes
}

export const tablePowers = (table: ArrayLike<number>): Float64Array => exponents(table, 0)

function stepPowers(row: ArrayLike<number>): Float64Array<ArrayBuffer> {
  let top = Number.NEGATIVE_INFINITY
  for (let of = 0; of < row.length; of++) if (row[of]! > top) top = row[of]!
  return exponents(row, top)
}

/** Of each step the sums over all that may lie before it, scaled. */
function forwardSums(
  local: readonly Float64Array[],
  powers: readonly Float64Array[],
  joins: readonly number[],
): Float64Array[] {
  const classes = local[0]?.length ?? 0
  const forward: Float64Array[] = []
  for (let at = 0; at < local.length; at++) {
    const power = powers[joins[at]!]!
    const row = new Float64Array(classes)
    for (let after = 0; after < classes; after++) {
      let sum = 0
      if (at === 0) sum = power[classes * classes + after]!
      else
        for (let before = 0; before < classes; before++)
          sum += forward[at - 1]![before]! * power[before * classes + after]!
      row[after] = sum * local[at]![after]!
    }
    forward.push(scale(row))
  }
  return forward
}

/** No power is zero, so that no chain is impossible. */
function exponents(row: ArrayLike<number>, top: number): Float64Array<ArrayBuffer> {
  const powers = new Float64Array(row.length)
  for (let at = 0; at < row.length; at++) powers[at] = Math.max(1e-30, Math.exp(row[at]! - top))
  return powers
}

/** In place, so that the sum is 1. */
function scale(row: Float64Array): Float64Array<ArrayBuffer> {
  let sum = 0
  for (let at = 0; at < row.length; at++) sum += row[at]!
  if (sum > 0) for (let at = 0; at < row.length; at++) row[at]! /= sum
  return row as Float64Array<ArrayBuffer>
}
