import type { CharacterModel } from './character-model'
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

interface Edge extends Use {
  /** Bits of the reference; what fills the blank comes to it. */
  readonly bits: number
}

/** Cheapest descriptions of what stands between one place and each of the next ones. */
interface Path {
  readonly best: Float64Array
  /** By distance: the reference that ends there; null where a literal character does. */
  readonly chosen: (Edge | null)[]
}

const newPath = (length: number): Path => ({
  best: new Float64Array(length + 1),
  chosen: new Array(length + 1).fill(null),
})

/** The cheapest description of stretches, by dynamic programming over literal characters and references; what fills a blank may hold references too. */
export class Segmenter {
  private edges: Edge[] = []
  private path = newPath(256)
  /** By where a blank begins: the cheapest ways to fill it. */
  private readonly blanks = new Map<number, Path>()

  constructor(
    private readonly units: Uint16Array,
    /** `sums[at]` is what all units before `at` cost. */
    private readonly sums: Float64Array,
    private readonly matcher: Matcher,
    private readonly prices: Prices,
  ) {}

  /** Bits of the stretch, and what `onUse` is told of, from its end to its start. `forbidden` may not be used. */
  segment(start: number, end: number, onUse: (use: Use) => void, forbidden = -1): number {
    this.findEdges(start, end, forbidden)
    const bits = this.solve(start, end, -1)
    this.follow(this.path, start, end, onUse)
    return bits
  }

  /** Bits of the stretch segmented last when `pattern` may not be used either. */
  without(start: number, end: number, pattern: number): number {
    return this.solve(start, end, pattern)
  }

  private findEdges(start: number, end: number, forbidden: number): void {
    const { prices, sums, units } = this
    this.edges = []
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
      if (bits < literal) this.edges.push({ pattern, start: from, blankStart, blankEnd, end: to + closes, bits })
    })
    this.edges.sort((a, b) => a.end - b.end)
  }

  private solve(start: number, end: number, forbidden: number): number {
    this.blanks.clear()
    if (this.path.chosen.length <= end - start) this.path = newPath(2 * (end - start))
    return this.extend(this.path, start, end, forbidden, (edge) =>
      edge.blankStart === edge.blankEnd ? edge.bits : edge.bits + this.blankBits(edge, forbidden),
    )
  }

  private blankBits({ blankStart, blankEnd }: Edge, forbidden: number): number {
    let path = this.blanks.get(blankStart)
    if (!path) {
      path = newPath(LONGEST_FILLER)
      const end = Math.min(this.units.length, blankStart + LONGEST_FILLER)
      this.extend(path, blankStart, end, forbidden, (edge) =>
        edge.blankStart === edge.blankEnd ? edge.bits : Number.POSITIVE_INFINITY,
      )
      this.blanks.set(blankStart, path)
    }
    return path.best[blankEnd - blankStart]!
  }

  private extend(path: Path, start: number, end: number, forbidden: number, bitsOf: (edge: Edge) => number): number {
    const { edges, sums, prices, units } = this
    const { best, chosen } = path
    const [atStart, elsewhere] = prices.literalFlag
    let next = this.firstEdgeAfter(start)
    best[0] = 0
    for (let step = 1; step <= end - start; step++) {
      const at = start + step
      best[step] = best[step - 1]! + sums[at]! - sums[at - 1]! + (marks[units[at - 2]!] === 0 ? elsewhere : atStart)
      chosen[step] = null
      for (; next < edges.length && edges[next]!.end === at; next++) {
        const edge = edges[next]!
        if (edge.start < start || edge.pattern === forbidden) continue
        const bits = best[edge.start - start]! + bitsOf(edge)
        if (bits >= best[step]!) continue
        best[step] = bits
        chosen[step] = edge
      }
    }
    return best[end - start]!
  }

  /** Index of the first edge that ends after `at`, by binary search. */
  private firstEdgeAfter(at: number): number {
    let low = 0
    let high = this.edges.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.edges[middle]!.end <= at) low = middle + 1
      else high = middle
    }
    return low
  }

  private follow({ chosen }: Path, start: number, end: number, onUse: (use: Use) => void): void {
    for (let at = end; at > start; ) {
      const edge = chosen[at - start]
      if (edge) {
        onUse(edge)
        if (edge.blankEnd > edge.blankStart)
          this.follow(this.blanks.get(edge.blankStart)!, edge.blankStart, edge.blankEnd, onUse)
      }
      at = edge ? edge.start : at - 1
    }
  }
}

export function prefixSums(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1)
  for (let index = 0; index < values.length; index++) sums[index + 1] = sums[index]! + values[index]!
  return sums
}
