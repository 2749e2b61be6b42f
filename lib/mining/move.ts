import type { Cohesion } from './cohesion'
import { type MaskedClause, maskedClauses, type PartText } from './masked-clause'
import {
  type ClausedPart,
  type ClausePattern,
  findUsers,
  keyOf,
  LEAST_LITERAL,
  tearsWords,
  type Users,
  useOf,
} from './move-pattern'
import type { Evidence, Wording } from './report'
import { compareText, type Voter } from './voter'
import { bitsSaved, mostBitsSaved, type WordingPrice } from './wording-price'

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
  /** What others say in its place, those first that most say. */
  readonly rivals: readonly Rival[]
}

/** Other words with which families begin that make none of this move: what they say instead. */
export interface Rival {
  readonly words: string
  readonly families: number
  readonly places: readonly Evidence[]
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
  readonly price: WordingPrice
  /** Words of a subject that is not the template's. */
  readonly isForeign: (words: string) => boolean
  /** Only clauses that are fixed from end to end, of so many characters. */
  readonly wholeFrom?: number
}

/**
 * The moves (Swales 1990) that at least `least` families make in one part, at most `most`, in the order in which they make them. Clauses are
 * aligned by their edges; the pattern that saves most bits of the description of all parts is taken first, its clauses are set aside, and so on, as
 * long as bits are saved. A pattern joins only if it stands beside every one taken before in some family, so that nobody reads together what
 * nobody said together.
 */
export function findMoves(
  texts: readonly PartText[],
  { least, most, cohesion, common, general, wholeFrom, price, isForeign }: MoveSearch,
): readonly Move[] {
  const parts = texts.map((part) => ({ voter: part.voter, clauses: maskedClauses(part, common) }))
  const occasionOf = new Map(texts.map(({ voter }) => [voter.family, voter.occasion ?? voter.family]))
  const isFitting = ({ before, after, whole, clauses }: Candidate): boolean =>
    (!general || new Set([...clauses.keys()].map((family) => occasionOf.get(family))).size > 1) &&
    ![before, after].some(isForeign) &&
    !namesSomebody({ before, after, whole, clauses }, common) &&
    !tearsWords({ before, after, whole }, [...clauses.values()], price)
  const among = clausesAmong(parts)
  const gain = (candidate: Candidate, floor: number): number => {
    const shown = [...candidate.clauses].map(([family, clause]) => ({ clause, among: among.get(family)! }))
    const families = among.size
    const most = mostBitsSaved({ ...candidate, families, among: shown.map((use) => use.among) }, price)
    if (most < floor) return most
    const uses = shown.map((use) => useOf(candidate, use.clause, use.among))
    return bitsSaved({ ...candidate, families, users: uses.length, uses }, price)
  }
  const users = findUsers(parts, { least, cohesion, ...(wholeFrom === undefined ? {} : { wholeFrom }) })
  const taken = new Set<MaskedClause>()
  const chosen: Candidate[] = []
  while (chosen.length < most) {
    const isFit = (next: Candidate): boolean =>
      isFitting(next) && chosen.every((other) => keyOf(other) !== keyOf(next) && standTogether(next, other))
    const found = bestOf(users, { taken, least, isFit, gain })
    const best = found && grown(found, users, { taken, isFit, gain })
    if (!best) break
    chosen.push(best)
    for (const clause of best.clauses.values()) taken.add(clause)
  }
  const ordered = inOrder(chosen)
  const choice = { taken: new Set(taken), least: Math.max(LEAST_OF_A_RIVAL, least / 2), isFit: isFitting, gain }
  return ordered.map((candidate) => ({
    ...withExamples(toMove(candidate, ordered, parts), ordered, isForeign),
    rivals: rivalsOf(candidate, ordered, users, choice).map((rival) => toRival(rival, parts)),
  }))
}

/** What begins with a name, or names somebody and goes on, is about somebody whom another speech does not name. */
function namesSomebody({ before, whole, clauses }: Candidate, names: ReadonlySet<string>): boolean {
  for (const name of names) if (before.startsWith(name)) return true
  const goesOn = [...clauses.values()].map(({ text }) => text.startsWith('同志', before.length))
  return !whole && SOMEBODY.test(goesOn.every(Boolean) ? `${before}同志` : before)
}

const SOMEBODY = /(?<!各位|全体|广大|每位|老)同志$/u

/** Clauses of each family in all its parts: among so many stands one that is said alike. */
function clausesAmong(parts: readonly ClausedPart[]): ReadonlyMap<string, number> {
  const among = new Map<string, number>()
  for (const { voter, clauses } of parts) among.set(voter.family, (among.get(voter.family) ?? 0) + clauses.length)
  return among
}

interface Choice {
  readonly taken: ReadonlySet<MaskedClause>
  readonly least: number
  readonly isFit: (candidate: Candidate) => boolean
  /** Bits that a candidate saves; something between these and `floor` where it cannot save so many. */
  readonly gain: (candidate: Candidate, floor: number) => number
}

/** The one that saves most, if any saves bits; of equals the first in order of text. */
function bestOf(users: readonly Users[], { taken, least, isFit, gain }: Choice): Candidate | null {
  let best: Candidate | null = null
  let most = 0
  for (const { pattern, clauses } of users) {
    const free = new Map<string, MaskedClause>()
    for (const clause of clauses) if (!taken.has(clause) && !free.has(clause.family)) free.set(clause.family, clause)
    if (free.size < least) continue
    const candidate = { ...pattern, clauses: free }
    const saved = gain(candidate, most)
    if (saved < most || saved <= 0) continue
    if (saved === most && best && compareText(keyOf(candidate), keyOf(best)) >= 0) continue
    if (!isFit(candidate)) continue
    best = candidate
    most = saved
  }
  return best
}

/** A pattern that goes on alike in so many of its families takes the longer words: the shorter may end within a phrase. */
const GROWING_SHARE = 0.55
/** A clause that ends there in so many is a phrase, though others go on. */
const ENDING_SHARE = 0.4

function grown(best: Candidate, users: readonly Users[], choice: Omit<Choice, 'least'>): Candidate {
  const longer = users.filter(({ pattern }) => holds(pattern, best))
  const most = (share: number): number => Math.max(2, Math.ceil(share * best.clauses.size))
  const next = bestOf(longer, { ...choice, least: most(GROWING_SHARE) })
  if (next) return grown(next, users, choice)
  const ending = users.filter(
    ({ pattern }) => pattern.whole && !best.whole && pattern.before === best.before + best.after,
  )
  return bestOf(ending, { ...choice, least: most(ENDING_SHARE) }) ?? best
}

const holds = (longer: ClausePattern, { before, after, whole }: ClausePattern): boolean =>
  !whole &&
  longer.before.startsWith(before) &&
  longer.after.endsWith(after) &&
  (longer.whole || longer.before.length + longer.after.length > before.length + after.length)

const standTogether = (a: Candidate, b: Candidate): boolean =>
  [...a.clauses.keys()].some((family) => b.clauses.has(family))

const LEAST_OF_A_RIVAL = 2
const MOST_RIVALS = 3
/** Of the families that say a rival, no more than this share say the move as well. */
const MOST_SHARED = 0.25

/**
 * What families say in the place of a move: words of the same make that share a word with it, said by others, on the same side of all other moves.
 */
function rivalsOf(
  move: Candidate,
  moves: readonly Candidate[],
  users: readonly Users[],
  choice: Choice & { readonly taken: Set<MaskedClause> },
): readonly Candidate[] {
  if (move.before === '' || move.after !== '') return []
  const rivals: Candidate[] = []
  const isFit = (next: Candidate): boolean =>
    choice.isFit(next) && isSaidByOthers(next, [move, ...rivals]) && isOnSameSide(next, move, moves)
  while (rivals.length < MOST_RIVALS) {
    const alike = users.filter(
      ({ pattern }) =>
        pattern.whole === move.whole &&
        pattern.after === '' &&
        [move, ...rivals].every(({ before }) => before !== pattern.before) &&
        isLike(pattern, move),
    )
    const next = bestOf(alike, { ...choice, isFit })
    if (!next) break
    rivals.push(next)
    for (const clause of next.clauses.values()) choice.taken.add(clause)
  }
  return rivals.sort((a, b) => b.clauses.size - a.clauses.size || compareText(keyOf(a), keyOf(b)))
}

function isSaidByOthers(next: Candidate, others: readonly Candidate[]): boolean {
  const families = [...next.clauses.keys()]
  const both = families.filter((family) => others.some(({ clauses }) => clauses.has(family)))
  return both.length <= MOST_SHARED * families.length
}

const isOnSameSide = (next: Candidate, move: Candidate, moves: readonly Candidate[]): boolean =>
  moves.every((other) => other === move || sideOf(next, other) * sideOf(move, other) >= 0)

/** Whole clauses with a word in common, or both an address (同志们, 同学们); other words where they begin or end alike. */
function isLike({ before, whole }: ClausePattern, { before: other }: Candidate): boolean {
  if (before.slice(0, 2) === other.slice(0, 2) || before.slice(-2) === other.slice(-2)) return true
  if (!whole) return false
  if (before.endsWith('们') && other.endsWith('们')) return true
  return Array.from(before.slice(1), (sign, at) => before[at]! + sign).some((pair) => other.includes(pair))
}

function toRival({ before, clauses }: Candidate, parts: readonly ClausedPart[]): Rival {
  const places = parts.flatMap(({ voter, clauses: own }) => {
    const clause = clauses.get(voter.family)
    return clause && own.includes(clause) ? [voter.evidence(clause.range)] : []
  })
  return { words: before, families: clauses.size, places: places.slice(0, MOST_PLACES) }
}

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

const isBefore = (a: Candidate, b: Candidate): boolean => sideOf(a, b) > 0

/** Above 0 where most families that make both make `a` first, under 0 where they make `b` first. */
function sideOf(a: Candidate, b: Candidate): number {
  let balance = 0
  for (const [family, clause] of a.clauses) {
    const other = b.clauses.get(family)
    if (other) balance += Math.sign(other.index - clause.index)
  }
  return balance
}

const meanIndex = ({ clauses }: Candidate): number =>
  [...clauses.values()].reduce((sum, { index }) => sum + index, 0) / clauses.size

function toMove(
  { before, after, whole, clauses }: Candidate,
  moves: readonly Candidate[],
  parts: readonly ClausedPart[],
): Omit<Move, 'rivals'> {
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
function withExamples(
  move: Omit<Move, 'rivals'>,
  moves: readonly Candidate[],
  isForeign: (words: string) => boolean,
): Omit<Move, 'rivals'> {
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
