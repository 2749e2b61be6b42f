import type { Candidate, Notation, Strength } from './candidate'

/** What the decoder has to know of a paragraph. */
export interface ParagraphShape {
  /** The line before ends without a full stop: this one goes on in the middle of a sentence. */
  readonly continues: boolean
  /** 以上…, 最后…, 同志们…: what follows speaks of the section, not of its last point. */
  readonly closes: boolean
  /** The paragraph before ends with ： or with a count: what follows is its list. */
  readonly announced: boolean
}

/** A series that is open while a speech is read, with those below it that it stands in. */
export interface OpenSeries {
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
  readonly below: OpenSeries | null
  /** 32-bit key of this and all below; two stacks of one key have the same future. */
  readonly key: number
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
export const COST = {
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

/** Points are not nested deeper: no speech does. */
const GREATEST_DEPTH = 8

/** Cost of ending the series above `kept`: one that never had a second member was hardly a series. */
export function closingCost(top: OpenSeries | null, kept: OpenSeries | null): number {
  let cost = 0
  for (let open = top; open !== kept && open !== null; open = open.below) {
    if (open.size === 1 && !open.virtual) cost += COST.singleton[open.strength]
  }
  return cost
}

/** Cost of the candidate as the next member of an open series; null where it cannot be. */
export function continuationCost(open: OpenSeries, candidate: Candidate, shape: ParagraphShape): number | null {
  const step = candidate.ordinal - open.last
  if (step < 0) return null
  const mixing = mixingCost(open, candidate)
  if (mixing === null || (step === 0 && candidate.ordinal === 1)) return null
  if (step === 0) return COST.repeated + mixing + placeCost(open, candidate, shape)
  const gap = step === 1 ? 0 : COST.gap + COST.gapStep * (step - 1)
  return mixing + gap + placeCost(open, candidate, shape)
}

function mixingCost(open: OpenSeries, candidate: Candidate): number | null {
  if (open.scheme === candidate.scheme) return 0
  if (open.notation === candidate.notation && open.notation !== 'labelled') {
    return open.notation === 'spoken' || open.notation === 'verb' ? COST.mixedFamily : COST.punctuation
  }
  const family = TRAITS[open.notation].family
  if (family === 'labelled' || family !== TRAITS[candidate.notation].family) return null
  return family === 'written' ? COST.mixedWritten : COST.mixedFamily
}

function placeCost(open: OpenSeries, candidate: Candidate, shape: ParagraphShape): number {
  const sameParagraph = open.paragraph === candidate.paragraph
  if (open.line) return candidate.inline ? (sameParagraph ? COST.runOn : COST.crossParagraph) : 0
  if (sameParagraph) return 0
  if (!candidate.inline) return COST.toLineStart
  return shape.continues ? COST.crossInsideSentence : COST.crossParagraph
}

/** Cost of the candidate as the first member of a series under `parent`, all above it ending; null where that is too deep. */
export function openingCost(
  top: OpenSeries | null,
  parent: OpenSeries | null,
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
function popCost(open: OpenSeries, replaced: boolean, candidate: Candidate, shape: ParagraphShape): number {
  const stale = open.lastInline && open.paragraph !== candidate.paragraph && !shape.continues
  if (stale) return 0
  if (replaced && open.notation === candidate.notation && open.line === !candidate.inline) return COST.restart
  if (!open.line) return COST.popRunIn
  const body = !open.heading && open.paragraph !== candidate.paragraph
  if (body && shape.closes) return 0
  if (body && (candidate.inline || !shape.announced)) return COST.leaveBody
  return COST.popLine
}

function nestingCost(parent: OpenSeries, candidate: Candidate, shape: ParagraphShape): number {
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
function sameKind(parent: OpenSeries, candidate: Candidate): boolean {
  if (TRAITS[parent.notation].family === 'spoken') return parent.scheme === candidate.scheme
  return parent.notation === candidate.notation
}
