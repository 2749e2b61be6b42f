/** A claim with the confidence it was made with, 0 to 1, and whether it was right. */
export interface Claim {
  readonly confidence: number
  readonly right: boolean
}

/**
 * What a model's own probability is worth: `worth[i]` (in thousandths, never falling) is how often claims were right that the
 * model made with a probability between i and i + 1 of `worth.length` equal steps.
 */
export type Calibration = readonly number[]

const STEPS = 50

/**
 * Isotonic regression by pooling adjacent violators (Ayer et al. 1955) of right on raw confidence, read off in equal steps.
 * Each pool is smoothed by one claim at the mean, so that no small pool promises certainty. Give it held-out claims only.
 */
export function calibrate(claims: readonly Claim[]): Calibration {
  const mean = (claims.filter(({ right }) => right).length + 1) / (claims.length + 2)
  interface Pool {
    from: number
    right: number
    count: number
  }
  const pools: Pool[] = []
  for (const { confidence, right } of [...claims].sort((a, b) => a.confidence - b.confidence)) {
    pools.push({ from: confidence, right: right ? 1 : 0, count: 1 })
    while (pools.length > 1) {
      const [before, last] = [pools.at(-2)!, pools.at(-1)!]
      if (before.right / before.count < last.right / last.count) break
      pools.splice(-2, 2, { from: before.from, right: before.right + last.right, count: before.count + last.count })
    }
  }
  const worth = pools.map(({ right, count }) => (right + mean) / (count + 1))
  let greatest = 0
  return Array.from({ length: STEPS }, (_, step) => {
    const middle = (step + 0.5) / STEPS
    const index = pools.findLastIndex(({ from }) => from <= middle)
    greatest = Math.max(greatest, worth[Math.max(0, index)] ?? mean)
    return Math.round(1000 * greatest)
  })
}

/** The calibrated probability, 0 to 1, of a claim made with `confidence`. */
export const calibrated = (calibration: Calibration, confidence: number): number =>
  calibration[Math.min(calibration.length - 1, Math.max(0, Math.floor(confidence * calibration.length)))]! / 1000

export interface ReliabilityRow {
  readonly from: number
  readonly to: number
  readonly claims: number
  readonly meanConfidence: number
  readonly right: number
}

const EDGES = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1]

/** Claims by confidence: how many, how sure on average, and which share was right. Lower edges belong to a row, upper ones do not, but 1. */
export function reliability(claims: readonly Claim[]): readonly ReliabilityRow[] {
  return EDGES.slice(0, -1).map((from, index) => {
    const to = EDGES[index + 1]!
    const inside = claims.filter(({ confidence }) => confidence >= from && (confidence < to || to === 1))
    const share = (value: (claim: Claim) => number) =>
      inside.length === 0 ? 0 : inside.reduce((sum, claim) => sum + value(claim), 0) / inside.length
    return {
      from,
      to,
      claims: inside.length,
      meanConfidence: share(({ confidence }) => confidence),
      right: share(({ right }) => (right ? 1 : 0)),
    }
  })
}
