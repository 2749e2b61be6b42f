import { randomFrom } from './random'

export interface Interval {
  readonly value: number
  /** 2.5th and 97.5th percentile. */
  readonly low: number
  readonly high: number
}

const DRAWS = 1000

/**
 * A figure over cases with its 95 % bootstrap interval (Efron 1979, percentile method): whole cases (speeches) are drawn
 * with replacement, since paragraphs of one speech are not independent. The same for the same seed.
 */
export function bootstrap<T>(cases: readonly T[], figure: (cases: readonly T[]) => number, seed = 1): Interval {
  const value = figure(cases)
  if (cases.length === 0) return { value, low: value, high: value }
  const random = randomFrom(seed)
  const drawn = Array.from({ length: DRAWS }, () =>
    figure(cases.map(() => cases[Math.floor(random() * cases.length)]!)),
  ).sort((a, b) => a - b)
  return { value, low: drawn[Math.floor(0.025 * DRAWS)]!, high: drawn[Math.floor(0.975 * DRAWS)]! }
}

export const printInterval = ({ value, low, high }: Interval): string =>
  `${value.toFixed(3)} [${low.toFixed(3)}–${high.toFixed(3)}]`
