import type { Cohesion } from './cohesion'
import { COUNT, type MaskedClause } from './masked-clause'
import type { Voter } from './voter'
import type { PatternUse, WordingPrice } from './wording-price'

/** The clauses of one stretch of a speech. */
export interface ClausedPart {
  readonly voter: Voter
  readonly clauses: readonly MaskedClause[]
}

/** Fixed words of a clause. */
export interface ClausePattern {
  readonly before: string
  readonly after: string
  /** The whole clause is fixed: nothing stands between `before` and `after`. */
  readonly whole: boolean
}

const LONGEST_EDGE = 16
/** Fixed words of a clause with a blank have so many characters; a whole clause that recurs needs fewer. */
export const LEAST_LITERAL = 3
const LEAST_WHOLE = 2
/** What only ends alike says little: 工作, 会议精神. */
const LEAST_TAIL = 8
/** No blank, no value and no mark but quotes may be fixed. A count of points may. */
const FIXED_MARKS: ReadonlySet<number> = new Set(Array.from(`“”、${COUNT}`, (mark) => mark.charCodeAt(0)))
const isFixed = (unit: number): boolean => (unit >= 0x4e00 && unit <= 0x9fff) || FIXED_MARKS.has(unit)
const isAllFixed = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) if (!isFixed(text.charCodeAt(at))) return false
  return true
}

export const keyOf = ({ before, after, whole }: ClausePattern): string => `${before}${whole ? '' : '…'}${after}`

/** True where most of these clauses are cut inside a word at an edge of the blank. */
export function tearsWords(
  { before, after, whole }: ClausePattern,
  clauses: readonly MaskedClause[],
  price: WordingPrice,
): boolean {
  if (whole) return false
  const tears = (atOf: (text: string) => number): boolean =>
    2 * clauses.filter(({ text }) => price.tears(text, atOf(text))).length >= clauses.length
  return tears(() => before.length) || tears((text) => text.length - after.length)
}

/** A clause that shows a pattern, as a use of it: a whole clause needs no mark, of another the blank is still to be said. */
export function useOf({ before, after, whole }: ClausePattern, { text }: MaskedClause, among: number): PatternUse {
  if (whole) return { among, said: `${text}，`, left: [] }
  return { among, said: text, left: [text.slice(before.length, text.length - after.length)] }
}

/** The clauses that show one pattern. */
export interface Users {
  readonly pattern: ClausePattern
  readonly clauses: MaskedClause[]
}

/**
 * The patterns that so many families show. Where `wholeFrom` is given, only clauses of so many characters that are fixed from end to end;
 * else also their edges, as far as these recur.
 */
export function findUsers(
  parts: readonly ClausedPart[],
  { least, cohesion, wholeFrom }: { readonly least: number; readonly cohesion: Cohesion; readonly wholeFrom?: number },
): readonly Users[] {
  return wholeFrom === undefined
    ? usersOf(parts, least, edgePatterns(parts, least, cohesion))
    : usersOf(parts, least, (text) => (text.length >= wholeFrom && isAllFixed(text) ? [wholeOf(text)] : []))
}

function usersOf(
  parts: readonly ClausedPart[],
  least: number,
  patternsOf: (text: string) => readonly ClausePattern[],
): readonly Users[] {
  const users = new Map<string, Users>()
  for (const { clauses } of parts)
    for (const clause of clauses)
      for (const pattern of patternsOf(clause.text)) {
        const key = keyOf(pattern)
        const known = users.get(key)
        if (known) known.clauses.push(clause)
        else users.set(key, { pattern, clauses: [clause] })
      }
  return [...users.values()].filter(({ clauses }) => new Set(clauses.map(({ family }) => family)).size >= least)
}

const wholeOf = (text: string): ClausePattern => ({ before: text, after: '', whole: true })

/** What a clause may show: itself, or its edges around a blank, as far as they recur. */
function edgePatterns(
  parts: readonly ClausedPart[],
  least: number,
  cohesion: Cohesion,
): (text: string) => readonly ClausePattern[] {
  const edges = recurringEdges(parts, least)
  return (text) => patternsOf(text, edges, cohesion)
}

interface Edges {
  readonly befores: ReadonlySet<string>
  readonly afters: ReadonlySet<string>
}

/** Edges of clauses of so many families; only they can be part of a pattern, and only edges that are grown longer (a-priori pruning). */
function recurringEdges(parts: readonly ClausedPart[], least: number): Edges {
  const clauses = parts.flatMap((part) => part.clauses)
  return { befores: recurring(clauses, prefixes, least), afters: recurring(clauses, suffixes, least) }
}

function recurring(
  clauses: readonly MaskedClause[],
  edgesOf: (text: string) => readonly string[],
  least: number,
): ReadonlySet<string> {
  const found = new Set<string>()
  let growing = clauses.map(({ text, family }) => ({ edges: edgesOf(text), family }))
  for (let length = 0; growing.length > 0; length++) {
    const families = new Map<string, Set<string>>()
    growing = growing.filter(({ edges }) => edges.length > length)
    for (const { edges, family } of growing) {
      const known = families.get(edges[length]!)
      if (known) known.add(family)
      else families.set(edges[length]!, new Set([family]))
    }
    for (const [edge, { size }] of families) if (size >= least) found.add(edge)
    growing = growing.filter(({ edges }) => found.has(edges[length]!))
  }
  return found
}

/** Edges of two characters and more, the shortest first, up to the first character that is not fixed. */
function prefixes(text: string): readonly string[] {
  const edges: string[] = []
  const most = Math.min(LONGEST_EDGE, text.length)
  for (let length = 1; length <= most && isFixed(text.charCodeAt(length - 1)); length++)
    if (length > 1) edges.push(text.slice(0, length))
  return edges
}

function suffixes(text: string): readonly string[] {
  const edges: string[] = []
  const most = Math.min(LONGEST_EDGE, text.length)
  for (let length = 1; length <= most && isFixed(text.charCodeAt(text.length - length)); length++)
    if (length > 1) edges.push(text.slice(-length))
  return edges
}

function patternsOf(text: string, { befores, afters }: Edges, cohesion: Cohesion): readonly ClausePattern[] {
  const patterns: ClausePattern[] = []
  if (text.length >= LEAST_WHOLE && befores.has(text)) patterns.push(wholeOf(text))
  const begins = ['', ...prefixes(text).filter((edge) => befores.has(edge) && !isTorn(text, edge.length, cohesion))]
  const ends = suffixes(text).filter((edge) => afters.has(edge) && !isTorn(text, text.length - edge.length, cohesion))
  for (const before of begins)
    for (const after of before === '' ? ends : ['', ...ends]) {
      const literal = before.length + after.length
      // A clause that ends where the blank would begin shows the pattern too: what fills it stands in the next one.
      const isEnough = literal >= (before === '' && !after.includes(COUNT) ? LEAST_TAIL : LEAST_LITERAL)
      if (isEnough && (literal < text.length || (literal === text.length && after === '')))
        patterns.push({ before, after, whole: false })
    }
  return patterns
}

/** A cut inside a word, or inside an enumeration. */
const isTorn = (text: string, at: number, cohesion: Cohesion): boolean =>
  at > 0 && at < text.length && (text[at] === '、' || cohesion.tears(text[at - 1]!, text[at]!))
