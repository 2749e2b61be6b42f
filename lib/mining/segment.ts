import type { CharacterModel } from './character-model'
import { EdgeList } from './edge-list'
import type { Matcher } from './matcher'
import { LONGEST_FILLER, MARKS } from './pattern'

const marks = MARKS

/** What the parts of a description cost beside characters, in bits. */
export interface Prices {
  /** By pattern. */
  readonly reference: Float64Array
  /** To say that a character follows, and that a reference does: first at the start of a clause, then elsewhere. */
  readonly literalFlag: readonly [number, number]
  readonly referenceFlag: readonly [number, number]
  /** To say how long what fills a blank is, by its length. */
  readonly fillerLength: Float64Array
}

/** A use of a pattern in the cheapest description; offsets in the units. */
export interface Use {
  readonly pattern: number
  readonly start: number
  readonly blankStart: number
  readonly blankEnd: number
  readonly end: number
}

/** Bits of each unit without lexicon, given the characters before it in its stretch. */
export function literalBits(units: Uint16Array, model: CharacterModel, own: 0 | 1): Float64Array {
  const bits = new Float64Array(units.length)
  for (let at = 1; at < units.length; at++) {
    if (units[at] === 0) continue
    const last = units[at - 1]!
    bits[at] = model.bits(last === 0 ? 0 : units[at - 2]!, last, units[at]!, own)
  }
  return bits
}

/** What it is worth to know that a clause ends: after a frame that closes its clause only the kind of mark is still to be said. */
const CLAUSE_END_BITS = 3.5

/** Cheapest descriptions of what stands between one place and each of the next ones. */
interface Path {
  readonly best: Float64Array
  /** By distance: the edge that ends there; -1 where a literal character does. */
  readonly chosen: Int32Array
}

const newPath = (length: number): Path => ({
  best: new Float64Array(length + 1),
  chosen: new Int32Array(length + 1),
})

/** The cheapest description of stretches, by dynamic programming over literal characters and references; what fills a blank may hold references too. */
export class Segmenter {
  private readonly edges = new EdgeList()
  private path = newPath(16)
  /** By offset: bits of the cheapest description from there to the end of the stretch; `solvedBack` once they are known. */
  private rest = new Float64Array(17)
  private solvedBack = false
  /** The pattern that the last solution does without; -1 for none. */
  private forbidden = -1
  /** By where a blank begins: the cheapest ways to fill it. */
  private readonly blanks = new Map<number, Path>()
  /** By unit: its bits as a literal character, with its flag. */
  private readonly literal: Float64Array

  constructor(
    private readonly units: Uint16Array,
    /** `sums[at]` is what all units before `at` cost. */
    private readonly sums: Float64Array,
    private readonly matcher: Matcher,
    private readonly prices: Prices,
  ) {
    const [atStart, elsewhere] = prices.literalFlag
    this.literal = new Float64Array(units.length)
    for (let at = 1; at < units.length; at++)
      this.literal[at] = sums[at + 1]! - sums[at]! + (marks[units[at - 1]!] === 0 ? elsewhere : atStart)
  }

  /** Bits of the stretch, and what `onUse` is told of, from its end to its start. `forbidden` may not be used. */
  segment(start: number, end: number, onUse: (use: Use) => void, forbidden = -1): number {
    this.findEdges(start, end, forbidden)
    this.solvedBack = false
    const bits = this.solve(start, end - start, -1)
    this.follow(this.path, start, 0, end - start, onUse)
    return bits
  }

  /** Bits of the stretch segmented last when `pattern` may not be used either. */
  without(start: number, end: number, pattern: number): number {
    const edge = this.onlyEdge(pattern)
    if (edge === -1) return this.solve(start, end - start, pattern)
    if (this.forbidden !== -1) this.solve(start, end - start, -1)
    if (!this.solvedBack) this.solveBack(start, end - start)
    return this.around(edge, start)
  }

  private findEdges(start: number, end: number, forbidden: number): void {
    const { prices, sums, units, edges } = this
    edges.clear(end - start)
    this.matcher.scan(units, start, end, (pattern, from, blankStart, blankEnd, to) => {
      if (pattern === forbidden) return
      const isFrame = blankEnd > blankStart
      const closes = isFrame && marks[units[blankEnd]!] !== 2 && to < end && marks[units[to]!] === 2 ? 1 : 0
      const bits =
        prices.referenceFlag[marks[units[from - 1]!] === 0 ? 1 : 0]! +
        prices.reference[pattern]! +
        (isFrame ? prices.fillerLength[blankEnd - blankStart]! : 0) +
        closes * Math.max(0, sums[to + closes]! - sums[to]! - CLAUSE_END_BITS)
      const literal = sums[to + closes]! - sums[blankEnd]! + sums[blankStart]! - sums[from]!
      if (bits < literal)
        edges.add(pattern, from - start, blankStart - start, blankEnd - start, to + closes - start, bits)
    })
  }

  private solve(start: number, length: number, forbidden: number): number {
    const { edges } = this
    this.forbidden = forbidden
    this.blanks.clear()
    if (this.path.chosen.length <= length) this.path = newPath(2 * length)
    const { best, chosen } = this.path
    best[0] = 0
    for (let step = 1; step <= length; step++) {
      let least = best[step - 1]! + this.literal[start + step - 1]!
      let choice = -1
      for (let edge = edges.firstAt[step]!; edge !== -1; edge = edges.nextAt[edge]!) {
        if (edges.pattern[edge] === forbidden) continue
        const whole = edges.bits[edge]! + (edges.hasBlank(edge) ? this.blankBits(edge, start, length, forbidden) : 0)
        edges.whole[edge] = whole
        const bits = best[edges.start[edge]!]! + whole
        if (bits >= least) continue
        least = bits
        choice = edge
      }
      best[step] = least
      chosen[step] = choice
    }
    return best[length]!
  }

  private blankBits(frame: number, start: number, length: number, forbidden: number): number {
    const { edges } = this
    const from = edges.blankStart[frame]!
    const known = this.blanks.get(from)
    if (known) return known.best[edges.blankEnd[frame]! - from]!
    const path = newPath(LONGEST_FILLER)
    const { best, chosen } = path
    for (let step = 1; step <= LONGEST_FILLER && from + step <= length; step++) {
      let least = best[step - 1]! + this.literal[start + from + step - 1]!
      let choice = -1
      for (let edge = edges.firstAt[from + step]!; edge !== -1; edge = edges.nextAt[edge]!) {
        if (edges.start[edge]! < from || edges.hasBlank(edge) || edges.pattern[edge] === forbidden) continue
        const bits = best[edges.start[edge]! - from]! + edges.bits[edge]!
        if (bits >= least) continue
        least = bits
        choice = edge
      }
      best[step] = least
      chosen[step] = choice
    }
    this.blanks.set(from, path)
    return best[edges.blankEnd[frame]! - from]!
  }

  /** The one edge of a pattern that stands in no blank; -1 where there are others, or it may. */
  private onlyEdge(pattern: number): number {
    const { edges } = this
    let only = -1
    for (let edge = 0; edge < edges.count; edge++) {
      if (edges.pattern[edge] !== pattern) continue
      if (only !== -1) return -1
      only = edge
    }
    for (let frame = 0; frame < edges.count; frame++)
      if (edges.blankStart[frame]! <= edges.start[only]! && edges.end[only]! <= edges.blankEnd[frame]!) return -1
    return only
  }

  private solveBack(start: number, length: number): void {
    const { edges } = this
    if (this.rest.length <= length) this.rest = new Float64Array(2 * length)
    const rest = this.rest
    rest.fill(Number.POSITIVE_INFINITY, 0, length)
    rest[length] = 0
    for (let step = length; step > 0; step--) {
      const bits = rest[step]!
      const literal = bits + this.literal[start + step - 1]!
      if (literal < rest[step - 1]!) rest[step - 1] = literal
      for (let edge = edges.firstAt[step]!; edge !== -1; edge = edges.nextAt[edge]!) {
        const whole = bits + edges.whole[edge]!
        if (whole < rest[edges.start[edge]!]!) rest[edges.start[edge]!] = whole
      }
    }
    this.solvedBack = true
  }

  /** Every description of the stretch covers the first unit of `edge` by a character or an edge; the cheapest that does so otherwise. */
  private around(edge: number, start: number): number {
    const { edges, rest } = this
    const { best } = this.path
    const first = edges.start[edge]!
    let least = best[first]! + this.literal[start + first]! + rest[first + 1]!
    for (let other = 0; other < edges.count; other++) {
      if (other === edge || edges.start[other]! > first || edges.end[other]! <= first) continue
      const bits = best[edges.start[other]!]! + edges.whole[other]! + rest[edges.end[other]!]!
      if (bits < least) least = bits
    }
    return least
  }

  /** Uses between two offsets, told with their places in the units. */
  private follow({ chosen }: Path, base: number, start: number, end: number, onUse: (use: Use) => void): void {
    const { edges } = this
    for (let at = end; at > start; ) {
      const edge = chosen[at - start]!
      if (edge === -1) {
        at--
        continue
      }
      const [blankStart, blankEnd] = [edges.blankStart[edge]!, edges.blankEnd[edge]!]
      onUse({
        pattern: edges.pattern[edge]!,
        start: base + edges.start[edge]!,
        blankStart: base + blankStart,
        blankEnd: base + blankEnd,
        end: base + edges.end[edge]!,
      })
      if (blankEnd > blankStart) this.follow(this.blanks.get(blankStart)!, base, blankStart, blankEnd, onUse)
      at = edges.start[edge]!
    }
  }
}

export function prefixSums(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1)
  for (let index = 0; index < values.length; index++) sums[index + 1] = sums[index]! + values[index]!
  return sums
}
