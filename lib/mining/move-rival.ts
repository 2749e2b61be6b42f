import type { MaskedClause } from './masked-clause'
import { bestOf, type Candidate, type Choice } from './move-choice'
import { sideOf } from './move-order'
import { type ClausedPart, type ClausePattern, keyOf, type Users } from './move-pattern'
import { MOST_PLACES } from './move-use'
import type { Evidence } from './report'
import { compareText } from './voter'

/** Other words with which families begin that make none of this move: what they say instead. */
export interface Rival {
  readonly words: string
  readonly families: number
  readonly places: readonly Evidence[]
}

export const LEAST_OF_A_RIVAL = 2
const MOST_RIVALS = 3
/** Of the families that say a rival, no more than this share say the move as well. */
const MOST_SHARED = 0.25

/**
 * What families say in the place of a move: words of the same make that share a word with it, said by others, on the same side of all other moves.
 */
export function rivalsOf(
  move: Candidate,
  moves: readonly Candidate[],
  users: readonly Users[],
  choice: Choice & { readonly taken: Set<MaskedClause> },
): readonly Candidate[] {
  if (move.before === '' || move.after !== '') return []
  const rivals: Candidate[] = []
  const isFit = (next: Candidate): boolean =>
    choice.isFit(next) && isSaidByOthers(next, [move, ...rivals]) && isOnSameSide(next, move, moves)
  while (rivals.length < MOST_RIVALS) {
    const alike = users.filter(
      ({ pattern }) =>
        pattern.whole === move.whole &&
        pattern.after === '' &&
        [move, ...rivals].every(({ before }) => before !== pattern.before) &&
        isLike(pattern, move),
    )
    const next = bestOf(alike, { ...choice, isFit })
    if (!next) break
    rivals.push(next)
    for (const clause of next.clauses.values()) choice.taken.add(clause)
  }
  return rivals.sort((a, b) => b.clauses.size - a.clauses.size || compareText(keyOf(a), keyOf(b)))
}

function isSaidByOthers(next: Candidate, others: readonly Candidate[]): boolean {
  const families = [...next.clauses.keys()]
  const both = families.filter((family) => others.some(({ clauses }) => clauses.has(family)))
  return both.length <= MOST_SHARED * families.length
}

const isOnSameSide = (next: Candidate, move: Candidate, moves: readonly Candidate[]): boolean =>
  moves.every((other) => other === move || sideOf(next, other) * sideOf(move, other) >= 0)

/** Whole clauses with a word in common, or both an address (同志们, 同学们); other words where they begin or end alike. */
function isLike({ before, whole }: ClausePattern, { before: other }: Candidate): boolean {
  if (before.slice(0, 2) === other.slice(0, 2) || before.slice(-2) === other.slice(-2)) return true
  if (!whole) return false
  if (before.endsWith('们') && other.endsWith('们')) return true
  return Array.from(before.slice(1), (sign, at) => before[at]! + sign).some((pair) => other.includes(pair))
}

export function toRival({ before, clauses }: Candidate, parts: readonly ClausedPart[]): Rival {
  const places = parts.flatMap(({ voter, clauses: own }) => {
    const clause = clauses.get(voter.family)
    return clause && own.includes(clause) ? [voter.evidence(clause.range)] : []
  })
  return { words: before, families: clauses.size, places: places.slice(0, MOST_PLACES) }
}
