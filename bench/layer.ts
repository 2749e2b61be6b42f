import { randomFrom, shuffled } from '../lib/learn/random'
import { listsOf } from '../lib/mining/list'
import { findParallel } from '../lib/mining/parallel'
import { literalCharacters, MARKS, type Pattern } from '../lib/mining/pattern'
import { findSkeleton } from '../lib/mining/skeleton'
import { minimumFamilies } from '../lib/mining/support'
import { contentParagraphs, type Voter } from '../lib/mining/voter'
import type { ContentRole } from '../lib/role/role'
import { LEAST_LITERALS } from './held-out'
import type { Shuffle } from './shuffle'

/** How many units of a text show a layer, and how many there are. */
export interface Shown {
  readonly shown: number
  readonly units: number
}

/** Patterns of the lexicon by what destroys them: what lies inside a clause survives wherever the clause goes. */
export const PATTERN_LAYERS = [
  {
    ...{ name: 'phrases inside a clause', unit: 'sentences', null: 'words' as Shuffle },
    why: 'whole inside a clause, so only an order of words inside it can destroy them',
    has: (pattern: Pattern) => pattern.after === null && !spans(pattern),
  },
  {
    ...{ name: 'frames inside a clause', unit: 'sentences', null: 'words' as Shuffle },
    why: 'both anchors inside a clause: as phrases',
    has: (pattern: Pattern) => pattern.after !== null && !spans(pattern),
  },
  {
    ...{ name: 'phrases and frames over clauses', unit: 'sentences', null: 'clauses' as Shuffle },
    why: 'they hold a mark between clauses, so other neighbours destroy them',
    has: (pattern: Pattern) => spans(pattern),
  },
]

/** A mark between clauses with words of the pattern on both sides. */
function spans({ before, after }: Pattern): boolean {
  const words = after === null ? before : `${before}\ue000${after}`
  for (let at = 1; at < words.length - 1; at++) if (MARKS[words.charCodeAt(at)] === 2) return true
  return false
}

export const isWording = (pattern: Pattern): boolean => literalCharacters(pattern) >= LEAST_LITERALS

/** Headings that follow words which their sibling headings share, in speeches as they are or with the headings of all of them dealt out anew. */
export function seriesShown(voters: readonly Voter[], seed: number | null): Shown {
  const lists = voters.flatMap(listsOf).filter(({ headings }) => headings.length > 2)
  const all = lists.flatMap(({ headings }) => headings.map(({ text }) => text))
  const dealt = seed === null ? all : shuffled(all, randomFrom(seed))
  let at = 0
  let shown = 0
  for (const { headings } of lists) {
    const parallel = findParallel(dealt.slice(at, at + headings.length))
    at += headings.length
    if (parallel?.frame) shown += parallel.following.length
  }
  return { shown, units: all.length }
}

/** Neighbouring stretches of different roles in a held-out speech that stand in the order of the skeleton of its genre, as they are or dealt out anew. */
export function orderShown(held: readonly Voter[], rest: readonly Voter[], seed: number | null): Shown {
  const random = seed === null ? null : randomFrom(seed)
  let shown = 0
  let units = 0
  for (const voter of held) {
    const genre = rest.filter((other) => other.genre === voter.genre)
    const place = new Map(findSkeleton(genre, minimumFamilies(genre.length)).map(({ role }, index) => [role, index]))
    const known = rolesOf(voter).filter((role) => place.has(role))
    const roles = random === null ? known : shuffled(known, random)
    for (let at = 1; at < roles.length; at++) {
      const [one, next] = [place.get(roles[at - 1]!)!, place.get(roles[at]!)!]
      if (one === next) continue
      units++
      if (one < next) shown++
    }
  }
  return { shown, units }
}

/** Roles of the stretches of a speech: paragraphs in a row of one role are one. */
const rolesOf = ({ piece }: Voter): readonly ContentRole[] =>
  contentParagraphs(piece)
    .map(({ role }) => role as ContentRole)
    .filter((role, index, all) => role !== all[index - 1])
