import type { MaskedClause } from './masked-clause'
import type { Candidate } from './move-choice'
import { type ClausedPart, type ClausePattern, LEAST_LITERAL } from './move-pattern'
import type { Evidence, Wording } from './report'
import { compareText, type Voter } from './voter'

/** What its uses tell of a clause that speeches make alike in one part. */
export interface UsedClause extends ClausePattern {
  /** It begins a paragraph in most families; it begins the part. */
  readonly leads: boolean
  readonly first: boolean
  /** More clauses stand between it and the next move, in most families. */
  readonly open: boolean
  /** The mark after `before`, where the clause of half of the families or more ends there; else empty. */
  readonly pause: string
  /** The mark that ends its own clause, and the one that ends all up to the next move. */
  readonly mark: string
  readonly end: string
  readonly families: number
  /** Who makes it, by family. */
  readonly makers: ReadonlySet<string>
  readonly places: readonly Evidence[]
  /** What stood in its blank, the commonest first; and in the clauses after it, the shortest first. */
  readonly fillers: readonly Filler[]
  readonly rests: readonly string[]
  /** What stood before it from the beginning of the part, where no other move does. */
  readonly aheads: readonly string[]
  /** The mark between that and the move. */
  readonly leadMark: string
}

/** What stood in a blank, and where. */
export interface Filler extends Wording {
  readonly places: readonly Evidence[]
}

export const MOST_PLACES = 12
const MOST_EXAMPLES = 6
const LONGEST_EXAMPLE = 60

export function usedClause(
  { before, after, whole, clauses }: Candidate,
  moves: readonly Candidate[],
  parts: readonly ClausedPart[],
): UsedClause {
  const uses = parts.flatMap((part) => {
    const clause = clauses.get(part.voter.family)
    return clause && part.clauses.includes(clause)
      ? [{ part, voter: part.voter, clause, rest: restOf(part, clause, moves) }]
      : []
  })
  const rests = uses.flatMap(({ voter, rest }) => (rest.length > 0 ? [textAcross(voter, rest)] : []))
  return {
    ...{ before, after, whole, open: 2 * rests.length >= uses.length },
    first: 2 * uses.filter(({ clause }) => clause.index === 0).length >= uses.length,
    leads: 2 * uses.filter(({ clause }) => clause.leads).length >= uses.length,
    pause: pauseOf(
      before,
      uses.map(({ clause }) => clause),
    ),
    mark: commonest(uses.map(({ clause }) => clause.mark)),
    end: commonest(uses.map(({ clause, rest }) => rest.at(-1)?.mark ?? clause.mark)),
    families: clauses.size,
    makers: new Set(clauses.keys()),
    places: uses.slice(0, MOST_PLACES).map(({ voter, clause }) => voter.evidence(clause.range)),
    fillers: counted(
      uses.map(({ voter, clause: { range } }) =>
        voter.evidence({ start: range.start + before.length, end: range.end - after.length }),
      ),
    ),
    rests: shortest(rests),
    leadMark: commonest(uses.flatMap(({ part, clause }) => part.clauses[clause.index - 1]?.mark ?? [])),
    aheads: shortest(uses.flatMap(({ part, clause }) => aheadOf(part, clause, moves))),
  }
}

function pauseOf(before: string, clauses: readonly MaskedClause[]): string {
  const ended = clauses.filter(({ text }) => text === before)
  return 2 * ended.length >= clauses.length ? commonest(ended.map(({ mark }) => mark)) : ''
}

/** The clauses after one, up to the next move of the same family. */
function restOf(
  { voter, clauses }: ClausedPart,
  clause: MaskedClause,
  moves: readonly Candidate[],
): readonly MaskedClause[] {
  const next = moves.flatMap((move) => move.clauses.get(voter.family)?.index ?? []).filter((at) => at > clause.index)
  return clauses.slice(clause.index + 1, Math.min(clauses.length, ...next))
}

function aheadOf(part: ClausedPart, { index }: MaskedClause, moves: readonly Candidate[]): readonly string[] {
  const isLater = (move: Candidate): boolean => (move.clauses.get(part.voter.family)?.index ?? index) >= index
  return index > 0 && moves.every(isLater) ? [textAcross(part.voter, part.clauses.slice(0, index))] : []
}

/** No example says what another move says, which would be said twice, nor is one about another thing. */
export function withExamples(
  move: UsedClause,
  moves: readonly Candidate[],
  isForeign: (words: string) => boolean,
): UsedClause {
  const others = moves.map(({ before, after }) => before || after).filter((words) => words.length > LEAST_LITERAL)
  const isFit = (text: string): boolean =>
    !isForeign(text) && !others.some((words) => words !== (move.before || move.after) && text.includes(words))
  return {
    ...move,
    fillers: move.fillers.filter(({ text }) => isFit(text)).slice(0, MOST_EXAMPLES),
    rests: move.rests.filter(isFit).slice(0, MOST_EXAMPLES),
    aheads: move.aheads.filter(isFit).slice(0, MOST_EXAMPLES),
  }
}

const textAcross = ({ textOf }: Voter, clauses: readonly MaskedClause[]): string =>
  textOf({ start: clauses[0]!.range.start, end: clauses.at(-1)!.range.end })

const shortest = (texts: readonly string[]): readonly string[] =>
  [...new Set(texts.filter((text) => text !== '' && text.length <= LONGEST_EXAMPLE && !text.includes('\n')))].sort(
    (a, b) => a.length - b.length || compareText(a, b),
  )

/** Each filler with its places, one a family; the commonest first, of equals the shortest. */
function counted(places: readonly Evidence[]): readonly Filler[] {
  const byText = new Map<string, Evidence[]>()
  for (const place of places) if (place.text !== '') byText.set(place.text, [...(byText.get(place.text) ?? []), place])
  return [...byText]
    .map(([text, same]) => ({ text, families: same.length, places: same }))
    .sort((a, b) => b.families - a.families || a.text.length - b.text.length || compareText(a.text, b.text))
}

function commonest(marks: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]?.[0] ?? ''
}
