import type { Candidate } from './candidate'
import { buildLattice, type Edge, finalStates, levelAfter, type Passage, type WeightTable } from './lattice'
import { forEachEdge } from './posterior'

/** A candidate that is a point, with its place in the tree. */
export interface Placed {
  readonly candidate: Candidate
  readonly level: number
  /** Same number, same series; numbers have no further meaning. */
  readonly series: number
  /** Index of the enclosing point in the list returned. */
  readonly parent: number | null
  readonly lostBefore: boolean
  /** Share of all readings in which this is a point of this level, 0 to 1, not yet calibrated. */
  readonly probability: number
}

/** The points among the candidates with their true levels: the cheapest reading, and how far the others agree. */
export function decodeOutline(passage: Passage, weights: WeightTable): readonly Placed[] {
  const { candidates } = passage
  if (candidates.length === 0) return []
  const lattice = buildLattice(passage, weights)
  const best = finalStates(lattice, weights).reduce((a, b) => (b.cost < a.cost ? b : a))
  const path = new Array<Edge>(candidates.length)
  const levels = new Array<number>(candidates.length)
  const series = new Array<number>(candidates.length)
  for (let state = best.state, index = candidates.length - 1; index >= 0; index--) {
    const edge = state.edges[0]!
    path[index] = edge
    levels[index] = levelAfter(edge.move, edge.at)
    series[index] = state.top?.series ?? 0
    state = edge.from
  }
  const probability = new Float64Array(candidates.length)
  forEachEdge(lattice, weights, (edge, index, share) => {
    if (levelAfter(edge.move, edge.at) === levels[index]) probability[index]! += share
  })
  const placed: Placed[] = []
  /** Index of the last point of each level. */
  const last: number[] = []
  candidates.forEach((candidate, index) => {
    const level = levels[index]!
    if (level === 0) return
    last[level] = placed.length
    placed.push({
      candidate,
      level,
      series: series[index]!,
      parent: last[level - 1] ?? null,
      lostBefore: isLostBefore(path[index]!, candidate),
      probability: Math.min(1, probability[index]!),
    })
  })
  return placed
}

function isLostBefore({ move, at }: Edge, { ordinal }: Candidate): boolean {
  if (move === 'begin') return ordinal > 1
  return ordinal > at!.last + 1 || at!.virtual
}
