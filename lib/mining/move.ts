import type { Cohesion } from './cohesion'
import { COUNT, type MaskedClause, maskedClauses, type PartText } from './masked-clause'
import type { Evidence, Wording } from './report'
import { compareText, type Voter } from './voter'

/** A clause that speeches make alike in one part: fixed words, with or without a blank in them. */
export interface Move extends Pattern {
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
}

/** What stood in a blank, and where. */
export interface Filler extends Wording {
  readonly places: readonly Evidence[]
}

interface Pattern {
  readonly before: string
  readonly after: string
  /** The whole clause is fixed: nothing stands between `before` and `after`. */
  readonly whole: boolean
}

const LONGEST_EDGE = 16
/** Fixed words of a clause with a blank have so many characters; a whole clause that recurs needs fewer. */
const LEAST_LITERAL = 3
const LEAST_WHOLE = 2
/** What only ends alike says little: 工作, 会议精神. */
const LEAST_TAIL = 8
/** No blank, no value and no mark but quotes may be fixed. A count of points may. */
const FIXED = /^[\u4e00-\u9fff“”、\ue001]*$/u
const MOST_PLACES = 12
const MOST_EXAMPLES = 6
const LONGEST_EXAMPLE = 60

interface Part {
  readonly voter: Voter
  readonly clauses: readonly MaskedClause[]
}

/** A pattern with the clause of each family that shows it. */
interface Candidate extends Pattern {
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
  const isAsked = ({ whole, before }: Pattern): boolean =>
    wholeFrom === undefined || (whole && before.length >= wholeFrom)
  const users = usersOf(parts, least, cohesion).filter(({ pattern }) => isAsked(pattern))
  const taken = new Set<MaskedClause>()
  const chosen: Candidate[] = []
  while (chosen.length < most) {
    const isFit = (next: Candidate): boolean => isHeard(next) && chosen.every((other) => standTogether(next, other))
    const found = bestOf(users, taken, least, isFit)
    const best = found && grown(found, users, taken, isFit)
    if (!best) break
    chosen.push(best)
    for (const clause of best.clauses.values()) taken.add(clause)
  }
  const ordered = inOrder(chosen)
  return ordered.map((candidate) => withoutOthers(toMove(candidate, ordered, parts), ordered))
}

interface Users {
  readonly pattern: Pattern
  readonly clauses: MaskedClause[]
}

const keyOf = ({ before, after, whole }: Pattern): string => `${before}${whole ? '' : '…'}${after}`

/** The clauses that show each pattern, for the patterns of so many families. */
function usersOf(parts: readonly Part[], least: number, cohesion: Cohesion): readonly Users[] {
  const edges = recurringEdges(parts, least)
  const users = new Map<string, Users>()
  for (const { clauses } of parts)
    for (const clause of clauses)
      for (const pattern of patternsOf(clause.text, edges, cohesion)) {
        const key = keyOf(pattern)
        const known = users.get(key)
        if (known) known.clauses.push(clause)
        else users.set(key, { pattern, clauses: [clause] })
      }
  return [...users.values()].filter(({ clauses }) => new Set(clauses.map(({ family }) => family)).size >= least)
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

const holds = (longer: Pattern, { before, after, whole }: Pattern): boolean =>
  !whole &&
  longer.before.startsWith(before) &&
  longer.after.endsWith(after) &&
  (longer.whole || longer.before.length + longer.after.length > before.length + after.length)

const standTogether = (a: Candidate, b: Candidate): boolean =>
  [...a.clauses.keys()].some((family) => b.clauses.has(family))

interface Edges {
  readonly befores: ReadonlySet<string>
  readonly afters: ReadonlySet<string>
}

/** Edges of clauses of so many families; only they can be part of a pattern (a-priori pruning). */
function recurringEdges(parts: readonly Part[], least: number): Edges {
  const recurring = (edgesOf: (text: string) => readonly string[]): ReadonlySet<string> => {
    const families = new Map<string, Set<string>>()
    for (const { clauses } of parts)
      for (const { text, family } of clauses)
        for (const edge of edgesOf(text)) families.set(edge, (families.get(edge) ?? new Set()).add(family))
    return new Set([...families].flatMap(([edge, { size }]) => (size >= least ? edge : [])))
  }
  return { befores: recurring(prefixes), afters: recurring(suffixes) }
}

const lengthsOf = (text: string): readonly number[] =>
  Array.from({ length: Math.max(0, Math.min(LONGEST_EDGE, text.length) - 1) }, (_, index) => index + 2)

const prefixes = (text: string): readonly string[] =>
  lengthsOf(text)
    .map((length) => text.slice(0, length))
    .filter((edge) => FIXED.test(edge))

const suffixes = (text: string): readonly string[] =>
  lengthsOf(text)
    .map((length) => text.slice(-length))
    .filter((edge) => FIXED.test(edge))

function patternsOf(text: string, { befores, afters }: Edges, cohesion: Cohesion): readonly Pattern[] {
  const patterns: Pattern[] = []
  if (text.length >= LEAST_WHOLE && befores.has(text)) patterns.push({ before: text, after: '', whole: true })
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
  parts: readonly Part[],
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
    aheads: shortest(uses.flatMap(({ part, clause }) => aheadOf(part, clause, moves))),
  }
}

function pauseOf(before: string, clauses: readonly MaskedClause[]): string {
  const ended = clauses.filter(({ text }) => text === before)
  return 2 * ended.length >= clauses.length ? commonest(ended.map(({ mark }) => mark)) : ''
}

/** The clauses after one, up to the next move of the same family. */
function restOf({ voter, clauses }: Part, clause: MaskedClause, moves: readonly Candidate[]): readonly MaskedClause[] {
  const next = moves.flatMap((move) => move.clauses.get(voter.family)?.index ?? []).filter((at) => at > clause.index)
  return clauses.slice(clause.index + 1, Math.min(clauses.length, ...next))
}

function aheadOf(part: Part, { index }: MaskedClause, moves: readonly Candidate[]): readonly string[] {
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
