import { type Calibration, type Claim, calibrate, calibrated } from '../learn/calibration'
import { fitRoles, SETTINGS, type Sequence } from './fit'
import { decodeRoles, type FittedModel, openChain, type RoleChain, scoreRoles, spread } from './model'
import { CONTENT_ROLES, type Role } from './role'
import type { Vocabulary } from './vocabulary'

/** A speech as weights label it that were learnt without its group. Lists go by paragraph. */
export interface HeldOut {
  readonly sequence: Sequence
  readonly said: readonly Role[]
  /** The chain's own probability; null where a form was said. */
  readonly probability: readonly (number | null)[]
}

/** Each sequence that `measured` names, labelled by weights that were learnt without its group. */
export function holdOut(
  sequences: readonly Sequence[],
  vocabulary: Vocabulary,
  groupOf: (sequence: Sequence) => string,
  measured: (sequence: Sequence) => boolean = () => true,
): readonly HeldOut[] {
  return [...new Set(sequences.filter(measured).map(groupOf))].flatMap((group) => {
    const rest = sequences.filter((sequence) => groupOf(sequence) !== group)
    const model = fitRoles(rest, vocabulary, SETTINGS)
    const slotOf = newSlots(model, vocabulary)
    const chain = openChain(model)
    return sequences
      .filter((sequence) => groupOf(sequence) === group && measured(sequence))
      .map((sequence) => label(sequence, chain, slotOf))
  })
}

/** The model's slot of each slot of the shared vocabulary, -1 for those it has not learnt. */
function newSlots({ weights }: FittedModel, vocabulary: Vocabulary): Int32Array {
  const slots = new Map(Object.keys(weights).map((name, slot) => [name, slot]))
  return Int32Array.from(vocabulary.names, (name) => slots.get(name) ?? -1)
}

function label(sequence: Sequence, chain: RoleChain, slotOf: Int32Array): HeldOut {
  const scores = sequence.steps.map(({ slots, values }) => {
    const known = slots.flatMap((slot, each) => (slotOf[slot]! < 0 ? [] : [each]))
    return scoreRoles(
      chain,
      known.map((each) => slotOf[slots[each]!]!),
      known.map((each) => values[each]!),
    )
  })
  const said: Role[] = sequence.forms.map((form) => form?.role ?? 'measures')
  const probability: (number | null)[] = sequence.forms.map(() => null)
  decodeRoles(chain, scores, sequence.joins).forEach((decision, position) => {
    const index = sequence.content[position]!
    said[index] = CONTENT_ROLES[decision.role]!
    probability[index] = decision.probability
  })
  return { sequence, said, probability }
}

export function isRight({ sequence, said }: HeldOut, index: number): boolean {
  const { role, role2, alsoRight } = sequence.speech.roles[index]!
  const answer = said[index]!
  return answer === role || answer === role2 || alsoRight.includes(answer)
}

/** Claims of the chain alone, with its own probability spread for calibration. */
export const chainClaims = (held: HeldOut): readonly Claim[] =>
  held.probability.flatMap((confidence, index) =>
    confidence === null ? [] : [{ confidence: spread(confidence), right: isRight(held, index) }],
  )

/** How often a form was right, in thousandths, by what it was told from; one claim in twenty is taken for wrong. */
export function countForms(held: readonly HeldOut[]): Readonly<Record<string, number>> {
  const counts = new Map<string, { right: number; all: number }>()
  for (const each of held)
    each.sequence.forms.forEach((form, index) => {
      if (form === null) return
      const row = counts.get(form.because) ?? { right: 0, all: 0 }
      counts.set(form.because, { right: row.right + (isRight(each, index) ? 1 : 0), all: row.all + 1 })
    })
  const worth = [...counts].map(([because, { right, all }]) => [
    because,
    Math.round((1000 * (right + 1.9)) / (all + 2)),
  ])
  return Object.fromEntries(worth.sort())
}

export interface Worth {
  readonly calibration: Calibration
  readonly forms: Readonly<Record<string, number>>
}

export const worthOf = (held: readonly HeldOut[]): Worth => ({
  calibration: calibrate(held.flatMap(chainClaims)),
  forms: countForms(held),
})

/** All claims of a speech, forms too, at the worth that other speeches gave them. */
export const calibratedClaims = (held: HeldOut, { calibration, forms }: Worth): readonly Claim[] =>
  held.probability.map((probability, index) => ({
    confidence:
      probability === null
        ? (forms[held.sequence.forms[index]!.because] ?? 950) / 1000
        : calibrated(calibration, spread(probability)),
    right: isRight(held, index),
  }))
