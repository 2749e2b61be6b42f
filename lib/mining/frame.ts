import { type Candidate, textAt } from './candidate'
import { isBalanced } from './edge'
import { HashTable } from './hash-table'
import { LONGEST_FILLER, MARKS } from './pattern'
import type { StretchText } from './stretch'

const marks = MARKS

const LONGEST_ANCHOR = 8
const FEWEST_FILLERS = 3
const MOST_PLACES = 2000

/** Two places in one sentence at which anchors stand: where the first begins, and the fixed edge of the second. */
interface Span {
  readonly start: number
  readonly edge: number
}

/** Which edge of the second anchor is fixed: its end at the end of a clause, or its start at the mark between two. */
type Kind = 'same-clause' | 'next-clause'

/**
 * Frames that may enter the lexicon: two anchors of two to eight characters around a blank of one clause, the second at the clause's end or at the
 * start of the next. Pairs of anchors grow from pairs of two characters, a character at a time, while enough families share them
 * (pattern growth, Pei et al. 2001); one that always goes on alike is not told apart from its longer form.
 */
export function frameCandidates(text: StretchText, minimumFamilies: number): readonly Candidate[] {
  const found = new Map<string, Candidate>()
  const pairs = recurringPairs(text)
  for (const kind of ['same-clause', 'next-clause'] as const) {
    const growth = new Growth(text, kind, minimumFamilies, found)
    for (const spans of groupSpans(text, kind, pairs).values()) growth.grow(spans, 2, 2, true)
  }
  return [...found.values()]
}

/** By place: a number from 1 of the pair of characters there, where two speeches share it; else 0. */
function recurringPairs({ units, speechAt }: StretchText): Int32Array {
  const speechOf = new HashTable(units.length / 8)
  const ids = new HashTable(units.length / 32)
  for (let at = 0; at + 1 < units.length; at++) {
    if (units[at] === 0 || units[at + 1] === 0) continue
    const key = units[at]! * 65536 + units[at + 1]!
    const speech = speechOf.get(key)
    if (speech === 0) speechOf.set(key, speechAt[at]! + 1)
    else if (speech !== speechAt[at]! + 1 && ids.get(key) === 0) ids.set(key, ids.size + 1)
  }
  const idAt = new Int32Array(units.length)
  for (let at = 0; at + 1 < units.length; at++)
    if (units[at] !== 0 && units[at + 1] !== 0) idAt[at] = ids.get(units[at]! * 65536 + units[at + 1]!)
  return idAt
}

type Visit = (key: number, start: number, edge: number) => void

/** Spans whose pairs of anchors two speeches share, by pair, in text order. */
function groupSpans(text: StretchText, kind: Kind, pairs: Int32Array): ReadonlyMap<number, readonly Span[]> {
  const speechOf = new HashTable()
  const shared = new HashTable()
  visitSpans(text, kind, pairs, (key, start) => {
    const speech = speechOf.get(key)
    if (speech === 0) speechOf.set(key, text.speechAt[start]! + 1)
    else if (speech !== text.speechAt[start]! + 1) shared.set(key, 1)
  })
  const groups = new Map<number, Span[]>()
  visitSpans(text, kind, pairs, (key, start, edge) => {
    if (shared.get(key) === 0) return
    const group = groups.get(key)
    if (!group) groups.set(key, [{ start, edge }])
    else if (group.length < MOST_PLACES) group.push({ start, edge })
  })
  return groups
}

function visitSpans({ units, stretches }: StretchText, kind: Kind, pairs: Int32Array, visit: Visit): void {
  for (const { at, start, end } of stretches) {
    const stop = at + end - start
    for (let from = at; from < stop; ) {
      let to = from
      while (to < stop && marks[units[to]!] !== 2) to++
      if (kind === 'same-clause') {
        const second = to - 2
        const id = second > from + 2 ? pairs[second]! : 0
        if (id > 0)
          for (let first = Math.max(from, second - LONGEST_FILLER - LONGEST_ANCHOR); first + 2 < second; first++) {
            const own = pairs[first]!
            if (own > 0) visit(own * 16777216 + id, first, to)
          }
      } else if (to + 1 < stop && to > from + 2 && to - from <= LONGEST_FILLER + LONGEST_ANCHOR) {
        const [own, id] = [pairs[from]!, pairs[to]!]
        if (own > 0 && id > 0) visit(own * 16777216 + id, from, to)
      }
      from = to + 1
    }
  }
}

class Growth {
  private readonly hashes: SpanHashes

  constructor(
    private readonly text: StretchText,
    private readonly kind: Kind,
    private readonly minimumFamilies: number,
    private readonly found: Map<string, Candidate>,
  ) {
    this.hashes = new SpanHashes(text.units)
  }

  /** `before` and `after` are lengths; once `after` has grown, `before` does not, so that no pair is met twice. */
  grow(spans: readonly Span[], before: number, after: number, isFirst: boolean): void {
    const fitting = spans.filter((span) => this.filled(span, before, after) >= 1)
    if (!this.hasSupport(fitting, after)) return
    if (isFirst && before < LONGEST_ANCHOR)
      for (const branch of this.branches(fitting, ({ start }) => start + before))
        this.grow(branch, before + 1, after, true)
    if (after < LONGEST_ANCHOR)
      for (const branch of this.branches(fitting, (span) => this.nextOfAfter(span, after)))
        this.grow(branch, before, after + 1, false)
    this.keep(fitting, before, after)
  }

  /** Enough families, and enough different fillers: where anchors are equal, fillers differ as whole spans do. Spans stand in order of speech. */
  private hasSupport(spans: readonly Span[], after: number): boolean {
    if (spans.length < this.minimumFamilies || spans.length < FEWEST_FILLERS) return false
    const fillers = new Set<number>()
    let families = 0
    let last = -1
    for (const { start, edge } of spans) {
      const speech = this.text.speechAt[start]!
      if (speech !== last) families++
      last = speech
      if (fillers.size < FEWEST_FILLERS) fillers.add(this.hashes.of(start, this.afterStart(edge, after)))
      if (families >= this.minimumFamilies && fillers.size >= FEWEST_FILLERS) return true
    }
    return false
  }

  private filled({ start, edge }: Span, before: number, after: number): number {
    return this.afterStart(edge, after) - start - before
  }

  private afterStart(edge: number, after: number): number {
    return this.kind === 'same-clause' ? edge - after : edge
  }

  private nextOfAfter({ edge }: Span, after: number): number {
    return this.kind === 'same-clause' ? edge - after - 1 : edge + after
  }

  /** Spans by the character at a place of theirs; only those that may be shared widely enough. */
  private branches(spans: readonly Span[], placeOf: (span: Span) => number): readonly (readonly Span[])[] {
    const { units } = this.text
    const branches = new Map<number, Span[]>()
    for (const span of spans) {
      const unit = units[placeOf(span)]!
      if (unit === 0) continue
      const branch = branches.get(unit)
      if (branch) branch.push(span)
      else branches.set(unit, [span])
    }
    return [...branches.values()].filter((branch) => branch.length >= this.minimumFamilies)
  }

  private keep(spans: readonly Span[], before: number, after: number): void {
    const { units } = this.text
    const short = spans.filter((span) => this.filled(span, before, after) <= LONGEST_FILLER)
    if (!this.hasSupport(short, after)) return
    const goesOnAlike = [
      ({ start }: Span) => start - 1,
      ({ start }: Span) => start + before,
      (span: Span) => this.nextOfAfter(span, after),
      (span: Span) => (this.kind === 'same-clause' ? this.afterStart(span.edge, after) - 1 : span.edge - 1),
    ].some((placeOf) => isAlike(short.map((span) => units[placeOf(span)]!)))
    if (goesOnAlike) return
    const [first] = short
    const pattern = {
      before: textAt(units, first!.start, before),
      after: textAt(units, this.afterStart(first!.edge, after), after),
    }
    if (!isBalanced(`${pattern.before}${pattern.after}`)) return
    this.found.set(`${pattern.before}…${pattern.after}`, {
      pattern,
      starts: Int32Array.from(short, ({ start }) => start),
      afters: Int32Array.from(short, ({ edge }) => this.afterStart(edge, after)),
    })
  }
}

/** Equal numbers for equal runs of units (Karp and Rabin 1987, modulo 2^32). */
class SpanHashes {
  private readonly prefix: Int32Array
  private readonly powers: Int32Array

  constructor(units: Uint16Array) {
    this.prefix = new Int32Array(units.length + 1)
    this.powers = new Int32Array(64).fill(1)
    for (let at = 0; at < units.length; at++) this.prefix[at + 1] = Math.imul(this.prefix[at]!, BASE) + units[at]! + 1
    for (let length = 1; length < 64; length++) this.powers[length] = Math.imul(this.powers[length - 1]!, BASE)
  }

  of(start: number, end: number): number {
    return (this.prefix[end]! - Math.imul(this.prefix[start]!, this.powers[Math.min(63, end - start)]!)) | 0
  }
}

const BASE = 0x01000193

const isAlike = (signs: readonly number[]): boolean => signs[0] !== 0 && signs.every((sign) => sign === signs[0])
