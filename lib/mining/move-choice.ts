import type { MaskedClause } from './masked-clause'
import { type ClausePattern, keyOf, type Users } from './move-pattern'
import { compareText } from './voter'

/** A pattern with the clause of each family that shows it. */
export interface Candidate extends ClausePattern {
  readonly clauses: ReadonlyMap<string, MaskedClause>
}

export interface Choice {
  readonly taken: ReadonlySet<MaskedClause>
  readonly least: number
  readonly isFit: (candidate: Candidate) => boolean
  /** Bits that a candidate saves; something between these and `floor` where it cannot save so many. */
  readonly gain: (candidate: Candidate, floor: number) => number
}

/** The one that saves most, if any saves bits; of equals the first in order of text. */
export function bestOf(users: readonly Users[], { taken, least, isFit, gain }: Choice): Candidate | null {
  let best: Candidate | null = null
  let most = 0
  for (const { pattern, clauses } of users) {
    const free = new Map<string, MaskedClause>()
    for (const clause of clauses) if (!taken.has(clause) && !free.has(clause.family)) free.set(clause.family, clause)
    if (free.size < least) continue
    const candidate = { ...pattern, clauses: free }
    const saved = gain(candidate, most)
    if (saved < most || saved <= 0) continue
    if (saved === most && best && compareText(keyOf(candidate), keyOf(best)) >= 0) continue
    if (!isFit(candidate)) continue
    best = candidate
    most = saved
  }
  return best
}

/** A pattern that goes on alike in so many of its families takes the longer words: the shorter may end within a phrase. */
const GROWING_SHARE = 0.55
/** A clause that ends there in so many is a phrase, though others go on. */
const ENDING_SHARE = 0.4

export function grown(best: Candidate, users: readonly Users[], choice: Omit<Choice, 'least'>): Candidate {
  const longer = users.filter(({ pattern }) => holds(pattern, best))
  const most = (share: number): number => Math.max(2, Math.ceil(share * best.clauses.size))
  const next = bestOf(longer, { ...choice, least: most(GROWING_SHARE) })
  if (next) return grown(next, users, choice)
  const ending = users.filter(
    ({ pattern }) => pattern.whole && !best.whole && pattern.before === best.before + best.after,
  )
  return bestOf(ending, { ...choice, least: most(ENDING_SHARE) }) ?? best
}

const holds = (longer: ClausePattern, { before, after, whole }: ClausePattern): boolean =>
  !whole &&
  longer.before.startsWith(before) &&
  longer.after.endsWith(after) &&
  (longer.whole || longer.before.length + longer.after.length > before.length + after.length)

export const standTogether = (a: Candidate, b: Candidate): boolean =>
  [...a.clauses.keys()].some((family) => b.clauses.has(family))
