import { sumChain } from './chain-sum'
import { descent } from './descent'
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
