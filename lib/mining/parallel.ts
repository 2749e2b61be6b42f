import type { Span } from './report'

/** Words that all headings of a list share, in order: `before` at their beginning, `after` at their end, `inner` between. */
export interface ParallelFrame {
  readonly before: string
  readonly inner: readonly string[]
  readonly after: string
}

/** How a list of sibling headings is built alike. */
export interface Parallel {
  /** Null where only lengths are common. */
  readonly frame: ParallelFrame | null
  /** Characters of each clause of a heading: at most two apart, or the first of one length; empty where they differ more. */
  readonly lengths: readonly Span[]
  /** Indexes of the headings that follow the frame, in order; all of them where there is none. */
  readonly following: readonly number[]
}

/** This share of the headings may make a frame without the others (抓好…不放松 four times, and one that says something else). */
const MAJORITY = 2 / 3
/** A single character is a frame's only between others: words that carry grammar, and marks. */
const GRAMMAR = new Set('，、：要把从以为在与和向到的得不有是让被“”')
/** Signs that tell something: no marks, and not 的, which stands everywhere. */
const TELLING = /(?!的)[\u4e00-\u9fff]/u
const MOST_APART = 2
const SHORTEST_LENGTH = 3
/** Two headings share two characters by chance; three headings hardly do. */
const LEAST_LITERAL = { pair: 3, more: 2 }

/** How headings are parallel, or null. Every step looks at all headings, so their order only orders `following`. */
export function findParallel(headings: readonly string[]): Parallel | null {
  if (headings.length < 2) return null
  const lengths = clauseLengths(headings)
  const all = headings.map((_, index) => index)
  for (const following of candidates(headings)) {
    const frame = frameOf(following.map((index) => headings[index]!))
    if (frame && isTelling(frame, following.length, lengths.length > 0))
      return { frame, lengths: clauseLengths(following.map((index) => headings[index]!)), following }
  }
  return lengths.length > 0 ? { frame: null, lengths, following: all } : null
}

/** All headings; else the most that begin alike, and the most that end alike, where these are a majority. */
function candidates(headings: readonly string[]): readonly (readonly number[])[] {
  const all = headings.map((_, index) => index)
  const least = Math.max(3, Math.ceil(MAJORITY * headings.length))
  const alike = [(text: string) => text.slice(0, 2), (text: string) => text.slice(-2)].map((edge) => {
    const counts = new Map<string, number[]>()
    for (const index of all) counts.set(edge(headings[index]!), [...(counts.get(edge(headings[index]!)) ?? []), index])
    return [...counts.values()].reduce((most, next) => (next.length > most.length ? next : most), [] as number[])
  })
  return [all, ...alike.filter(({ length }) => length >= least && length < all.length)]
}

function isTelling({ before, inner, after }: ParallelFrame, headings: number, isochronous: boolean): boolean {
  const edges = [...before, ...after].filter((sign) => TELLING.test(sign)).length
  const literal = [...before, ...inner.join(''), ...after].filter((sign) => TELLING.test(sign)).length
  if (headings === 2) return edges >= LEAST_LITERAL.pair || literal > LEAST_LITERAL.pair
  return literal >= LEAST_LITERAL.more || (isochronous && literal > 0)
}

/** What all texts share, by their longest common stretch and then what lies to its left and right (Ratcliff & Obershelp 1988). */
export function frameOf(texts: readonly string[]): ParallelFrame | null {
  const shortest = Math.min(...texts.map((text) => text.length))
  const before = sharedEdge(texts, shortest - 1, (text, length) => text.slice(0, length))
  const after = sharedEdge(texts, shortest - 1 - before.length, (text, length) => text.slice(text.length - length))
  const inner = piecesBetween(texts.map((text) => text.slice(before.length, text.length - after.length)))
  return before === '' && after === '' && inner.length === 0 ? null : { before, inner, after }
}

function sharedEdge(texts: readonly string[], most: number, cut: (text: string, length: number) => string): string {
  let length = 0
  while (length < most && texts.every((text) => cut(text, length + 1) === cut(texts[0]!, length + 1))) length++
  return length === 0 ? '' : cut(texts[0]!, length)
}

/** Stretches that all texts hold in one order, with something before and after each. */
function piecesBetween(texts: readonly string[]): readonly string[] {
  const piece = longestCommon(texts)
  if (piece === '') return []
  const left = texts.map((text) => text.slice(0, text.indexOf(piece, 1)))
  const right = texts.map((text) => text.slice(text.indexOf(piece, 1) + piece.length))
  return [...piecesBetween(left), piece, ...piecesBetween(right)]
}

/** The longest stretch of two characters or more, or one of grammar, that every text has inside it. */
function longestCommon(texts: readonly string[]): string {
  const [pivot, ...others] = [...texts].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
  for (let length = pivot!.length - 2; length >= 1; length--)
    for (let start = 1; start + length < pivot!.length; start++) {
      const piece = pivot!.slice(start, start + length)
      if (length === 1 && !GRAMMAR.has(piece)) continue
      if (others.every((text) => text.slice(0, -1).includes(piece, 1))) return piece
    }
  return ''
}

/** Spans of the clauses' lengths where every heading has as many clauses and no clause is longer than another by more than two. */
function clauseLengths(headings: readonly string[]): readonly Span[] {
  const clauses = headings.map((heading) => heading.split('，').map((clause) => clause.length))
  const count = clauses[0]!.length
  if (clauses.some(({ length }) => length !== count)) return []
  const spans = clauses[0]!.map((_, clause) => {
    const lengths = clauses.map((each) => each[clause]!)
    return { fewest: Math.min(...lengths), most: Math.max(...lengths) }
  })
  const apart = headings.length === 2 ? 0 : MOST_APART
  const isLike = ({ fewest, most }: Span): boolean => most - fewest <= apart && fewest >= SHORTEST_LENGTH
  const isLed = spans.length > 1 && headings.length > 2 && spans[0]!.fewest === spans[0]!.most
  return spans.every(isLike) || (isLed && isLike(spans[0]!)) ? spans : []
}
