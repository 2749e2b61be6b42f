import type { Claim } from '../learn/calibration'
import { matchPoints } from './annotated-outline'
import { decodeOutline } from './decode'
import { type Allows, buildLattice, chance, finalStates, type WeightTable } from './lattice'
import { type Sequence, truthOf } from './sequence'

/** How far the truth is from being certain, in nats; null where no reading that was kept is the truth. */
function logLoss(sequence: Sequence, weights: WeightTable): number | null {
  if (sequence.candidates.length === 0) return 0
  const logMass = (allows: Allows | null) => {
    const finals = finalStates(buildLattice(sequence, weights, allows), weights)
    if (finals.length === 0) return null
    const least = Math.min(...finals.map(({ cost }) => cost))
    return Math.log(finals.reduce((sum, { state, cost }) => sum + state.mass * chance(cost - least), 0)) - least / 100
  }
  const truth = logMass(truthOf(sequence))
  return truth === null ? null : Math.max(0, logMass(null)! - truth)
}

/** One text against its annotation. */
export interface Judged {
  readonly logLoss: number | null
  readonly sequence: Sequence
  readonly predicted: number
  readonly right: number
  readonly level: number
  readonly claims: readonly Claim[]
  readonly faults: readonly string[]
}

export function judge(sequence: Sequence, weights: WeightTable): Judged {
  const { outline } = sequence
  const placed = decodeOutline(sequence, weights)
  const matched = matchPoints(
    outline,
    placed.map(({ candidate }) => candidate),
  )
  const truth = new Map<number, number>()
  const faults: string[] = []
  const at = (start: number) => outline.text.slice(Math.max(0, start - 12), start + 24).replaceAll('\n', '⏎')
  matched.forEach((index, point) => {
    const { level, paragraph, marker } = outline.points[point]!
    if (index === null) faults.push(`missed  ${outline.id}: line ${paragraph + 1} ${marker ?? ''} (${level})`)
    else truth.set(index, level)
  })
  const claims = placed.map(({ level, probability, candidate }, index): Claim => {
    const wanted = truth.get(index)
    if (wanted !== level)
      faults.push(
        `${wanted === undefined ? 'false ' : `level ${wanted}`} ${outline.id}: said ${level} (${probability.toFixed(2)}) …${at(candidate.start)}…`,
      )
    return { confidence: probability, right: wanted === level }
  })
  return {
    logLoss: logLoss(sequence, weights),
    sequence,
    predicted: placed.length,
    right: truth.size,
    level: claims.filter(({ right }) => right).length,
    claims,
    faults,
  }
}

export const total = (judged: readonly Judged[], value: (each: Judged) => number) =>
  judged.reduce((sum, each) => sum + value(each), 0)

/** A text whose truth was not kept counts as this much. */
const GREATEST_LOSS = 10
export const lossPerText = (judged: readonly Judged[]) =>
  total(judged, ({ logLoss: loss }) => Math.min(GREATEST_LOSS, loss ?? GREATEST_LOSS)) / Math.max(1, judged.length)

/** Of points, by line, ordinal and marker. */
export const pointF1 = (judged: readonly Judged[]) =>
  (2 * total(judged, ({ right }) => right)) /
  Math.max(
    1,
    total(judged, ({ predicted, sequence }) => predicted + sequence.outline.points.length),
  )

/** Share of right levels among the points that were found. */
export const levelAccuracy = (judged: readonly Judged[]) =>
  total(judged, ({ level }) => level) /
  Math.max(
    1,
    total(judged, ({ right }) => right),
  )
