import { printOrdinal } from '../outline/marker'
import type { ContentRole } from '../role/role'
import { contentKey } from './content-key'
import type { SiblingList } from './list'
import { frameOf, type ParallelFrame } from './parallel'
import type { Series, Span } from './report'
import { compareText } from './voter'
import { bitsSaved, type WordingPrice } from './wording-price'

/** What counts stay small enough to be read. */
const MOST_PLACES = 12
const MOST_EXAMPLES = 8

/**
 * Series of parallel headings (third layer): lists are aligned inside each speech first, then like lists of several speeches become one,
 * by the words at their edges, the words between, or the lengths of their clauses, and by role. What one family alone has is kept too,
 * under its own words. A series is accepted if the description of the lists is shorter with it.
 */
export function findSeries(
  all: readonly SiblingList[],
  { least, price }: { readonly least: number; readonly price: WordingPrice },
): readonly Series[] {
  const code = codeOf(all, price)
  const lists = all.filter(({ parallel }) => parallel !== null)
  const clusters = new Map<string, SiblingList[]>()
  for (const list of lists) for (const key of keysOf(list)) clusters.set(key, [...(clusters.get(key) ?? []), list])
  const found = [...clusters].flatMap(([key, members]) => {
    const isOwn = key.startsWith('=')
    return familiesOf(members) >= 2 || isOwn ? [toSeries(members, least, code)] : []
  })
  const kept = found.flatMap((series) => (series !== null && series.gain > 0 ? [series] : []))
  return withoutRepeats(kept.sort(compareSeries))
}

/** Under which lists may meet: the whole frame, each anchor of it, or the lengths where there is no frame. */
function keysOf({ role, parallel }: SiblingList): readonly string[] {
  const { frame, lengths } = parallel!
  if (!frame) return [`#${role} ${lengths.map(({ most }) => most).join(' ')}`]
  const { before, inner, after } = frame
  const anchors = [
    ...(before.length >= 2 ? [`^${role} ${before.slice(0, 2)}`] : []),
    ...inner.filter((piece) => piece !== '，' && piece !== '的').map((piece) => `~${role} ${piece}`),
    ...(after.length >= 2 ? [`$${role} ${after.slice(-2)}`] : []),
  ]
  return [`=${role} ${[before, ...inner, after].join('…')}`, ...anchors]
}

const followersOf = ({ headings, parallel }: SiblingList): SiblingList['headings'] =>
  parallel!.following.map((index) => headings[index]!)

function toSeries(members: readonly SiblingList[], least: number, code: ListCode): Series | null {
  const headings = members.flatMap((list) => followersOf(list).map(({ text }) => text))
  const frame = frameOf(headings)
  const lengths = sharedLengths(members)
  if (!frame && lengths.length === 0) return null
  const { before, inner, after } = frame ?? { before: '', inner: [], after: '' }
  const { role } = members[0]!
  const counts = members.map(({ points }) => points.length)
  const occasions = [...new Set(members.flatMap(({ voter }) => voter.occasion ?? []))].sort(compareText)
  const byFamily = oneAFamily(members)
  return {
    key: contentKey(`${role} ${before}…${inner.join('…')}…${after} ${lengths.map(({ most }) => most).join(' ')}`),
    role,
    genres: [...new Set(members.map(({ voter }) => voter.genre))].sort(compareText),
    ...{ scheme: schemeOf(members), before, inner, after, lengths },
    points: spanOf(counts),
    families: byFamily.length,
    sources: new Set(members.map(({ voter }) => voter.described.document.path)).size,
    roles: { [role]: headings.length },
    occasions,
    general: byFamily.length >= Math.max(2, least) && occasions.length >= 2,
    gain: Math.round(gainOf({ before, inner, after }, lengths, members, code)),
    examples: byFamily.slice(0, MOST_EXAMPLES).map((list) => ({
      piece: list.voter.piece.id,
      headings: list.headings.map(({ text }) => text),
    })),
    places: byFamily.slice(0, MOST_PLACES).map((list) => list.voter.evidence(followersOf(list)[0]!.range)),
  }
}

/** Of each family the list with most points; longest first, and of equals the one whose words come first. */
function oneAFamily(members: readonly SiblingList[]): readonly SiblingList[] {
  const wordsOf = ({ headings }: SiblingList): string => headings.map(({ text }) => text).join('\n')
  const sorted = [...members].sort((a, b) => b.points.length - a.points.length || compareText(wordsOf(a), wordsOf(b)))
  const seen = new Set<string>()
  return sorted.filter(({ voter: { family } }) => !seen.has(family) && seen.add(family))
}

const familiesOf = (members: readonly SiblingList[]): number => new Set(members.map(({ voter }) => voter.family)).size

const spanOf = (counts: readonly number[]): Span => ({ fewest: Math.min(...counts), most: Math.max(...counts) })

/** Clause by clause, where all lists have as many clauses and none has lengths more than two apart from another's. */
function sharedLengths(members: readonly SiblingList[]): readonly Span[] {
  const all = members.map(({ parallel }) => parallel!.lengths)
  const count = all[0]!.length
  if (count === 0 || all.some(({ length }) => length !== count)) return []
  const spans = all[0]!.map((_, clause) => spanOf(all.flatMap((spans) => [spans[clause]!.fewest, spans[clause]!.most])))
  return spans[0]!.most - spans[0]!.fewest <= 2 ? spans : []
}

/** What lists cost before any series is known. */
interface ListCode {
  readonly price: WordingPrice
  /** By role: how many lists there are, of each of which it must be said whether it follows a series. */
  readonly lists: ReadonlyMap<ContentRole, number>
  /** Bits to say how long a heading is. */
  readonly lengthBits: number
}

function codeOf(all: readonly SiblingList[], price: WordingPrice): ListCode {
  const lists = new Map<ContentRole, number>()
  for (const { role } of all) lists.set(role, (lists.get(role) ?? 0) + 1)
  return { price, lists, lengthBits: entropyOf(all.flatMap(({ headings }) => headings.map(({ text }) => text.length))) }
}

/** Bits to say one of these values, each as often as it occurs. */
function entropyOf(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts.values()].reduce(
    (sum, count) => sum - (count / values.length) * Math.log2(count / values.length),
    0,
  )
}

/** Bits that the frame and the known lengths save, after both are written down and each list of the role has said whether it follows. */
function gainOf(
  { before, inner, after }: ParallelFrame,
  lengths: readonly Span[],
  members: readonly SiblingList[],
  { price, lists, lengthBits }: ListCode,
): number {
  const families = lists.get(members[0]!.role)!
  const words = [before, ...inner, after]
  const uses = members.flatMap((list) =>
    followersOf(list).map(({ text }) => ({ among: 1, said: text, left: fillersOf(text, words) })),
  )
  const which = members.reduce((sum, { points }) => sum + Math.log2(points.length), 0)
  const [span] = lengths
  const known = span ? Math.max(0, lengthBits - Math.log2(span.most - span.fewest + 1)) : 0
  const spanBits = span ? 2 * Math.log2(span.most + 1) + 1 : 0
  const framed = bitsSaved({ before: words.join(''), after: '', uses, families, users: members.length }, price)
  return framed - which + uses.length * known - spanBits
}

/** What stands between the words of a frame. */
function fillersOf(text: string, words: readonly string[]): readonly string[] {
  const [before, after] = [words[0]!, words.at(-1)!]
  const fillers: string[] = []
  let rest = text.slice(before.length, text.length - after.length)
  for (const piece of words.slice(1, -1)) {
    const at = rest.indexOf(piece, 1)
    fillers.push(rest.slice(0, at))
    rest = rest.slice(at + piece.length)
  }
  return [...fillers, rest]
}

const PLAIN_SCHEME = '一是'

/** The scheme that most lists have, of those that can print so many points; 一是 where none can. Order of lists does not matter. */
export function schemeOf(members: readonly SiblingList[]): string {
  const most = Math.max(...members.map(({ points }) => points.length))
  const schemes = members.map(({ points }) => points[0]!.scheme).filter((scheme) => printOrdinal(scheme, most) !== null)
  return mostFrequent(schemes) ?? PLAIN_SCHEME
}

/** The value that occurs most; of equals the one first in code-unit order. */
export function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]?.[0] ?? null
}

const compareSeries = (a: Series, b: Series): number =>
  b.families - a.families || b.gain - a.gain || compareText(a.key, b.key)

/** Lists may meet under several keys with the same words in common; the one with most families stays. */
function withoutRepeats(sorted: readonly Series[]): readonly Series[] {
  const seen = new Set<string>()
  return sorted.filter(({ key }) => !seen.has(key) && seen.add(key))
}

/** How a role's points are laid out by those families that give it a list. */
export interface Layout {
  readonly scheme: string
  /** True where most families put each point's heading on a line of its own. */
  readonly headed: boolean
  readonly families: number
  readonly points: Span
}

interface LayoutSearch {
  readonly role: ContentRole
  readonly least: number
  /** How many have the role. */
  readonly families: number
  readonly level?: number
}

/**
 * The layout of the longest list that each family has in a role, or null when too few or fewer than half of the `families` have one.
 * Only points of `level` and deeper count: under a heading the outermost are headings themselves.
 */
export function findLayout(
  lists: readonly SiblingList[],
  { role, least, families, level = 1 }: LayoutSearch,
): Layout | null {
  const own = oneAFamily(lists.filter((list) => list.role === role && list.points[0]!.level >= level))
  if (own.length < least || 2 * own.length < families) return null
  return {
    scheme: schemeOf(own),
    headed: mostFrequent(own.map(({ headed }) => String(headed))) === 'true',
    families: own.length,
    points: spanOf(own.map(({ points }) => points.length)),
  }
}
