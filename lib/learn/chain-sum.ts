/** Probabilities of the classes of each step (`nodes`), and of each pair with the class before (`edges`). */
export interface Expectation {
  readonly nodes: readonly Float64Array[]
  readonly edges: readonly Float64Array[]
}

/** Forward and backward sums (Rabiner 1989, scaled), in nats; with `welcome`, of the welcome answers alone. */
export function sumChain(
  scores: readonly ArrayLike<number>[],
  tables: readonly ArrayLike<number>[],
  joins: readonly number[],
  welcome?: readonly (readonly number[])[],
): Expectation {
  const count = scores.length
  const classes = scores[0]?.length ?? 0
  const powers = tables.map(tablePowers)
  const local = scores.map((row, at) => {
    const power = stepPowers(row)
    if (welcome) for (let of = 0; of < classes; of++) power[of]! *= welcome[at]![of]!
    return power
  })
  const forward = forwardSums(local, powers, joins)
  const nodes = new Array<Float64Array>(count)
  const edges = new Array<Float64Array>(count)
  let backward = new Float64Array(classes).fill(1)
  for (let at = count - 1; at >= 0; at--) {
    const power = powers[joins[at]!]!
    nodes[at] = scale(forward[at]!.map((value, of) => value * backward[of]!))
    const pair = new Float64Array((classes + 1) * classes)
    const earlier = new Float64Array(classes)
    for (let after = 0; after < classes; after++) {
      const ahead = local[at]![after]! * backward[after]!
      if (at === 0) pair[classes * classes + after] = nodes[0]![after]!
      else
        for (let before = 0; before < classes; before++) {
          const value = power[before * classes + after]! * ahead
          earlier[before]! += value
          pair[before * classes + after] = forward[at - 1]![before]! * value
        }
    }
    edges[at] = scale(pair)
    backward = scale(earlier)
  }
  return { nodes, edges }
}

/** The nodes alone of `sumChain`, for transitions whose `tablePowers` were taken before. */
export function chainNodes(
  scores: readonly ArrayLike<number>[],
  powers: readonly Float64Array[],
  joins: readonly number[],
): readonly Float64Array[] {
  const classes = scores[0]?.length ?? 0
  const local = scores.map(stepPowers)
  const nodes = forwardSums(local, powers, joins)
  let backward = new Float64Array(classes).fill(1)
  for (let at = scores.length - 1; at >= 0; at--) {
    const power = powers[joins[at]!]!
    const earlier = new Float64Array(classes)
    for (let of = 0; of < classes; of++) nodes[at]![of]! *= backward[of]!
    scale(nodes[at]!)
    for (let after = 0; at > 0 && after < classes; after++) {
      const ahead = local[at]![after]! * backward[after]!
      for (let before = 0; before < classes; before++) earlier[before]! += power[before * classes + after]! * ahead
    }
    backward = scale(earlier)
  }
  return nodes
}

export const tablePowers = (table: ArrayLike<number>): Float64Array => exponents(table, 0)

function stepPowers(row: ArrayLike<number>): Float64Array<ArrayBuffer> {
  let top = Number.NEGATIVE_INFINITY
  for (let of = 0; of < row.length; of++) if (row[of]! > top) top = row[of]!
  return exponents(row, top)
}

/** Of each step the sums over all that may lie before it, scaled. */
function forwardSums(
  local: readonly Float64Array[],
  powers: readonly Float64Array[],
  joins: readonly number[],
): Float64Array[] {
  const classes = local[0]?.length ?? 0
  const forward: Float64Array[] = []
  for (let at = 0; at < local.length; at++) {
    const power = powers[joins[at]!]!
    const row = new Float64Array(classes)
    for (let after = 0; after < classes; after++) {
      let sum = 0
      if (at === 0) sum = power[classes * classes + after]!
      else
        for (let before = 0; before < classes; before++)
          sum += forward[at - 1]![before]! * power[before * classes + after]!
      row[after] = sum * local[at]![after]!
    }
    forward.push(scale(row))
  }
  return forward
}

/** No power is zero, so that no chain is impossible. */
function exponents(row: ArrayLike<number>, top: number): Float64Array<ArrayBuffer> {
  const powers = new Float64Array(row.length)
  for (let at = 0; at < row.length; at++) powers[at] = Math.max(1e-30, Math.exp(row[at]! - top))
  return powers
}

/** In place, so that the sum is 1. */
function scale(row: Float64Array): Float64Array<ArrayBuffer> {
  let sum = 0
  for (let at = 0; at < row.length; at++) sum += row[at]!
  if (sum > 0) for (let at = 0; at < row.length; at++) row[at]! /= sum
  return row as Float64Array<ArrayBuffer>
}
