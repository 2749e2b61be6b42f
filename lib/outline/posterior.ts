import { chance, type Edge, finalStates, type Lattice, type WeightTable } from './lattice'

/** Chances below this count as none. */
const LEAST = 1e-6

/**
 * Probability of every edge of a lattice, told layer by layer from the last candidate to the first: the share of its paths
 * among all, a path's chance being the exponential of what it costs less (forward sums, then backward filtering).
 * Each state then holds its own.
 */
export function forEachEdge(
  lattice: Lattice,
  weights: WeightTable,
  tell: (edge: Edge, candidate: number, probability: number) => void,
): void {
  const finals = finalStates(lattice, weights)
  const least = finals.reduce((cost, final) => Math.min(cost, final.cost), Number.POSITIVE_INFINITY)
  const masses = finals.map(({ state, cost }) => state.mass * chance(cost - least))
  const total = masses.reduce((sum, mass) => sum + mass, 0)
  for (const layer of lattice.layers) for (const state of layer) state.probability = 0
  finals.forEach(({ state }, index) => {
    state.probability = masses[index]! / total
  })
  for (let index = lattice.layers.length - 1; index > 0; index--)
    for (const { probability, mass, cost, edges } of lattice.layers[index]!) {
      if (probability < LEAST) continue
      for (const edge of edges) {
        const share = (probability * edge.from.mass * chance(edge.cost - cost)) / mass
        tell(edge, index - 1, share)
        edge.from.probability += share
      }
    }
}
