import { type Calibration, calibrated } from '../learn/calibration'
import { chainNodes, tablePowers } from '../learn/chain-sum'
import { CONTENT_ROLES } from './role'
import { fixedVocabulary, type Vocabulary } from './vocabulary'

/** What lies between two paragraphs with content. */
export const JOINS = ['next', 'sibling', 'first', 'heading', 'address'] as const
export type Join = (typeof JOINS)[number]

const COUNT: number = CONTENT_ROLES.length

/**
 * A linear-chain model over content roles. Weights are whole hundredths of a nat in the order of CONTENT_ROLES, so that sums
 * are the same on every machine.
 */
export interface RoleModel extends RoleChain {
  readonly vocabulary: Vocabulary
  /** Mean weight of each slot over all roles. */
  readonly means: Float64Array
  /** What the chain's own probability is worth. */
  readonly calibration: Calibration
  /** How often a form is right, in thousandths, by what it was told from. */
  readonly forms: Readonly<Record<string, number>>
}

/** What is learnt from the annotated roles themselves; what its claims are worth is learnt from held-out ones. */
export interface FittedModel {
  readonly unit: number
  readonly transitions: Readonly<Record<Join, readonly number[]>>
  readonly weights: Readonly<Record<string, readonly number[]>>
}

/** A model as weights.json holds it. */
export interface StoredModel extends FittedModel {
  readonly calibration: Calibration
  readonly forms: Readonly<Record<string, number>>
}

/** The chain of a model, its features by number. */
export interface RoleChain {
  readonly unit: number
  /** `weights[slot * roles + role]`. */
  readonly weights: Int32Array
  /** Powers of the transitions, `[join][before * roles + after]`; the last row of `before` is the beginning of the speech. */
  readonly powers: readonly Float64Array[]
}

export const openChain = ({ unit, weights, transitions }: FittedModel): RoleChain => ({
  unit,
  weights: Int32Array.from(Object.values(weights).flat()),
  powers: JOINS.map((join) => tablePowers(nats(transitions[join], unit))),
})

const nats = (row: readonly number[], unit: number) => row.map((score) => score / unit)

export const openModel = (stored: StoredModel): RoleModel => ({
  ...openChain(stored),
  vocabulary: fixedVocabulary(Object.keys(stored.weights)),
  means: Float64Array.from(
    Object.values(stored.weights),
    (row) => row.reduce((sum, weight) => sum + weight, 0) / COUNT,
  ),
  calibration: stored.calibration,
  forms: stored.forms,
})

/** Sums of the weights of one paragraph's features by role. */
export function scoreRoles({ weights }: RoleChain, slots: readonly number[], values: readonly number[]): number[] {
  const scores = new Array<number>(COUNT).fill(0)
  for (let each = 0; each < slots.length; each++) {
    const row = slots[each]! * COUNT
    const value = values[each]!
    for (let role = 0; role < COUNT; role++) scores[role]! += weights[row + role]! * value
  }
  return scores
}

export interface Decision {
  /** Index into CONTENT_ROLES. */
  readonly role: number
  /** The chain's own probability; `calibrated` says what it is worth. */
  readonly probability: number
}

/** The likeliest role of each paragraph, all sequences of the others weighed. */
export function decodeRoles(
  { unit, powers }: RoleChain,
  scores: readonly (readonly number[])[],
  joins: readonly Join[],
): readonly Decision[] {
  const nodes = chainNodes(
    scores.map((row) => nats(row, unit)),
    powers,
    joins.map((join) => JOINS.indexOf(join)),
  )
  return nodes.map((row) => {
    const probability = Math.max(...row)
    return { role: row.indexOf(probability), probability }
  })
}

const SPREAD = 3

/**
 * The chain's probability with its log odds divided, since most of its claims crowd just under 1 and calibration goes by equal steps.
 * Order is kept, so nothing is lost.
 */
export const spread = (probability: number): number => 1 / (1 + ((1 - probability) / probability) ** (1 / SPREAD))

export const confidenceOf = ({ calibration }: RoleModel, { probability }: Decision): number =>
  calibrated(calibration, spread(probability))
