import type { Candidate, Notation } from './candidate'
import { COST, closingCost, continuationCost, type OpenSeries, openingCost, type ParagraphShape } from './series-cost'

/** A candidate that is a point, with its place in the tree. */
export interface Placed {
  readonly candidate: Candidate
  readonly level: number
  /** Same number, same series; numbers have no further meaning. */
  readonly series: number
  /** Index of the enclosing point in the list returned. */
  readonly parent: number | null
  readonly lostBefore: boolean
}

/** Stacks kept after each candidate. A speech has some hundred candidates; longer inputs are not speeches and get less care. */
const beamWidth = (candidates: number) => (candidates <= 3000 ? 24 : candidates <= 50_000 ? 4 : 1)
/** A stack that is this much dearer than the cheapest never comes back. */
const BEAM_COST = 9

interface Trace {
  readonly placed: Placed
  readonly before: Trace | null
}

interface State {
  readonly top: OpenSeries | null
  readonly cost: number
  readonly trace: Trace | null
  readonly points: number
  readonly series: number
}

/**
 * The points among the candidates with their true levels: the cheapest explanation by stacks of open series,
 * found by beam search over the whole speech, since a greedy reader mis-levels restarts and lists inside lists.
 */
export function decodeOutline(candidates: readonly Candidate[], shapes: readonly ParagraphShape[]): readonly Placed[] {
  const width = beamWidth(candidates.length)
  let beam: readonly State[] = initialStates(candidates)
  for (const candidate of candidates) {
    const shape = shapes[candidate.paragraph]!
    beam = advance(beam, candidate, shape, width)
  }
  const best = beam
    .map((state) => ({ state, cost: state.cost + closingCost(state.top, null) }))
    .reduce((a, b) => (b.cost < a.cost ? b : a)).state
  const placed: Placed[] = []
  for (let trace = best.trace; trace !== null; trace = trace.before) placed.push(trace.placed)
  return placed.reverse()
}

/** Beside the empty stack: stacks where a series is open whose first heading is lost. */
function initialStates(candidates: readonly Candidate[]): readonly State[] {
  const states: State[] = [{ top: null, cost: 0, trace: null, points: 0, series: 0 }]
  const seen = new Set<Notation>()
  for (const candidate of candidates) {
    if (candidate.inline || seen.has(candidate.notation)) continue
    if (candidate.strength === 'weak') continue
    seen.add(candidate.notation)
    if (candidate.ordinal === 1) continue
    const top = withKey({
      series: 0,
      scheme: candidate.scheme,
      notation: candidate.notation,
      strength: candidate.strength,
      last: candidate.ordinal - 1,
      size: 1,
      line: true,
      paragraph: -1,
      lastInline: false,
      heading: true,
      virtual: true,
      point: null,
      depth: 1,
      below: null,
    })
    const cost = COST.virtualParent + COST.orphan[candidate.strength] - COST.orphan.strong
    states.push({ top, cost, trace: null, points: 0, series: 1 })
  }
  return states
}

/** One step that a state may take; it is built only if it is among the cheapest. */
interface Step {
  readonly state: State
  readonly move: 'reject' | 'extend' | 'begin'
  readonly at: OpenSeries | null
  readonly cost: number
}

function advance(beam: readonly State[], candidate: Candidate, shape: ParagraphShape, width: number): readonly State[] {
  const steps = beam.flatMap((state) => stepsOf(state, candidate, shape)).sort((a, b) => a.cost - b.cost)
  const limit = steps[0]!.cost + BEAM_COST
  const kept: State[] = []
  const seen = new Set<number>()
  for (const step of steps) {
    if (step.cost > limit || kept.length === width) break
    const state = take(step, candidate)
    const key = state.top?.key ?? 0
    if (seen.has(key)) continue
    seen.add(key)
    kept.push(state)
  }
  return kept
}

function take({ state, move, at, cost }: Step, candidate: Candidate): State {
  if (move === 'reject') return { ...state, cost }
  return move === 'extend' ? extend(state, at!, candidate, cost) : begin(state, at, candidate, cost)
}

function stepsOf(state: State, candidate: Candidate, shape: ParagraphShape): Step[] {
  const steps: Step[] = [{ state, move: 'reject', at: null, cost: state.cost + COST.reject[candidate.strength] }]
  for (let open = state.top; open !== null; open = open.below) {
    const cost = continuationCost(open, candidate, shape)
    if (cost === null) continue
    steps.push({ state, move: 'extend', at: open, cost: state.cost + cost + closingCost(state.top, open) })
  }
  for (let parent = state.top; ; parent = parent.below) {
    const cost = openingCost(state.top, parent, candidate, shape)
    if (cost !== null) {
      steps.push({ state, move: 'begin', at: parent, cost: state.cost + cost + closingCost(state.top, parent) })
    }
    if (parent === null) break
  }
  return steps
}

/** 32-bit key of a stack; two stacks of one key have the same future. */
function withKey(open: Omit<OpenSeries, 'key'>): OpenSeries {
  let key = open.below?.key ?? 17
  for (let at = 0; at < open.scheme.length; at++) key = Math.imul(key, 31) + open.scheme.charCodeAt(at)
  for (const part of [open.last, open.line ? 1 : 2, open.size > 1 ? 1 : 2, open.paragraph]) {
    key = Math.imul(key ^ part, 0x9e3779b1)
    key ^= key >>> 15
  }
  return { ...open, key }
}

function extend(state: State, open: OpenSeries, candidate: Candidate, cost: number): State {
  const lost = candidate.ordinal > open.last + 1 || (open.virtual && open.point === null)
  const next = withKey({
    ...open,
    last: candidate.ordinal,
    size: open.size + 1,
    paragraph: candidate.paragraph,
    lastInline: candidate.inline,
    heading: candidate.heading,
    virtual: false,
    point: state.points,
  })
  return push(state, next, candidate, lost, cost, state.series)
}

function begin(state: State, parent: OpenSeries | null, candidate: Candidate, cost: number): State {
  const next = withKey({
    series: state.series,
    scheme: candidate.scheme,
    notation: candidate.notation,
    strength: candidate.strength,
    last: candidate.ordinal,
    size: 1,
    line: !candidate.inline,
    paragraph: candidate.paragraph,
    lastInline: candidate.inline,
    heading: candidate.heading,
    virtual: false,
    point: state.points,
    depth: (parent?.depth ?? 0) + 1,
    below: parent,
  })
  return push(state, next, candidate, candidate.ordinal > 1, cost, state.series + 1)
}

function push(
  state: State,
  top: OpenSeries,
  candidate: Candidate,
  lostBefore: boolean,
  cost: number,
  series: number,
): State {
  const placed: Placed = {
    candidate,
    level: top.depth,
    series: top.series,
    parent: top.below?.point ?? null,
    lostBefore,
  }
  return { top, cost, trace: { placed, before: state.trace }, points: state.points + 1, series }
}
