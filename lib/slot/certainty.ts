import type { ValueType } from './type'

/** What is known of a chosen value beside its words. The first two are 1 and its log odds. */
export type Clues = readonly number[]

/** Whole thousandths of a nat, one a clue. */
export type Certainty = readonly number[]

export interface Rival {
  readonly start: number
  readonly end: number
  readonly type: ValueType
  readonly confidence: number
}

const UNIT = 1000
/** No value is surer than this before its rivals are looked at. */
const SUREST = 0.9999
const MOST_RIVALS = 6
const MOST_RECURRING = 4

/** `rivals` are the proposals that overlap the chosen one and were not chosen; `recurs` is how often its text is proposed in the piece. */
export function cluesOf(chosen: Rival, rivals: readonly Rival[], recurs: number): Clues {
  const odds = Math.min(SUREST, Math.max(1 - SUREST, chosen.confidence))
  let otherType = 0
  let otherBounds = 0
  for (const { type, confidence } of rivals) {
    if (type !== chosen.type) otherType = Math.max(otherType, confidence)
    else otherBounds = Math.max(otherBounds, confidence)
  }
  const recurring = Array.from({ length: MOST_RECURRING }, (_, at) =>
    Math.min(recurs, MOST_RECURRING) === at + 1 ? 1 : 0,
  )
  return [
    1,
    Math.log(odds / (1 - odds)),
    otherType,
    chosen.type === 'place' ? otherType : 0,
    otherBounds,
    Math.min(rivals.length, MOST_RIVALS) / MOST_RIVALS,
    ...recurring,
  ]
}

/** Probability, 0 to 1, that place and type of a chosen value are right. */
export function certaintyOf(certainty: Certainty, clues: Clues): number {
  let sum = 0
  for (let at = 0; at < clues.length; at++) sum += certainty[at]! * clues[at]!
  return 1 / (1 + Math.exp(-sum / UNIT))
}

export interface JudgedValue {
  readonly clues: Clues
  readonly right: boolean
}

const ROUNDS = 30

/**
 * Platt's scaling (1999) with more clues than the score: logistic regression by Newton's method, each weight but the first two
 * pulled to 0 by one observation. Give it values of held-out speeches only.
 */
export function fitCertainty(values: readonly JudgedValue[]): Certainty {
  const size = values[0]?.clues.length ?? 0
  const start = Array.from({ length: size }, (_, at) => (at === 1 ? 1 : 0))
  const weights = start.slice()
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight, at) => pull(at) * (weight - start[at]!))
    const curve = weights.map((_, row) => weights.map((__, column) => (row === column ? pull(row) : 0)))
    for (const { clues, right } of values) {
      const chance = 1 / (1 + Math.exp(-clues.reduce((sum, clue, at) => sum + clue * weights[at]!, 0)))
      for (let row = 0; row < size; row++) {
        slope[row]! += (chance - (right ? 1 : 0)) * clues[row]!
        for (let column = 0; column < size; column++)
          curve[row]![column]! += chance * (1 - chance) * clues[row]! * clues[column]!
      }
    }
    solve(curve, slope).forEach((step, at) => {
      weights[at]! -= step
    })
  }
  return weights.map((weight) => Math.round(weight * UNIT) || 0)
}

const pull = (at: number): number => (at < 2 ? 0.01 : 1)

/** Solution of a symmetric positive system by elimination; both arguments are used up. */
function solve(matrix: readonly number[][], right: number[]): readonly number[] {
  const size = right.length
  for (let pivot = 0; pivot < size; pivot++)
    for (let row = pivot + 1; row < size; row++) {
      const factor = matrix[row]![pivot]! / matrix[pivot]![pivot]!
      for (let column = pivot; column < size; column++) matrix[row]![column]! -= factor * matrix[pivot]![column]!
      right[row]! -= factor * right[pivot]!
    }
  for (let row = size - 1; row >= 0; row--) {
    for (let column = row + 1; column < size; column++) right[row]! -= matrix[row]![column]! * right[column]!
    right[row]! /= matrix[row]![row]!
  }
  return right
}
