import type { Cohesion } from './cohesion'
import { type MaskedClause, maskedClauses, type PartText } from './masked-clause'
import { type ClausedPart, type ClausePattern, findUsers, keyOf, LEAST_LITERAL, type Users } from './move-pattern'
import type { Evidence, Wording } from './report'
import { compareText, type Voter } from './voter'

/** A clause that speeches make alike in one part: fixed words, with or without a blank in them. */
export interface Move extends ClausePattern {
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

const MOST_PLACES = 12
const MOST_EXAMPLES = 6
const LONGEST_EXAMPLE = 60

/** A pattern with the clause of each family that shows it. */
interface Candidate extends ClausePattern {
  readonly clauses: ReadonlyMap<string, MaskedClause>
}

export interface MoveSearch {
  readonly least: number
  readonly most: number
  readonly cohesion: Cohesion
  /** Names that many speeches say; they may be fixed. */
  readonly common: ReadonlySet<string>
  /** Only what was heard on two occasions counts. */
  readonly general: boolean
  /** Only clauses that are fixed from end to end, of so many characters. */
  readonly wholeFrom?: number
}

/**
 * The moves (Swales 1990) that at least `least` families make in one part, at most `most`, in the order in which they make them. Clauses are
 * aligned by their edges; the pattern that saves most characters is taken first, its clauses are set aside, and so on. A pattern joins only
 * if it stands beside every one taken before in some family, so that nobody reads together what nobody said together.
 */
export function findMoves(
  texts: readonly PartText[],
  { least, most, cohesion, common, general, wholeFrom }: MoveSearch,
): readonly Move[] {
  const parts = texts.map((part) => ({ voter: part.voter, clauses: maskedClauses(part, common) }))
  const occasionOf = new Map(texts.map(({ voter }) => [voter.family, voter.occasion ?? voter.family]))
  const isHeard = ({ clauses }: Candidate): boolean =>
    !general || new Set([...clauses.keys()].map((family) => occasionOf.get(family))).size > 1
  const users = findUsers(parts, { least, cohesion, ...(wholeFrom === undefined ? {} : { wholeFrom }) })
  const taken = new Set<MaskedClause>()
  const chosen: Candidate[] = []
  while (chosen.length < most) {
    const isFit = (next: Candidate): boolean =>
      isHeard(next) && chosen.every((other) => keyOf(other) !== keyOf(next) && standTogether(next, other))
    const found = bestOf(users, taken, least, isFit)
    const best = found && grown(found, users, taken, isFit)
    if (!best) break
    chosen.push(best)
    for (const clause of best.clauses.values()) taken.add(clause)
  }
  const ordered = inOrder(chosen)
  return ordered.map((candidate) => withoutOthers(toMove(candidate, ordered, parts), ordered))
}

function bestOf(
  users: readonly Users[],
  taken: ReadonlySet<MaskedClause>,
  least: number,
  isFit: (candidate: Candidate) => boolean,
): Candidate | null {
  let best: Candidate | null = null
  for (const { pattern, clauses } of users) {
    const free = new Map<string, MaskedClause>()
    for (const clause of clauses) if (!taken.has(clause) && !free.has(clause.family)) free.set(clause.family, clause)
    const candidate = { ...pattern, clauses: free }
    if (free.size < least || (best && !isBetter(candidate, best))) continue
    if (isFit(candidate)) best = candidate
  }
  return best
}

/** Characters that saying it once saves: each family after the first. The mark of a whole clause is one of them. */
const gain = ({ before, after, whole, clauses }: Candidate): number =>
  (clauses.size - 1) * (before.length + after.length + (whole ? 1 : 0))

const isBetter = (a: Candidate, b: Candidate): boolean =>
  gain(a) > gain(b) || (gain(a) === gain(b) && compareText(keyOf(a), keyOf(b)) < 0)

/** A pattern that goes on alike in so many of its families takes the longer words: the shorter may end within a phrase. */
const GROWING_SHARE = 0.55
/** A clause that ends there in so many is a phrase, though others go on. */
const ENDING_SHARE = 0.4

function grown(
  best: Candidate,
  users: readonly Users[],
  taken: ReadonlySet<MaskedClause>,
  isFit: (candidate: Candidate) => boolean,
): Candidate {
  const longer = users.filter(({ pattern }) => holds(pattern, best))
  const most = (share: number): number => Math.max(2, Math.ceil(share * best.clauses.size))
  const next = bestOf(longer, taken, most(GROWING_SHARE), isFit)
  if (next) return grown(next, users, taken, isFit)
  const ending = users.filter(
    ({ pattern }) => pattern.whole && !best.whole && pattern.before === best.before + best.after,
  )
  return bestOf(ending, taken, most(ENDING_SHARE), isFit) ?? best
}

const holds = (longer: ClausePattern, { before, after, whole }: ClausePattern): boolean =>
  !whole &&
  longer.before.startsWith(before) &&
  longer.after.endsWith(after) &&
  (longer.whole || longer.before.length + longer.after.length > before.length + after.length)

const standTogether = (a: Candidate, b: Candidate): boolean =>
  [...a.clauses.keys()].some((family) => b.clauses.has(family))

/** Each after those that most families make before it; of equals the one whose mean place comes first. */
function inOrder(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates
    .map((candidate) => ({
      candidate,
      ahead: candidates.filter((other) => other !== candidate && isBefore(other, candidate)).length,
      mean: meanIndex(candidate),
    }))
    .sort((a, b) => a.ahead - b.ahead || a.mean - b.mean || compareText(keyOf(a.candidate), keyOf(b.candidate)))
    .map(({ candidate }) => candidate)
}

function isBefore(a: Candidate, b: Candidate): boolean {
  let balance = 0
  for (const [family, clause] of a.clauses) {
    const other = b.clauses.get(family)
    if (other) balance += Math.sign(other.index - clause.index)
  }
  return balance > 0
}

const meanIndex = ({ clauses }: Candidate): number =>
  [...clauses.values()].reduce((sum, { index }) => sum + index, 0) / clauses.size

function toMove(
  { before, after, whole, clauses }: Candidate,
  moves: readonly Candidate[],
  parts: readonly ClausedPart[],
): Move {
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

/** An example that says what another move says would be said twice. */
function withoutOthers(move: Move, moves: readonly Candidate[]): Move {
  const others = moves.map(({ before, after }) => before || after).filter((words) => words.length > LEAST_LITERAL)
  const isOwn = (text: string): boolean =>
    !others.some((words) => words !== (move.before || move.after) && text.includes(words))
  return {
    ...move,
    fillers: move.fillers.filter(({ text }) => isOwn(text)),
    rests: move.rests.filter(isOwn),
    aheads: move.aheads.filter(isOwn),
  }
}

const textAcross = ({ textOf }: Voter, clauses: readonly MaskedClause[]): string =>
  textOf({ start: clauses[0]!.range.start, end: clauses.at(-1)!.range.end })

const shortest = (texts: readonly string[]): readonly string[] =>
  [...new Set(texts.filter((text) => text !== '' && text.length <= LONGEST_EXAMPLE && !text.includes('\n')))]
    .sort((a, b) => a.length - b.length || compareText(a, b))
    .slice(0, MOST_EXAMPLES)

/** Each filler with its places, one a family; the commonest first, of equals the shortest. */
function counted(places: readonly Evidence[]): readonly Filler[] {
  const byText = new Map<string, Evidence[]>()
  for (const place of places) if (place.text !== '') byText.set(place.text, [...(byText.get(place.text) ?? []), place])
  return [...byText]
    .map(([text, same]) => ({ text, families: same.length, places: same }))
    .sort((a, b) => b.families - a.families || a.text.length - b.text.length || compareText(a.text, b.text))
    .slice(0, MOST_EXAMPLES)
}

function commonest(marks: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]?.[0] ?? ''
}
