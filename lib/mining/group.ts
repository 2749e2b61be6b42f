import { GENRES, type Genre } from '../template/syntax'
import { type Kind, kindOf, kindsOf } from './kind'
import type { InductionReason } from './report'
import type { Voter } from './voter'

/** Speeches that one composite template is made of. */
export interface Speeches {
  readonly genre: Genre
  /** Null for a genre that is one kind. */
  readonly kind: Kind | null
  /** What all of them are about or given for; null where that differs. */
  readonly occasion: string | null
  readonly voters: readonly Voter[]
}

/** A composite template stands for so many families, or for all where there are fewer. */
const LEAST_OF_A_GROUP = 3

export const leastOfAGroup = (families: number): number => Math.max(2, Math.min(LEAST_OF_A_GROUP, families))

/**
 * By genre; a genre that is one in name only by kind, and any other by occasion too, where there are families enough. A kind is never mixed
 * with another: what is too few for a template of its own has none, and is told.
 */
export function groupsOf(voters: readonly Voter[]): {
  readonly groups: readonly Speeches[]
  readonly reasons: readonly InductionReason[]
} {
  const least = leastOfAGroup(voters.length)
  const reasons: InductionReason[] = []
  const groups = GENRES.flatMap((genre) => {
    const own = voters.filter((voter) => voter.genre === genre)
    const found = kindsOf(genre).length === 0 ? byOccasion(genre, own) : byKind(genre, own)
    const enough = found.filter((group) => group.voters.length >= least)
    const few = found.filter((group) => group.kind !== null && group.voters.length < least)
    const kinds = few.map(({ kind, voters: { length } }) => ({ name: kind!.name, families: length }))
    const unknown = own.length - found.reduce((sum, group) => sum + (group.kind ? group.voters.length : 0), 0)
    if (kindsOf(genre).length > 0 && own.length >= least && kinds.length > 0)
      reasons.push({ code: 'kinds-apart', genre, families: own.length, kinds, unknown, least })
    return enough
  })
  return { groups, reasons }
}

/** All of them, and those about one thing; a genre of one occasion is one group. */
function byOccasion(genre: Genre, voters: readonly Voter[]): readonly Speeches[] {
  const occasions = [...new Set(voters.flatMap(({ occasion }) => occasion ?? []))].sort()
  const parts = occasions.map((occasion) => voters.filter((voter) => voter.occasion === occasion))
  const whole = parts.length === 1 && parts[0]!.length === voters.length ? occasions[0]! : null
  const special = whole === null ? parts.map((own) => ({ occasion: own[0]!.occasion, voters: own })) : []
  return [{ occasion: whole, voters }, ...special].map((group) => ({ genre, kind: null, ...group }))
}

function byKind(genre: Genre, voters: readonly Voter[]): readonly Speeches[] {
  const kinds = voters.map(kindOf)
  return kindsOf(genre)
    .map((kind) => ({
      ...{ genre, kind, occasion: kind.occasion },
      voters: voters.filter((_, index) => kinds[index] === kind),
    }))
    .filter((group) => group.voters.length > 0)
}
