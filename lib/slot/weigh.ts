import { type Calibration, calibrated } from '../learn/calibration'
import type { SlotCandidate } from './candidate'
import { type Certainty, type Clues, certaintyOf, cluesOf, type Rival } from './certainty'
import { chooseSpans } from './decode'
import type { Proposal, ProposalContext } from './feature'
import { ProposalScorer, type SlotModel } from './model'
import { countRecurring, type LineProposals, recursIn } from './recurrence'
import type { ValueType } from './type'

/** A proposal is chosen when its probability is above this, which makes the F1 of what is chosen greatest. */
const THRESHOLD = 0.39

/** A proposal with what its features are read from. */
export interface ProposalInContext {
  readonly proposal: Proposal
  readonly context: ProposalContext
}

/** All proposals of a piece, line by line. */
export function inContext(lines: readonly LineProposals[]): readonly (readonly ProposalInContext[])[] {
  const counts = countRecurring(lines)
  return lines.map(({ line, form, quoted, proposals }) => {
    if (proposals.length === 0) return []
    const sorted = [...proposals].sort((a, b) => a.start - b.start)
    const holders = holdersOf(sorted)
    return sorted.map((proposal, index) => {
      const context = { line, quoted, form, recurs: recursIn(counts, line, proposal), holders: holders[index]! }
      return { proposal, context }
    })
  })
}

const HOLDERS: ReadonlySet<ValueType> = new Set(['org', 'event', 'text', 'document'])

/** No name that holds another begins so far before it. */
const FARTHEST_HOLDER = 64
const LONGEST_RIVAL = FARTHEST_HOLDER

/** For each of `sorted`, which are in order of their start, the longer names that hold it. */
function holdersOf(sorted: readonly Proposal[]): readonly (readonly Proposal[])[] {
  let first = 0
  return sorted.map(({ start, end }) => {
    while (sorted[first]!.start < start - FARTHEST_HOLDER) first++
    const holders: Proposal[] = []
    for (let at = first; at < sorted.length && sorted[at]!.start <= start; at++) {
      const other = sorted[at]!
      if (other.end >= end && other.end - other.start > end - start && HOLDERS.has(other.type)) holders.push(other)
    }
    return holders
  })
}

/** A proposal that the model accepts, with its own probability and with what says how far to trust that. */
export interface AcceptedSlot extends SlotCandidate {
  readonly clues: Clues
}

/** The proposals of each line that the model accepts, without overlap. */
export function acceptProposals(
  lines: readonly LineProposals[],
  model: SlotModel,
): readonly (readonly AcceptedSlot[])[] {
  const scorer = new ProposalScorer(model)
  return inContext(lines).map((proposals) => {
    const weighed = proposals.map(({ proposal, context }) => {
      const confidence = scorer.probability(proposal, context)
      const { start, end, type, because } = proposal
      return { start, end, type, because, confidence, worth: confidence - THRESHOLD, recurs: context.recurs }
    })
    const chosen = chooseSpans(weighed)
    const rivals = rivalsOf(chosen, weighed)
    return chosen.map(({ worth: _, recurs, ...candidate }, index) => ({
      ...candidate,
      clues: cluesOf(candidate, rivals[index]!, recurs),
    }))
  })
}

/** For each of `chosen`, the others of `all` that overlap it. Both are in order of their start. */
function rivalsOf<T extends Rival>(chosen: readonly T[], all: readonly T[]): readonly (readonly T[])[] {
  let first = 0
  return chosen.map((one) => {
    while (all[first]!.start < one.start - LONGEST_RIVAL) first++
    const rivals: T[] = []
    for (let at = first; at < all.length && all[at]!.start < one.end; at++)
      if (all[at]!.end > one.start && all[at] !== one) rivals.push(all[at]!)
    return rivals
  })
}

export const withCertainty = (slots: readonly AcceptedSlot[], certainty: Certainty): readonly SlotCandidate[] =>
  slots.map(({ clues, ...slot }) => ({ ...slot, confidence: certaintyOf(certainty, clues) }))

export const calibratedSlots = (slots: readonly SlotCandidate[], calibration: Calibration): readonly SlotCandidate[] =>
  slots.map((slot) => ({ ...slot, confidence: calibrated(calibration, slot.confidence) }))
