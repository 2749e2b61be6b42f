import { CONTENT_ROLES, type ContentRole } from '../role/role'
import type { Genre } from '../template/syntax'
import type { Range } from '../text/range'
import type { Cohesion } from './cohesion'
import { BLANK, type MaskedClause, maskedClauses } from './masked-clause'
import { type ClausePattern, findUsers } from './move-pattern'
import type { Frame } from './report'
import { isOrder, readsAsSentence } from './standing-grammar'
import { compareText, type Voter } from './voter'

/** A sentence that speeches of several families say in one role: a clause with or without a blank, or the beginnings of two in a row. */
export interface Standing extends ClausePattern {
  /** How the clause after it begins, where that is fixed too: 既要…，又要…; else null. */
  readonly next: string | null
  readonly role: ContentRole
  /** One a family, in the order of the voters. */
  readonly uses: readonly StandingUse[]
  /** Uses by genre, and the occasions of the uses; a speech without one is an occasion of its own. */
  readonly genres: ReadonlyMap<Genre, number>
  readonly occasions: ReadonlySet<string>
}

export interface StandingUse {
  readonly voter: Voter
  readonly clause: MaskedClause
  /** Of the clauses of this role in its speech, 0 the first and 1 the last. */
  readonly place: number
  /** What it says next, up to the end of the sentence; null at the end of a paragraph. */
  readonly following: Range | null
}

interface RoleClauses {
  readonly voter: Voter
  readonly clauses: readonly MaskedClause[]
}

interface Search {
  readonly cohesion: Cohesion
  readonly common: ReadonlySet<string>
  readonly frames: readonly Frame[]
}

const LEAST_FAMILIES = 2
/** Fixed characters of a standing sentence. */
const LEAST_LITERAL = 4
/** What a reference to a pattern costs, and what a pattern must save at least: both in characters. */
const REFERENCE = 3
const LEAST_SAVED = 1
/** Roles that the composer frames by moves have no body. */
const FRAMED: ReadonlySet<ContentRole> = new Set<ContentRole>(['opening', 'rally', 'agenda'])

/** The standing sentences of every role, those first that save most. What only ends inside a longer one is left out. */
export function findStanding(voters: readonly Voter[], search: Search): readonly Standing[] {
  return CONTENT_ROLES.filter((role) => !FRAMED.has(role)).flatMap((role) => {
    const parts = voters.flatMap((voter): readonly RoleClauses[] => {
      const paragraphs = voter.piece.paragraphs.filter((paragraph) => paragraph.role === role)
      return paragraphs.length > 0 ? [{ voter, clauses: maskedClauses({ voter, paragraphs }, search.common) }] : []
    })
    return [...clausesOf(role, parts, search), ...pairsOf(role, parts, search.frames)]
      .filter((standing) => savedBy(standing, standing.uses.length) >= LEAST_SAVED)
      .map(withSpeakers)
      .sort(
        (a, b) =>
          savedBy(b, b.uses.length) - savedBy(a, a.uses.length) || compareText(standingText(a), standingText(b)),
      )
  })
}

export const standingText = ({ before, after, whole, next }: Pick<Standing, 'before' | 'after' | 'whole' | 'next'>) =>
  `${before}${whole ? '' : '…'}${after}${next === null ? '' : `，${next}…`}`

/** A sentence before it is known who says it. */
type Said = Omit<Standing, 'genres' | 'occasions'>

function withSpeakers(said: Said): Standing {
  const genres = new Map<Genre, number>()
  for (const { voter } of said.uses) genres.set(voter.genre, (genres.get(voter.genre) ?? 0) + 1)
  return { ...said, genres, occasions: new Set(said.uses.map(({ voter }) => voter.occasion ?? voter.family)) }
}

const literalOf = ({ before, after, next }: Said): number => before.length + after.length + (next?.length ?? 0)

/** Characters that so many uses save: each is written as a reference, and the pattern once (minimum description length in two parts). */
export const savedBy = (standing: Said, uses: number): number =>
  uses * (literalOf(standing) - REFERENCE) - literalOf(standing)

function clausesOf(role: ContentRole, parts: readonly RoleClauses[], { cohesion }: Search): readonly Said[] {
  const partOf = new Map(parts.map((part) => [part.voter.family, part]))
  return findUsers(parts, { least: LEAST_FAMILIES, cohesion }).flatMap(({ pattern, clauses }) => {
    const fixed = pattern.before.length + pattern.after.length
    if (fixed < LEAST_LITERAL || !isClosed(pattern, clauses) || !readsAsSentence(pattern)) return []
    const uses = firstUses(clauses, partOf)
    return standsAlone(pattern, uses) ? [{ ...pattern, next: null, role, uses }] : []
  })
}

/** A whole clause that is no order needs a third family, and one that is only an item of a list does not stand alone. */
function standsAlone(pattern: ClausePattern, uses: readonly StandingUse[]): boolean {
  if (!pattern.whole) return true
  const isItem = uses.every(({ clause: { mark } }) => mark === '；')
  return !isItem && (uses.length > LEAST_FAMILIES || isOrder(pattern.before))
}

/** Nothing longer is said by all of them: what stands at both edges of the blank differs. */
function isClosed({ before, after, whole }: ClausePattern, clauses: readonly MaskedClause[]): boolean {
  if (whole) return true
  const differ = (signs: readonly (string | undefined)[]): boolean => new Set(signs).size > 1 || signs[0] === BLANK
  return (
    differ(clauses.map(({ text }) => text[before.length])) &&
    (after === '' || differ(clauses.map(({ text }) => text[text.length - after.length - 1])))
  )
}

/** 既要…，又要: frames of the lexicon whose words begin two clauses in a row. */
function pairsOf(role: ContentRole, parts: readonly RoleClauses[], frames: readonly Frame[]): readonly Said[] {
  return frames.flatMap(({ before, after }) => {
    const next = after.slice(1)
    if (!after.startsWith('，') || next === '' || before.length + next.length < LEAST_LITERAL) return []
    const pattern = { before, after: '', whole: false }
    if (!readsAsSentence(pattern)) return []
    const uses = usesOf(
      parts,
      ({ text, mark }, following) =>
        mark === '，' &&
        text.length > before.length &&
        text.startsWith(before) &&
        (following?.text.startsWith(next) ?? false),
    )
    return uses.length >= LEAST_FAMILIES ? [{ ...pattern, next, role, uses }] : []
  })
}

/** The first clause of each family that shows it. */
const usesOf = (
  parts: readonly RoleClauses[],
  shows: (clause: MaskedClause, following: MaskedClause | undefined) => boolean,
): readonly StandingUse[] =>
  parts.flatMap(({ voter, clauses }) => {
    const index = clauses.findIndex((clause, at) => shows(clause, clauses[at + 1]))
    return index < 0 ? [] : [standingUse({ voter, clauses }, index)]
  })

/** The first of `shown`, which stand in the order of the parts, in each family. */
function firstUses(shown: readonly MaskedClause[], partOf: ReadonlyMap<string, RoleClauses>): readonly StandingUse[] {
  const uses: StandingUse[] = []
  for (const { family, index } of shown)
    if (uses.at(-1)?.voter.family !== family) uses.push(standingUse(partOf.get(family)!, index))
  return uses
}

const standingUse = ({ voter, clauses }: RoleClauses, index: number): StandingUse => ({
  voter,
  clause: clauses[index]!,
  place: index / Math.max(1, clauses.length - 1),
  following: followingOf(clauses, index),
})

function followingOf(clauses: readonly MaskedClause[], index: number): Range | null {
  const next = clauses[index + 1]
  if (!next || next.leads) return null
  const last = clauses.slice(index + 1).find(({ mark }) => mark !== '，' && mark !== '：') ?? next
  return { start: next.range.start, end: last.range.end }
}
