import type { Role } from '../role/role'
import { type Clause, type ClausedVoter, sharedKeys } from './clause'
import { contentKey } from './content-key'
import type { Evidence, Phrase } from './report'
import { compareText, type Voter } from './voter'

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
  uses: number
  /** Uses that neither begin nor end within an enumeration (no 、 at either edge). */
  whole: number
  /** What stands before the 、 at its left edge, one clause a family. */
  readonly before: Map<string, string>
}

/**
 * Phrases of one to six clauses that at least `minimumFamilies` families share and that no longer phrase of equal
 * support contains. Work is linear in the text: a run of clauses can recur only where each of its clauses does,
 * so longer runs are looked at only inside recurring ones (the a-priori pruning of frequent-pattern mining).
 */
export function findPhrases(voters: readonly ClausedVoter[], minimumFamilies: number): readonly Phrase[] {
  const recurring = sharedKeys(voters, ({ text }) => text)
  const candidates = new Map<string, Candidate>()
  for (const { voter, clauses } of voters)
    for (let first = 0; first < clauses.length; first++)
      for (let last = first; last < clauses.length && last < first + MOST_CLAUSES; last++) {
        const end = clauses[last]!
        if (!recurring.has(end.text) || end.sentence !== clauses[first]!.sentence) break
        const range = { start: clauses[first]!.range.start, end: end.range.end }
        if (range.end - range.start > LONGEST) break
        if (range.end - range.start >= SHORTEST) count(candidates, voter, clauses, first, last)
      }
  const kept = [...candidates.values()].filter(({ families }) => families.size >= minimumFamilies)
  markContained(kept)
  const found = kept
    .filter(({ families, widest }) => families.size > widest)
    .map(complete)
    .filter(({ whole, uses }) => 2 * whole >= uses)
    .map(toPhrase)
    .sort((a, b) => b.families - a.families || b.text.length - a.text.length || compareText(a.text, b.text))
  return withoutRepeats(found)
}

const toPhrase = ({ text, families, places, roles }: Candidate): Phrase => ({
  key: contentKey(text),
  text,
  variants: [{ text, families: families.size }],
  families: families.size,
  sources: new Set(places.map(({ file }) => file)).size,
  roles: Object.fromEntries(roles),
  occasions: [],
  general: false,
  gain: 0,
  places,
})

/** A phrase that was completed may be one that recurs whole too; the one with more families stays. */
function withoutRepeats(phrases: readonly Phrase[]): readonly Phrase[] {
  const seen = new Set<string>()
  return phrases.filter(({ text }) => {
    const isNew = !seen.has(text)
    seen.add(text)
    return isNew
  })
}

function count(
  candidates: Map<string, Candidate>,
  voter: Voter,
  clauses: readonly Clause[],
  first: number,
  last: number,
): void {
  const { role } = clauses[last]!
  const range = { start: clauses[first]!.range.start, end: clauses[last]!.range.end }
  const text = voter.textOf(range)
  let candidate = candidates.get(text)
  if (!candidate) {
    candidate = {
      text,
      families: new Set(),
      places: [],
      roles: new Map(),
      widest: 0,
      uses: 0,
      whole: 0,
      before: new Map(),
    }
    candidates.set(text, candidate)
  }
  if (!candidate.families.has(voter.family) && candidate.places.length < MOST_PLACES)
    candidate.places.push(voter.evidence(range))
  candidate.families.add(voter.family)
  candidate.roles.set(role, (candidate.roles.get(role) ?? 0) + 1)
  const [before, after] = [
    voter.textOf({ start: range.start - 1, end: range.start }),
    voter.textOf({ start: range.end, end: range.end + 1 }),
  ]
  candidate.uses++
  if (before !== '、' && after !== '、') candidate.whole++
  const previous = clauses[first - 1]
  if (before === '、' && previous?.range.end === range.start - 1) candidate.before.set(voter.family, previous.text)
}

/**
 * An enumeration cut at its left edge is completed by what all families share of the item before, each by its last use: 厌战情绪、侥幸心理
 * behind 克服麻痹思想、 and 摒弃麻痹思想、 is the formula 麻痹思想、厌战情绪、侥幸心理.
 */
function complete(candidate: Candidate): Candidate {
  const items = [...candidate.before.values()]
  if (items.length < candidate.families.size) return candidate
  const shortest = Math.min(...items.map((item) => item.length))
  let length = 0
  while (length < shortest && items.every((item) => item.at(-1 - length) === items[0]!.at(-1 - length))) length++
  if (length < 2) return candidate
  return { ...candidate, text: `${items[0]!.slice(-length)}、${candidate.text}`, whole: candidate.uses }
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
