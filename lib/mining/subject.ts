import type { Voter } from './voter'

/** Words that tell what speeches are about. Without a segmenter, pairs of characters stand for words. */
export interface Subjects {
  /** Pairs of a text that are words of some subject. */
  pairsIn(text: string): readonly number[]
  /** Pairs that a speech of `family` says. */
  saidBy(family: string): ReadonlySet<number>
}

/** A speech repeats a word of its subject so often, and of all subjects no more than this share speak of it. */
const LEAST_USES = 3
const MOST_SHARE = 0.12
/** A word belongs to a group of speeches if this share of their subjects, and two of them, say it. */
const GROUP_SHARE = 0.15
const LEAST_OF_A_GROUP = 2

type Speech = Pick<Voter, 'family' | 'occasion' | 'piece' | 'textOf'>

/** Speeches about one occasion are one subject; one without an occasion is its own. */
export const subjectOf = ({ occasion, family }: Pick<Voter, 'family' | 'occasion'>): string => occasion ?? family

/** Told by repetition inside a speech and rarity outside its subject (after Church & Gale 1995), never by a list of words. */
export function findSubjects(voters: readonly Speech[]): Subjects {
  const counts = new Map(voters.map((voter) => [voter.family, countPairs(voter.textOf(voter.piece.range))]))
  const speakers = new Map<number, Set<string>>()
  const repeated = new Set<number>()
  for (const voter of voters)
    for (const [pair, uses] of counts.get(voter.family)!) {
      const known = speakers.get(pair)
      if (known) known.add(subjectOf(voter))
      else speakers.set(pair, new Set([subjectOf(voter)]))
      if (uses >= LEAST_USES) repeated.add(pair)
    }
  const most = Math.max(2, MOST_SHARE * new Set(voters.map(subjectOf)).size)
  const bound = new Set([...repeated].filter((pair) => speakers.get(pair)!.size <= most))
  const said = new Map(
    [...counts].map(([family, pairs]) => [family, new Set([...pairs.keys()].filter((pair) => bound.has(pair)))]),
  )
  return {
    pairsIn: (text) => [...countPairs(text).keys()].filter((pair) => bound.has(pair)),
    saidBy: (family) => said.get(family) ?? new Set(),
  }
}

/** Tells texts about something that a group of speeches does not share. In a group about many things each thing counts once. */
export function foreignTo(
  group: readonly Pick<Voter, 'family' | 'occasion'>[],
  subjects: Subjects,
): (text: string) => boolean {
  const isOne = new Set(group.map(subjectOf)).size === 1
  const keyOf = isOne ? ({ family }: Pick<Voter, 'family'>) => family : subjectOf
  const speakers = new Map<number, Set<string>>()
  for (const voter of group)
    for (const pair of subjects.saidBy(voter.family))
      speakers.set(pair, (speakers.get(pair) ?? new Set()).add(keyOf(voter)))
  const keys = new Set(group.map(keyOf)).size
  const least = Math.max(LEAST_OF_A_GROUP, GROUP_SHARE * keys)
  return (text) => subjects.pairsIn(text).some((pair) => (speakers.get(pair)?.size ?? 0) < least)
}

const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff

/** Pairs of neighbouring Chinese characters, two UTF-16 units as one number. */
function countPairs(text: string): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (let at = 1; at < text.length; at++) {
    const [left, right] = [text.charCodeAt(at - 1), text.charCodeAt(at)]
    if (!isHan(left) || !isHan(right)) continue
    const pair = left * 0x10000 + right
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return counts
}
