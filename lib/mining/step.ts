/** Steps of induction in the order in which they are taken. */
export const INDUCTION_STEPS = [
  'voters',
  'phrases',
  'frames',
  'lexicon',
  'counting',
  'series',
  'sections',
  'vocabulary',
  'composition',
] as const

export type InductionStep = (typeof INDUCTION_STEPS)[number]

/** So much of a step is done, from 0 to 1. */
export interface StepDone {
  readonly step: InductionStep
  readonly share: number
}

/** Work that pauses whenever a step has moved on: whoever drives it can tell how far it is, and may leave it there. */
export type Steps<T> = Generator<StepDone, T, void>

export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
