import measured from './cost.json'
import { INDUCTION_STEPS, type InductionStep, type StepDone } from './step'

/** What stages take in one thread, all in the time in which one that is warm describes a byte; `npm run bench -- --costs` measures them. */
export interface Costs {
  /** Describing takes so much more in each thread before its code is compiled, most of it within the first bytes. */
  readonly warmUp: number
  readonly warmUpWithin: number
  /** To find the family of a speech. */
  readonly speech: number
  /** To count wording in a character outside the sample. */
  readonly counting: number
  /** Of each step of induction: until its code is compiled, and for each character of the sample. */
  readonly steps: Readonly<Record<InductionStep, readonly number[]>>
}

const COSTS: Costs = measured

/** Code is compiled within so many characters. */
const COMPILED_WITHIN = 60_000

/** Describing so many bytes in `width` threads, together. */
export const describingCost = (bytes: number, width: number): number =>
  bytes + width * COSTS.warmUp * (1 - Math.exp(-bytes / (width * COSTS.warmUpWithin)))

export const familyCost = (speeches: number): number => COSTS.speech * speeches

export const countingCost = (characters: number): number => COSTS.counting * characters

/** Induction from a sample of so many characters. */
export const inductionCost = (characters: number): number =>
  INDUCTION_STEPS.reduce((sum, step) => sum + stepCost(step, characters), 0)

/** Induction up to where it is. */
export function costUpTo({ step, share }: StepDone, characters: number): number {
  const before = INDUCTION_STEPS.slice(0, INDUCTION_STEPS.indexOf(step))
  return before.reduce((sum, each) => sum + stepCost(each, characters), share * stepCost(step, characters))
}

function stepCost(step: InductionStep, characters: number): number {
  const [fixed = 0, ofCharacter = 0] = COSTS.steps[step]
  return fixed * Math.min(1, characters / COMPILED_WITHIN) + ofCharacter * characters
}
