import type { Candidate } from './move-choice'
import { keyOf } from './move-pattern'
import { compareText } from './voter'

/** Each after those that most families make before it; of equals the one whose mean place comes first. */
export function inOrder(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates
    .map((candidate) => ({
      candidate,
      ahead: candidates.filter((other) => other !== candidate && isBefore(other, candidate)).length,
      mean: meanIndex(candidate),
    }))
    .sort((a, b) => a.ahead - b.ahead || a.mean - b.mean || compareText(keyOf(a.candidate), keyOf(b.candidate)))
    .map(({ candidate }) => candidate)
}

const isBefore = (a: Candidate, b: Candidate): boolean => sideOf(a, b) > 0

/** Above 0 where most families that make both make `a` first, under 0 where they make `b` first. */
export function sideOf(a: Candidate, b: Candidate): number {
  let balance = 0
  for (const [family, clause] of a.clauses) {
    const other = b.clauses.get(family)
    if (other) balance += Math.sign(other.index - clause.index)
  }
  return balance
}

const meanIndex = ({ clauses }: Candidate): number =>
  [...clauses.values()].reduce((sum, { index }) => sum + index, 0) / clauses.size
