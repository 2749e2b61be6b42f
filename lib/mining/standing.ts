import { CONTENT_ROLES, type ContentRole } from '../role/role'
import type { Range } from '../text/range'
import type { Cohesion } from './cohesion'
import { BLANK, type MaskedClause, maskedClauses } from './masked-clause'
import { type ClausePattern, findUsers, tearsWords, useOf } from './move-pattern'
import type { Frame } from './report'
import { isOrder, readsAsSentence } from './standing-grammar'
import { compareText, type Voter } from './voter'
import { bitsSaved, type WordingPrice } from './wording-price'

/** A sentence that speeches of several families say in one role: a clause with or without a blank, or the beginnings of two in a row. */
export interface Standing extends ClausePattern {
  /** How the clause after it begins, where that is fixed too: 既要…，又要…; else null. */
  readonly next: string | null
  readonly role: ContentRole
  /** One a family, in the order of the voters. */
  readonly uses: readonly StandingUse[]
  /** The occasions of the uses; a speech without one is an occasion of its own. */
  readonly occasions: ReadonlySet<string>
  /** Bits by which it shortens the description of this role in all these speeches. */
  readonly gain: number
}

export interface StandingUse {
  readonly voter: Voter
  readonly clause: MaskedClause
  /** Of the clauses of this role in its speech, 0 the first and 1 the last; and how many these are. */
  readonly place: number
  readonly clauses: number
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
  readonly price: WordingPrice
}

const LEAST_FAMILIES = 2
/** Fixed characters of a standing sentence. */
const LEAST_LITERAL = 4
/** Roles that the composer frames by moves have no body. */
const FRAMED: ReadonlySet<ContentRole> = new Set<ContentRole>(['opening', 'rally', 'agenda'])

/** The standing sentences of every role of some speeches, those first that save most bits; none that saves none. What only ends inside a longer one is left out. */
export function findStanding(voters: readonly Voter[], search: Search): readonly Standing[] {
  return CONTENT_ROLES.filter((role) => !FRAMED.has(role)).flatMap((role) => {
    const parts = voters.flatMap((voter): readonly RoleClauses[] => {
      const paragraphs = voter.piece.paragraphs.filter((paragraph) => paragraph.role === role)
      return paragraphs.length > 0 ? [{ voter, clauses: maskedClauses({ voter, paragraphs }, search.common) }] : []
    })
    return [...clausesOf(role, parts, search), ...pairsOf(role, parts, search.frames)]
      .map((said) => weighed(said, parts, search.price))
      .filter(({ gain }) => gain > 0)
      .sort((a, b) => b.gain - a.gain || compareText(standingText(a), standingText(b)))
  })
}

export const standingText = ({ before, after, whole, next }: Pick<Standing, 'before' | 'after' | 'whole' | 'next'>) =>
  `${before}${whole ? '' : '…'}${after}${next === null ? '' : `，${next}…`}`

/** A sentence before it is known what it is worth. */
type Said = Omit<Standing, 'occasions' | 'gain'>

function weighed(said: Said, parts: readonly RoleClauses[], price: WordingPrice): Standing {
  const { before, after, next, uses } = said
  const used = uses.map((use) => {
    const one = useOf(said, use.clause, use.clauses)
    return next === null ? one : { ...one, said: one.said + next }
  })
  const gain = bitsSaved(
    { before, after: after + (next ?? ''), uses: used, users: used.length, families: parts.length },
    price,
  )
  return { ...said, gain, occasions: new Set(uses.map(({ voter }) => voter.occasion ?? voter.family)) }
}

function clausesOf(role: ContentRole, parts: readonly RoleClauses[], { cohesion, price }: Search): readonly Said[] {
  const partOf = new Map(parts.map((part) => [part.voter.family, part]))
  return findUsers(parts, { least: LEAST_FAMILIES, cohesion }).flatMap(({ pattern, clauses }) => {
    const fixed = pattern.before.length + pattern.after.length
    if (fixed < LEAST_LITERAL || !isClosed(pattern, clauses) || !readsAsSentence(pattern)) return []
    if (tearsWords(pattern, clauses, price)) return []
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
  clauses: clauses.length,
  following: followingOf(clauses, index),
})

function followingOf(clauses: readonly MaskedClause[], index: number): Range | null {
  const next = clauses[index + 1]
  if (!next || next.leads) return null
  const last = clauses.slice(index + 1).find(({ mark }) => mark !== '，' && mark !== '：') ?? next
  return { start: next.range.start, end: last.range.end }
}
