import type { Role } from '../role/role'
import { type Clause, type ClausedVoter, sharedKeys } from './clause'
import type { Evidence } from './report'
import { compareText, type Voter } from './voter'

/** Wording that recurs whole (first layer of induction), edges at punctuation, one vote a family. */
export interface FoundPhrase {
  readonly text: string
  readonly families: number
  readonly places: readonly Evidence[]
  /** How often it stands in paragraphs of each role, over all families. */
  readonly roles: ReadonlyMap<Role, number>
}

const SHORTEST = 6
const LONGEST = 48
const MOST_CLAUSES = 6
const MOST_PLACES = 12

interface Candidate {
  readonly text: string
  readonly families: Set<string>
  readonly places: Evidence[]
  readonly roles: Map<Role, number>
  /** Families of the longest phrase that holds this one and one clause more. */
  widest: number
}

/**
 * Phrases of one to six clauses that at least `minimumFamilies` families share and that no longer phrase of equal
 * support contains. Work is linear in the text: a run of clauses can recur only where each of its clauses does,
 * so longer runs are looked at only inside recurring ones (the a-priori pruning of frequent-pattern mining).
 */
export function findPhrases(voters: readonly ClausedVoter[], minimumFamilies: number): readonly FoundPhrase[] {
  const recurring = sharedKeys(voters, ({ text }) => text)
  const candidates = new Map<string, Candidate>()
  for (const { voter, clauses } of voters)
    for (let first = 0; first < clauses.length; first++)
      for (let last = first; last < clauses.length && last < first + MOST_CLAUSES; last++) {
        const end = clauses[last]!
        if (!recurring.has(end.text) || end.sentence !== clauses[first]!.sentence) break
        const range = { start: clauses[first]!.range.start, end: end.range.end }
        if (range.end - range.start > LONGEST) break
        if (range.end - range.start >= SHORTEST) count(candidates, voter, range, end.role)
      }
  const kept = [...candidates.values()].filter(({ families }) => families.size >= minimumFamilies)
  markContained(kept)
  return kept
    .filter(({ families, widest }) => families.size > widest)
    .map(({ text, families, places, roles }) => ({ text, families: families.size, places, roles }))
    .sort((a, b) => b.families - a.families || b.text.length - a.text.length || compareText(a.text, b.text))
}

function count(candidates: Map<string, Candidate>, voter: Voter, range: Clause['range'], role: Role): void {
  const text = voter.textOf(range)
  let candidate = candidates.get(text)
  if (!candidate) {
    candidate = { text, families: new Set(), places: [], roles: new Map(), widest: 0 }
    candidates.set(text, candidate)
  }
  if (!candidate.families.has(voter.family) && candidate.places.length < MOST_PLACES)
    candidate.places.push(voter.evidence(range))
  candidate.families.add(voter.family)
  candidate.roles.set(role, (candidate.roles.get(role) ?? 0) + 1)
}

/** A phrase inside a longer one of the same support says nothing of its own. */
function markContained(candidates: readonly Candidate[]): void {
  const byText = new Map(candidates.map((candidate) => [candidate.text, candidate]))
  for (const { text, families } of candidates)
    for (let at = 0; at < text.length; at++) {
      if (!/[，、：]/u.test(text[at]!)) continue
      for (const part of [text.slice(0, at), text.slice(at + 1)]) {
        const inner = byText.get(part)
        if (inner) inner.widest = Math.max(inner.widest, families.size)
      }
    }
}
