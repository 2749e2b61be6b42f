import type { Candidate, Notation, Strength } from './candidate'

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

/** What the decoder has to know of a paragraph. */
export interface ParagraphShape {
  /** The line before ends without a full stop: this one goes on in the middle of a sentence. */
  readonly continues: boolean
  /** 以上…, 最后…, 同志们…: what follows speaks of the section, not of its last point. */
  readonly closes: boolean
  /** The paragraph before ends with ： or with a count: what follows is its list. */
  readonly announced: boolean
}

interface NotationTrait {
  /** Outer notations have lower ranks: 一、 （一） 1. （1） ① by GB/T 9704, spoken ones beside them. */
  readonly rank: number
  /** Notations of one family mix within a series. */
  readonly family: 'written' | 'ordinal' | 'spoken' | 'labelled'
}

const TRAITS: Readonly<Record<Notation, NotationTrait>> = {
  chinese: { rank: 0, family: 'written' },
  'chinese-bracket': { rank: 1, family: 'written' },
  ordinal: { rank: 1.5, family: 'ordinal' },
  sequence: { rank: 1.6, family: 'ordinal' },
  digit: { rank: 2, family: 'written' },
  labelled: { rank: 2.5, family: 'labelled' },
  'digit-bracket': { rank: 3, family: 'written' },
  spoken: { rank: 3, family: 'spoken' },
  verb: { rank: 3, family: 'spoken' },
  circled: { rank: 4, family: 'written' },
}

/** Costs in nats, set by hand and checked on annotated speeches; only their order of size matters. */
const COST = {
  reject: { strong: 6, firm: 4, 'run-in': 2.5, weak: 0.8 } satisfies Record<Strength, number>,
  singleton: { strong: 1.5, firm: 2.5, 'run-in': 3, weak: 4 } satisfies Record<Strength, number>,
  orphan: { strong: 3, firm: 4, 'run-in': 5, weak: 6 } satisfies Record<Strength, number>,
  virtualParent: 2,
  gap: 2,
  gapStep: 0.5,
  repeated: 3,
  punctuation: 0.2,
  mixedFamily: 0.6,
  mixedWritten: 2.2,
  runOn: 0.3,
  crossParagraph: 1.5,
  crossInsideSentence: 0.3,
  toLineStart: 1,
  restart: 0.7,
  popLine: 2,
  popRunIn: 0.8,
  leaveBody: 1,
  unannounced: 1.6,
  staleParent: 3,
  lineUnderRunIn: 5,
  inversion: 3,
  softInversion: 1,
  selfNested: 1,
  selfNestedLine: 4,
} as const

/** Stacks kept after each candidate. A speech has some hundred candidates; longer inputs are not speeches and get less care. */
const beamWidth = (candidates: number) => (candidates <= 3000 ? 24 : candidates <= 50_000 ? 4 : 1)
/** A stack that is this much dearer than the cheapest never comes back. */
const BEAM_COST = 9
const GREATEST_DEPTH = 8

interface Open {
  readonly series: number
  readonly scheme: string
  readonly notation: Notation
  readonly strength: Strength
  readonly last: number
  readonly size: number
  /** The series began at a line's start. */
  readonly line: boolean
  readonly paragraph: number
  /** The last member is run in, whether or not the series began a line. */
  readonly lastInline: boolean
  readonly heading: boolean
  /** A series whose first heading is lost, assumed from the start. */
  readonly virtual: boolean
  readonly point: number | null
  readonly depth: number
  readonly below: Open | null
  readonly key: number
}

interface Trace {
  readonly placed: Placed
  readonly before: Trace | null
}

interface State {
  readonly top: Open | null
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
  readonly at: Open | null
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
function withKey(open: Omit<Open, 'key'>): Open {
  let key = open.below?.key ?? 17
  for (let at = 0; at < open.scheme.length; at++) key = Math.imul(key, 31) + open.scheme.charCodeAt(at)
  for (const part of [open.last, open.line ? 1 : 2, open.size > 1 ? 1 : 2, open.paragraph]) {
    key = Math.imul(key ^ part, 0x9e3779b1)
    key ^= key >>> 15
  }
  return { ...open, key }
}

/** Singletons above `kept` end here. */
function closingCost(top: Open | null, kept: Open | null): number {
  let cost = 0
  for (let open = top; open !== kept && open !== null; open = open.below) {
    if (open.size === 1 && !open.virtual) cost += COST.singleton[open.strength]
  }
  return cost
}

function continuationCost(open: Open, candidate: Candidate, shape: ParagraphShape): number | null {
  const step = candidate.ordinal - open.last
  if (step < 0) return null
  const mixing = mixingCost(open, candidate)
  if (mixing === null || (step === 0 && candidate.ordinal === 1)) return null
  if (step === 0) return COST.repeated + mixing + placeCost(open, candidate, shape)
  const gap = step === 1 ? 0 : COST.gap + COST.gapStep * (step - 1)
  return mixing + gap + placeCost(open, candidate, shape)
}

function mixingCost(open: Open, candidate: Candidate): number | null {
  if (open.scheme === candidate.scheme) return 0
  if (open.notation === candidate.notation && open.notation !== 'labelled') {
    return open.notation === 'spoken' || open.notation === 'verb' ? COST.mixedFamily : COST.punctuation
  }
  const family = TRAITS[open.notation].family
  if (family === 'labelled' || family !== TRAITS[candidate.notation].family) return null
  return family === 'written' ? COST.mixedWritten : COST.mixedFamily
}

function placeCost(open: Open, candidate: Candidate, shape: ParagraphShape): number {
  const sameParagraph = open.paragraph === candidate.paragraph
  if (open.line) return candidate.inline ? (sameParagraph ? COST.runOn : COST.crossParagraph) : 0
  if (sameParagraph) return 0
  if (!candidate.inline) return COST.toLineStart
  return shape.continues ? COST.crossInsideSentence : COST.crossParagraph
}

function openingCost(
  top: Open | null,
  parent: Open | null,
  candidate: Candidate,
  shape: ParagraphShape,
): number | null {
  if (parent !== null && parent.depth >= GREATEST_DEPTH) return null
  let cost = candidate.ordinal === 1 ? 0 : COST.orphan[candidate.strength] + 0.1 * candidate.ordinal
  for (let open = top; open !== parent && open !== null; open = open.below) {
    cost += popCost(open, open.below === parent, candidate, shape)
  }
  return parent === null ? cost : cost + nestingCost(parent, candidate, shape)
}

/** Cost of ending a series, and not by a member of an outer one. */
function popCost(open: Open, replaced: boolean, candidate: Candidate, shape: ParagraphShape): number {
  const stale = open.lastInline && open.paragraph !== candidate.paragraph && !shape.continues
  if (stale) return 0
  if (replaced && open.notation === candidate.notation && open.line === !candidate.inline) return COST.restart
  if (!open.line) return COST.popRunIn
  const body = !open.heading && open.paragraph !== candidate.paragraph
  if (body && shape.closes) return 0
  if (body && (candidate.inline || !shape.announced)) return COST.leaveBody
  return COST.popLine
}

function nestingCost(parent: Open, candidate: Candidate, shape: ParagraphShape): number {
  let cost = 0
  const sameParagraph = parent.paragraph === candidate.paragraph
  if (parent.lastInline && !sameParagraph) cost += shape.continues ? COST.crossInsideSentence : COST.staleParent
  if (parent.line && !parent.heading && !sameParagraph && shape.closes) cost += COST.leaveBody
  if (!candidate.inline && !parent.line) cost += COST.lineUnderRunIn
  if (sameKind(parent, candidate)) {
    return cost + (parent.line && !candidate.inline ? COST.selfNestedLine : COST.selfNested)
  }
  const outer = TRAITS[parent.notation]
  const inner = TRAITS[candidate.notation]
  const written = outer.family === 'written' && inner.family === 'written'
  if (parent.line && !parent.heading && !candidate.inline && !shape.announced && !written) cost += COST.unannounced
  const spokenInside = candidate.inline && inner.family !== 'written' && outer.family !== 'written'
  if (inner.rank < outer.rank && !spokenInside) cost += inner.family === 'written' ? COST.inversion : COST.softInversion
  return cost
}

/** 一是 inside 一要 is an ordinary list in a list; 一是 inside 一是 is rare. */
function sameKind(parent: Open, candidate: Candidate): boolean {
  if (TRAITS[parent.notation].family === 'spoken') return parent.scheme === candidate.scheme
  return parent.notation === candidate.notation
}

function extend(state: State, open: Open, candidate: Candidate, cost: number): State {
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

function begin(state: State, parent: Open | null, candidate: Candidate, cost: number): State {
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

function push(state: State, top: Open, candidate: Candidate, lostBefore: boolean, cost: number, series: number): State {
  const placed: Placed = {
    candidate,
    level: top.depth,
    series: top.series,
    parent: top.below?.point ?? null,
    lostBefore,
  }
  return { top, cost, trace: { placed, before: state.trace }, points: state.points + 1, series }
}
