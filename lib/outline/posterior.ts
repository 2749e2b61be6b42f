import { chance, type Edge, finalStates, type Lattice, type State, type WeightTable } from './lattice'

/** Chances below this count as none. */
const LEAST = 1e-6

/**
 * Probability of every edge of a lattice, told layer by layer from the last candidate to the first: the share of its paths
 * among all, a path's chance being the exponential of what it costs less (forward sums, then backward filtering).
 * Returns the final states with their probabilities.
 */
export function forEachEdge(
  lattice: Lattice,
  weights: WeightTable,
  tell: (edge: Edge, candidate: number, probability: number) => void,
): readonly { readonly state: State; readonly probability: number }[] {
  const finals = finalStates(lattice, weights)
  const least = finals.reduce((cost, final) => Math.min(cost, final.cost), Number.POSITIVE_INFINITY)
  const masses = finals.map(({ state, cost }) => state.mass * chance(cost - least))
  const total = masses.reduce((sum, mass) => sum + mass, 0)
  const shares = finals.map(({ state }, index) => ({ state, probability: masses[index]! / total }))
  let present = new Map(shares.map(({ state, probability }) => [state, probability]))
  for (let layer = lattice.layers.length - 1; layer > 0; layer--) {
    const before = new Map<State, number>()
    for (const [state, probability] of present) {
      if (probability < LEAST) continue
      for (const edge of state.edges) {
        const share = (probability * edge.from.mass * chance(edge.cost - state.cost)) / state.mass
        tell(edge, layer - 1, share)
        before.set(edge.from, (before.get(edge.from) ?? 0) + share)
      }
    }
    present = before
  }
  for (const [state, probability] of present) shares.push({ state, probability })
  return shares
}
