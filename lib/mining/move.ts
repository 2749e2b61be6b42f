import type { Cohesion } from './cohesion'
import { type MaskedClause, maskedClauses, type PartText } from './masked-clause'
import { bestOf, type Candidate, grown, standTogether } from './move-choice'
import { inOrder } from './move-order'
import { type ClausedPart, findUsers, keyOf, tearsWords, useOf } from './move-pattern'
import { LEAST_OF_A_RIVAL, type Rival, rivalsOf, toRival } from './move-rival'
import { type UsedClause, usedClause, withExamples } from './move-use'
import { bitsSaved, mostBitsSaved, type WordingPrice } from './wording-price'

/** A clause that speeches make alike in one part: fixed words, with or without a blank in them. */
export interface Move extends UsedClause {
  /** What others say in its place, those first that most say. */
  readonly rivals: readonly Rival[]
}

export interface MoveSearch {
  readonly least: number
  readonly most: number
  readonly cohesion: Cohesion
  /** Names that many speeches say; they may be fixed. */
  readonly common: ReadonlySet<string>
  /** Only what was heard on two occasions counts. */
  readonly general: boolean
  readonly price: WordingPrice
  /** Words of a subject that is not the template's. */
  readonly isForeign: (words: string) => boolean
  /** Only clauses that are fixed from end to end, of so many characters. */
  readonly wholeFrom?: number
}

/**
 * The moves (Swales 1990) that at least `least` families make in one part, at most `most`, in the order in which they make them. Clauses are
 * aligned by their edges; the pattern that saves most bits of the description of all parts is taken first, its clauses are set aside, and so on, as
 * long as bits are saved. A pattern joins only if it stands beside every one taken before in some family, so that nobody reads together what
 * nobody said together.
 */
export function findMoves(
  texts: readonly PartText[],
  { least, most, cohesion, common, general, wholeFrom, price, isForeign }: MoveSearch,
): readonly Move[] {
  const parts = texts.map((part) => ({ voter: part.voter, clauses: maskedClauses(part, common) }))
  const occasionOf = new Map(texts.map(({ voter }) => [voter.family, voter.occasion ?? voter.family]))
  const isFitting = ({ before, after, whole, clauses }: Candidate): boolean =>
    (!general || new Set([...clauses.keys()].map((family) => occasionOf.get(family))).size > 1) &&
    ![before, after].some(isForeign) &&
    !namesSomebody({ before, after, whole, clauses }, common) &&
    !tearsWords({ before, after, whole }, [...clauses.values()], price)
  const among = clausesAmong(parts)
  const gain = (candidate: Candidate, floor: number): number => {
    const shown = [...candidate.clauses].map(([family, clause]) => ({ clause, among: among.get(family)! }))
    const families = among.size
    const most = mostBitsSaved({ ...candidate, families, among: shown.map((use) => use.among) }, price)
    if (most < floor) return most
    const uses = shown.map((use) => useOf(candidate, use.clause, use.among))
    return bitsSaved({ ...candidate, families, users: uses.length, uses }, price)
  }
  const users = findUsers(parts, { least, cohesion, ...(wholeFrom === undefined ? {} : { wholeFrom }) })
  const taken = new Set<MaskedClause>()
  const chosen: Candidate[] = []
  while (chosen.length < most) {
    const isFit = (next: Candidate): boolean =>
      isFitting(next) && chosen.every((other) => keyOf(other) !== keyOf(next) && standTogether(next, other))
    const found = bestOf(users, { taken, least, isFit, gain })
    const best = found && grown(found, users, { taken, isFit, gain })
    if (!best) break
    chosen.push(best)
    for (const clause of best.clauses.values()) taken.add(clause)
  }
  const ordered = inOrder(chosen)
  const choice = { taken: new Set(taken), least: Math.max(LEAST_OF_A_RIVAL, least / 2), isFit: isFitting, gain }
  return ordered.map((candidate) => ({
    ...withExamples(usedClause(candidate, ordered, parts), ordered, isForeign),
    rivals: rivalsOf(candidate, ordered, users, choice).map((rival) => toRival(rival, parts)),
  }))
}

/** What begins with a name, or names somebody and goes on, is about somebody whom another speech does not name. */
function namesSomebody({ before, whole, clauses }: Candidate, names: ReadonlySet<string>): boolean {
  for (const name of names) if (before.startsWith(name)) return true
  const goesOn = [...clauses.values()].map(({ text }) => text.startsWith('同志', before.length))
  return !whole && SOMEBODY.test(goesOn.every(Boolean) ? `${before}同志` : before)
}

const SOMEBODY = /(?<!各位|全体|广大|每位|老)同志$/u

/** Clauses of each family in all its parts: among so many stands one that is said alike. */
function clausesAmong(parts: readonly ClausedPart[]): ReadonlyMap<string, number> {
  const among = new Map<string, number>()
  for (const { voter, clauses } of parts) among.set(voter.family, (among.get(voter.family) ?? 0) + clauses.length)
  return among
}
