import type { Candidate } from './candidate'
import { FEATURE } from './feature'
import { assumed, begun, extended, type OpenSeries, type ParagraphShape } from './series'
import {
  type Tally,
  tallyAcceptance,
  tallyBeginning,
  tallyClosing,
  tallyContinuation,
  tallyEnding,
  tallyNesting,
  tallyPop,
  tallyRejection,
} from './step-feature'

/** Whole hundredths of a nat by index of a feature. */
export type WeightTable = Int32Array | Float64Array

export type Move = 'reject' | 'extend' | 'begin'

/** One way to read one candidate: after state `from`, at a series (extend: this one, begin: inside it). `cost` is of the whole path. */
export interface Edge {
  readonly from: State
  readonly move: Move
  readonly at: OpenSeries | null
  readonly cost: number
}

/** A stack of open series after some candidates, by all paths that lead to it. */
export interface State {
  readonly top: OpenSeries | null
  /** Of the cheapest path. */
  readonly cost: number
  /** Series begun on the cheapest path. */
  readonly series: number
  /** Paths that end here, cheapest first; none at the beginning. */
  readonly edges: Edge[]
  /** Sum of the chances of all paths in units of that of the cheapest. */
  mass: number
  /** Share of all readings that pass here, as `forEachEdge` tells it. */
  probability: number
}

/** All readings of a speech that are not hopeless: the first layer is before the first candidate, one layer follows each. */
export interface Lattice {
  readonly layers: readonly (readonly State[])[]
  readonly brokenOff: boolean
}

/** What is known of a speech before its candidates are read. */
export interface Passage {
  readonly candidates: readonly Candidate[]
  /** By paragraph, of those that hold candidates. */
  readonly shapes: readonly ParagraphShape[]
  /** The text ends in the middle of a sentence or at a heading. */
  readonly brokenOff: boolean
}

/** Says whether a candidate may be a point at this level; 0 is no point. */
export type Allows = (candidate: number, level: number) => boolean

/** States kept after each candidate. A speech has some hundred candidates; longer inputs are not speeches and get less care. */
const beamWidth = (candidates: number) => (candidates <= 3000 ? 16 : candidates <= 50_000 ? 4 : 1)
/** A state that is this much dearer than the cheapest never comes back. */
const BEAM_COST = 600

/**
 * Beam search over the whole speech for the cheapest reading, since a greedy reader mis-levels restarts and lists inside lists.
 * Paths to one state are kept, so that the chance of each step can be told.
 */
export function buildLattice(
  { candidates, shapes, brokenOff }: Passage,
  weights: WeightTable,
  allows: Allows | null = null,
): Lattice {
  const width = beamWidth(candidates.length)
  const sum = new CostSum(weights)
  let beam = initialStates(candidates, sum)
  const layers = [beam]
  for (let index = 0; index < candidates.length; index++) {
    const candidate = candidates[index]!
    const reader = new CandidateReader(candidate, shapes[candidate.paragraph]!, sum, index, allows)
    beam = reader.advance(beam, width)
    layers.push(beam)
  }
  return { layers, brokenOff }
}

class CostSum implements Tally {
  cost = 0
  constructor(private readonly weights: WeightTable) {}
  add(feature: number, times: number): void {
    this.cost += this.weights[feature]! * times
  }
  take(): number {
    const { cost } = this
    this.cost = 0
    return cost
  }
}

const state = (top: OpenSeries | null, cost: number, series: number): State => ({
  top,
  cost,
  series,
  edges: [],
  mass: 1,
  probability: 0,
})

/** Beside the empty stack: stacks where a series is open whose first heading is lost. */
function initialStates(candidates: readonly Candidate[], sum: CostSum): readonly State[] {
  const states = [state(null, 0, 0)]
  const seen = new Set<string>()
  for (const candidate of candidates) {
    if (candidate.inline || candidate.strength === 'weak' || candidate.doubt !== null) continue
    if (seen.has(candidate.notation)) continue
    seen.add(candidate.notation)
    if (candidate.ordinal === 1) continue
    const top = assumed(candidate)
    tallyAssumption(sum, top)
    states.push(state(top, sum.take(), 1))
  }
  return states
}

export function tallyAssumption(tally: Tally, top: OpenSeries): void {
  tally.add(FEATURE.assumeLost, 1)
  tally.add(FEATURE.orphan[top.strength], 1)
}

/** Reads one candidate after each state of a beam. */
class CandidateReader {
  private readonly edges: Edge[] = []
  private limit = Number.POSITIVE_INFINITY
  private readonly rejection: number
  private readonly acceptance: number
  private readonly beginning: number

  constructor(
    private readonly candidate: Candidate,
    private readonly shape: ParagraphShape,
    private readonly sum: CostSum,
    private readonly index: number,
    private readonly allows: Allows | null,
  ) {
    tallyRejection(sum, candidate, shape)
    this.rejection = sum.take()
    tallyAcceptance(sum, candidate)
    this.acceptance = sum.take()
    tallyBeginning(sum, candidate)
    this.beginning = this.acceptance + sum.take()
  }

  advance(beam: readonly State[], width: number): readonly State[] {
    for (const from of beam) this.step(from)
    const { edges, limit } = this
    edges.sort((a, b) => a.cost - b.cost)
    const kept: State[] = []
    for (const edge of edges) {
      if (edge.cost > limit) break
      this.take(edge, kept, width)
    }
    return kept
  }

  private step(from: State): void {
    const { candidate, shape, sum } = this
    this.offer(from, 'reject', from.top, this.rejection)
    let closing = 0
    let pops = 0
    let replaced = 0
    for (let open = from.top, depth = 0; ; open = open.below, depth++) {
      if (open === null || tallyNesting(sum, open, candidate, shape))
        this.offer(from, 'begin', open, this.beginning + closing + replaced + sum.take())
      else sum.take()
      if (open === null) return
      if (tallyContinuation(sum, open, candidate, shape)) {
        if (depth > 0) sum.add(FEATURE.back, depth)
        this.offer(from, 'extend', open, this.acceptance + closing + sum.take())
      } else sum.take()
      tallyClosing(sum, open)
      closing += sum.take()
      tallyPop(sum, open, true, candidate, shape)
      replaced = pops + sum.take()
      tallyPop(sum, open, false, candidate, shape)
      pops += sum.take()
    }
  }

  private offer(from: State, move: Move, at: OpenSeries | null, cost: number): void {
    const total = from.cost + cost
    if (total > this.limit) return
    if (this.allows !== null && !this.allows(this.index, levelAfter(move, at))) return
    if (total + BEAM_COST < this.limit) this.limit = total + BEAM_COST
    this.edges.push({ from, move, at, cost: total })
  }

  private take(edge: Edge, kept: State[], width: number): void {
    const { candidate } = this
    const { from, move, at } = edge
    const top =
      move === 'reject' ? from.top : move === 'extend' ? extended(at!, candidate) : begun(from.series, at, candidate)
    const key = top?.key ?? 0
    for (const known of kept)
      if ((known.top?.key ?? 0) === key) {
        known.edges.push(edge)
        known.mass += from.mass * chance(edge.cost - known.cost)
        return
      }
    if (kept.length === width) return
    const series = move === 'begin' ? from.series + 1 : from.series
    kept.push({ top, cost: edge.cost, series, edges: [edge], mass: from.mass, probability: 0 })
  }
}

/** Level of the candidate after a move, 0 where it is no point. */
export const levelAfter = (move: Move, at: OpenSeries | null): number =>
  move === 'reject' ? 0 : move === 'extend' ? at!.depth : (at?.depth ?? 0) + 1

/** Chance beside another reading that is cheaper by `cost`. */
export const chance = (cost: number): number => Math.exp(-cost / 100)

/** The last states with what ending their series costs. */
export function finalStates(
  lattice: Lattice,
  weights: WeightTable,
): readonly { readonly state: State; readonly cost: number }[] {
  const sum = new CostSum(weights)
  return lattice.layers.at(-1)!.map((last) => {
    for (let open = last.top; open !== null; open = open.below) tallyEnding(sum, open, lattice.brokenOff)
    return { state: last, cost: last.cost + sum.take() }
  })
}

/** Counts the features of one edge. */
export function tallyEdge(tally: Tally, edge: Edge, candidate: Candidate, shape: ParagraphShape): void {
  if (edge.move === 'reject') tallyRejection(tally, candidate, shape)
  else tallyPoint(tally, edge, candidate, shape)
}

function tallyPoint(tally: Tally, { from, move, at }: Edge, candidate: Candidate, shape: ParagraphShape): void {
  tallyAcceptance(tally, candidate)
  let depth = 0
  for (let open = from.top; open !== at && open !== null; open = open.below, depth++) {
    tallyClosing(tally, open)
    if (move === 'begin') tallyPop(tally, open, open.below === at, candidate, shape)
  }
  if (move === 'extend') {
    tallyContinuation(tally, at!, candidate, shape)
    if (depth > 0) tally.add(FEATURE.back, depth)
  } else {
    tallyBeginning(tally, candidate)
    if (at !== null) tallyNesting(tally, at, candidate, shape)
  }
}
