import type { Feature } from './feature'
import { CONTENT_ROLES } from './role'

/**
 * A multinomial logistic regression over content roles with transitions between paragraphs.
 * All numbers are whole hundredths of a nat, in the order of CONTENT_ROLES, so that sums are the same on every machine.
 */
export interface RoleModel {
  readonly unit: number
  readonly weights: ReadonlyMap<string, readonly number[]>
  /** `transitions[join][before][after]`; row CONTENT_ROLES.length of `before` is the beginning of the speech. */
  readonly transitions: Readonly<Record<Join, readonly (readonly number[])[]>>
}

/** A model as weights.json holds it. */
export interface StoredModel extends Omit<RoleModel, 'weights'> {
  readonly weights: Readonly<Record<string, readonly number[]>>
}

export const openModel = (stored: StoredModel): RoleModel => ({
  ...stored,
  weights: new Map(Object.entries(stored.weights)),
})

/** What lies between two paragraphs with content. */
export type Join = 'next' | 'sibling' | 'first' | 'heading' | 'address'

const COUNT: number = CONTENT_ROLES.length
const BEGINNING = COUNT

export function scoreRoles(model: RoleModel, features: readonly Feature[]): number[] {
  const scores = new Array<number>(COUNT).fill(0)
  for (const { name, value } of features) {
    const row = model.weights.get(name)
    if (row === undefined) continue
    for (let role = 0; role < COUNT; role++) scores[role]! += row[role]! * value
  }
  return scores
}

/** Indexes into CONTENT_ROLES of the likeliest sequence (Viterbi), with the probability of each by forward and backward sums. */
export function decodeRoles(
  model: RoleModel,
  scores: readonly (readonly number[])[],
  joins: readonly Join[],
): readonly { readonly role: number; readonly confidence: number }[] {
  const best: number[][] = []
  const from: number[][] = []
  scores.forEach((row, at) => {
    const transitions = model.transitions[joins[at]!]
    best.push([])
    from.push([])
    for (let role = 0; role < COUNT; role++) {
      let chosen = BEGINNING
      let value = at === 0 ? transitions[BEGINNING]![role]! : Number.NEGATIVE_INFINITY
      for (let before = 0; at > 0 && before < COUNT; before++) {
        const sum = best[at - 1]![before]! + transitions[before]![role]!
        if (sum > value) {
          value = sum
          chosen = before
        }
      }
      best[at]!.push(value + row[role]!)
      from[at]!.push(chosen)
    }
  })
  const confidence = marginals(model, scores, joins)
  const path = new Array<number>(scores.length)
  let role = greatest(best.at(-1) ?? [])
  for (let at = scores.length - 1; at >= 0; at--) {
    path[at] = role
    role = from[at]![role]!
  }
  return path.map((chosen, at) => ({ role: chosen, confidence: confidence[at]![chosen]! }))
}

function greatest(values: readonly number[]): number {
  let chosen = 0
  for (let at = 1; at < values.length; at++) if (values[at]! > values[chosen]!) chosen = at
  return chosen
}

function marginals(model: RoleModel, scores: readonly (readonly number[])[], joins: readonly Join[]): number[][] {
  const nats = (value: number) => value / model.unit
  const forward: number[][] = []
  scores.forEach((row, at) => {
    const transitions = model.transitions[joins[at]!]
    forward.push(
      row.map((score, role) => {
        const before =
          at === 0
            ? [nats(transitions[BEGINNING]![role]!)]
            : forward[at - 1]!.map((sum, b) => sum + nats(transitions[b]![role]!))
        return nats(score) + logSum(before)
      }),
    )
  })
  const backward: number[][] = scores.map(() => new Array<number>(COUNT).fill(0))
  for (let at = scores.length - 2; at >= 0; at--) {
    const transitions = model.transitions[joins[at + 1]!]
    backward[at] = backward[at]!.map((_, role) =>
      logSum(
        scores[at + 1]!.map((score, after) => nats(transitions[role]![after]! + score) + backward[at + 1]![after]!),
      ),
    )
  }
  return forward.map((row, at) => {
    const sums = row.map((value, role) => value + backward[at]![role]!)
    const total = logSum(sums)
    return sums.map((value) => Math.exp(value - total))
  })
}

function logSum(values: readonly number[]): number {
  let top = Number.NEGATIVE_INFINITY
  for (const value of values) if (value > top) top = value
  let sum = 0
  for (const value of values) sum += Math.exp(value - top)
  return top + Math.log(sum)
}
