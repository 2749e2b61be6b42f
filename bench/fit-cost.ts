import type { Costs } from '../lib/mining/cost'
import { INDUCTION_STEPS, type InductionStep } from '../lib/mining/step'
import type { StageSeconds } from './cost'

/** The least that each stage took in several runs over one archive: what else the machine did is the rest. */
export function leastOf(runs: readonly StageSeconds[]): StageSeconds {
  const least = (secondsOf: (run: StageSeconds) => number): number => Math.min(...runs.map(secondsOf))
  const described = runs[0]!.described.map(({ bytes }, index) => ({
    bytes,
    seconds: least((run) => run.described[index]!.seconds),
  }))
  const steps = INDUCTION_STEPS.map((step) => [step, least((run) => run.steps[step] ?? 0)])
  return {
    ...runs[0]!,
    described,
    families: least(({ families }) => families),
    steps: Object.fromEntries(steps),
    counting: least(({ counting }) => counting),
  }
}

/** Costs in the time in which a warm thread describes a byte, from archives of two sizes, the larger with more text than a sample holds. */
export function fitCosts(small: StageSeconds, large: StageSeconds): Costs {
  const byte = secondsOfByte(large)
  const warmUp = large.described.at(-1)!.seconds / byte - large.bytes
  const steps = INDUCTION_STEPS.map((step) => {
    const [one, other] = [(small.steps[step] ?? 0) / byte, (large.steps[step] ?? 0) / byte]
    const ofCharacter = Math.max(0, (other - one) / (large.sampled - small.sampled))
    const fixed = Math.max(0, one - ofCharacter * small.sampled)
    return [step, [Math.round(fixed), rounded((other - fixed) / large.sampled)]] as const
  })
  return {
    warmUp: Math.max(0, Math.round(warmUp)),
    warmUpWithin: warmUpWithin(large, byte, warmUp),
    speech: rounded(large.families / byte / large.speeches),
    counting: rounded(large.counting / byte / large.counted),
    steps: Object.fromEntries(steps) as Record<InductionStep, readonly [number, number]>,
  }
}

/** Of the later half, when all code is compiled. */
function secondsOfByte({ described }: StageSeconds): number {
  const [middle, last] = [described[described.length >> 1]!, described.at(-1)!]
  return (last.seconds - middle.seconds) / (last.bytes - middle.bytes)
}

/** The scale at which an exponential comes nearest to what describing took up to each place. */
function warmUpWithin({ described }: StageSeconds, byte: number, warmUp: number): number {
  const scales = Array.from({ length: 40 }, (_, index) => 50_000 * (index + 1))
  const error = (scale: number): number =>
    described.reduce(
      (sum, { bytes, seconds }) => sum + Math.abs(seconds / byte - bytes - warmUp * (1 - Math.exp(-bytes / scale))),
      0,
    )
  return scales.reduce((best, scale) => (error(scale) < error(best) ? scale : best))
}

const rounded = (value: number): number => Number(Math.max(0, value).toPrecision(3))
