import type { Role } from '../role/role'
import { spokenParagraphs } from '../speech/speech-text'
import type { Range } from '../text/range'
import type { Voter } from './voter'

/** A stretch between two marks of punctuation, the smallest unit whose edges a reader would accept. */
export interface Clause {
  readonly range: Range
  readonly text: string
  readonly role: Role
  /** Clauses of one sentence share its number; only they form a phrase. */
  readonly sentence: number
}

const SENTENCE_END = /[。！？；\n]/u
const CLAUSE_END = /[，、：。！？；\n]/u

/**
 * The clauses of one speech in order, without numbering markers. A clause that holds a blank or a value is left out
 * and ends its sentence: what it says belongs to one occasion.
 */
export function clausesOf(voter: Voter): readonly Clause[] {
  const clauses: Clause[] = []
  const markers = new Map(voter.piece.points.map(({ marker }) => [marker.start, marker.end]))
  const slots = voter.piece.slots
  let slot = 0
  let sentence = 0
  for (const { range, role } of spokenParagraphs(voter.piece)) {
    if (role === 'title') continue
    sentence++
    const text = voter.textOf(range)
    let start = 0
    for (let at = 0; at <= text.length; at++) {
      const mark = markers.get(range.start + at)
      if (mark !== undefined && at === start) {
        start = mark - range.start
        at = start - 1
        sentence++
        continue
      }
      if (at < text.length && !CLAUSE_END.test(text[at]!)) continue
      const clause = { start: range.start + start, end: range.start + at }
      while (slot < slots.length && slots[slot]!.range.end <= clause.start) slot++
      if (slot < slots.length && slots[slot]!.range.start < clause.end) sentence++
      else if (clause.end > clause.start) clauses.push({ range: clause, text: text.slice(start, at), role, sentence })
      if (at >= text.length || SENTENCE_END.test(text[at]!)) sentence++
      start = at + 1
    }
  }
  return clauses
}

export interface ClausedVoter {
  readonly voter: Voter
  readonly clauses: readonly Clause[]
}

/**
 * The keys that clauses of at least two families have. A first, cheap pass: what is not among them cannot recur,
 * so the passes that keep places and sets look at a small part of the text.
 */
export function sharedKeys(
  voters: readonly ClausedVoter[],
  keyOf: (clause: Clause) => string | null,
): ReadonlySet<string> {
  const first = new Map<string, string>()
  const shared = new Set<string>()
  for (const { voter, clauses } of voters)
    for (const clause of clauses) {
      const key = keyOf(clause)
      if (key === null) continue
      const family = first.get(key)
      if (family === undefined) first.set(key, voter.family)
      else if (family !== voter.family) shared.add(key)
    }
  return shared
}
