import type { Candidate } from './candidate'
import { FEATURE } from './feature'
import { TRAITS } from './notation'
import type { OpenSeries, ParagraphShape } from './series'

// A loader without a bundler reads each imported name through a getter; these are read in the innermost loop.
const features = FEATURE
const traits = TRAITS

/** Takes the features of a step: a sum of weights when decoding, counts of features when training. */
export interface Tally {
  add(feature: number, times: number): void
}

/** Points are not nested deeper: no speech does. */
const GREATEST_DEPTH = 8

/** The candidate is no point. */
export function tallyRejection(tally: Tally, candidate: Candidate, { announced }: ParagraphShape): void {
  const { strength, notation, heading, inline, ordinal } = candidate
  tally.add(features.reject[strength], 1)
  tally.add(features.rejectNotation[notation], 1)
  if (inline) return
  if (heading) tally.add(features.rejectHeading, 1)
  if (announced && ordinal === 1) tally.add(features.rejectAnnounced, 1)
}

/** The candidate is a point, wherever it belongs. */
export function tallyAcceptance(tally: Tally, candidate: Candidate): void {
  tally.add(features.place[candidate.place], 1)
  if (candidate.doubt !== null) tally.add(features.doubt[candidate.doubt], 1)
}

/** A series ends: one that never had a second member was hardly a series. */
export function tallyClosing(tally: Tally, open: OpenSeries): void {
  if (open.virtual) return
  if (open.size === 1) {
    tally.add(features.single[open.strength], 1)
    tally.add(features.singleNotation[open.notation], 1)
  }
  if (open.expected > open.last) tally.add(features.shortOfExpected, 1)
}

/** A series is open where the text ends; where it breaks off, more members may have followed. */
export function tallyEnding(tally: Tally, open: OpenSeries, brokenOff: boolean): void {
  if (!brokenOff) tallyClosing(tally, open)
  else if (open.size === 1 && !open.virtual) tally.add(features.broken[open.strength], 1)
}

/** The candidate as the next member of an open series; false where it cannot be. */
export function tallyContinuation(
  tally: Tally,
  open: OpenSeries,
  candidate: Candidate,
  shape: ParagraphShape,
): boolean {
  const step = candidate.ordinal - open.last
  if (step < 0 || (step === 0 && candidate.ordinal === 1)) return false
  if (!tallyMixing(tally, open, candidate)) return false
  if (step === 0) tally.add(features.repeated, 1)
  if (step > 1) {
    tally.add(features.gap, 1)
    tally.add(features.gapStep, step - 1)
  }
  if (open.expected > 0 && candidate.ordinal > open.expected) tally.add(features.pastExpected, 1)
  tallyPlace(tally, open, candidate, shape)
  return true
}

function tallyMixing(tally: Tally, open: OpenSeries, candidate: Candidate): boolean {
  if (open.scheme === candidate.scheme) return true
  if (open.notation === candidate.notation && open.notation !== 'labelled') {
    const words = open.notation === 'spoken' || open.notation === 'verb'
    tally.add(words ? features.mixFamily : features.mixPunctuation, 1)
    return true
  }
  const { family } = traits[open.notation]
  if (family === 'labelled' || family !== traits[candidate.notation].family) return false
  tally.add(family === 'written' ? features.mixWritten : features.mixFamily, 1)
  return true
}

function tallyPlace(tally: Tally, open: OpenSeries, candidate: Candidate, shape: ParagraphShape): void {
  const sameParagraph = open.paragraph === candidate.paragraph
  if (sameParagraph && open.size > 1 && open.lastInline && open.place !== candidate.place)
    tally.add(features.otherPlace, 1)
  if (open.line) {
    if (candidate.inline) tally.add(sameParagraph ? features.runOn : features.cross, 1)
  } else if (!sameParagraph) {
    if (!candidate.inline) tally.add(features.toLine, 1)
    else tally.add(shape.continues ? features.crossInSentence : features.cross, 1)
  }
}

/** The candidate as the first member of a series, whatever it stands in. */
export function tallyBeginning(tally: Tally, candidate: Candidate): void {
  if (candidate.ordinal === 1) return
  tally.add(features.orphan[candidate.strength], 1)
  tally.add(features.orphanOrdinal, candidate.ordinal)
}

/** A series ends, and not by a member of an outer one. `replaced`: the new series takes its very place. */
export function tallyPop(
  tally: Tally,
  open: OpenSeries,
  replaced: boolean,
  candidate: Candidate,
  shape: ParagraphShape,
): void {
  const feature = popFeature(open, replaced, candidate, shape)
  if (feature !== null) tally.add(feature, 1)
}

function popFeature(
  open: OpenSeries,
  replaced: boolean,
  candidate: Candidate,
  { continues, closes, announced }: ParagraphShape,
): number | null {
  const otherParagraph = open.paragraph !== candidate.paragraph
  if (open.lastInline && otherParagraph && !continues) return null
  if (replaced && open.notation === candidate.notation && open.line === !candidate.inline) return features.restart
  if (!open.line) return features.popRunIn
  const body = !open.heading && otherParagraph
  if (body && closes) return null
  return body && (candidate.inline || !announced) ? features.leaveBody : features.popLine
}

/** The candidate as the first member of a series inside a point of `parent`; false where that is too deep. */
export function tallyNesting(tally: Tally, parent: OpenSeries, candidate: Candidate, shape: ParagraphShape): boolean {
  if (parent.depth >= GREATEST_DEPTH) return false
  const sameParagraph = parent.paragraph === candidate.paragraph
  tally.add(features.nest, 1)
  tally.add(features.nestAt[candidate.place], 1)
  tally.add(features.inside[parent.notation][candidate.notation], 1)
  if (candidate.announced > 0) tally.add(features.nestAnnounced, 1)
  if (parent.lastInline && !sameParagraph)
    tally.add(shape.continues ? features.crossInSentence : features.staleParent, 1)
  if (parent.line && !parent.heading && !sameParagraph && shape.closes) tally.add(features.leaveBody, 1)
  if (!candidate.inline && !parent.line) tally.add(features.underRunIn, 1)
  if (isSameKind(parent, candidate)) {
    tally.add(parent.line && !candidate.inline ? features.selfNestedLine : features.selfNested, 1)
    return true
  }
  const outer = traits[parent.notation]
  const inner = traits[candidate.notation]
  const written = outer.family === 'written' && inner.family === 'written'
  if (parent.line && !parent.heading && !candidate.inline && !shape.announced && !written)
    tally.add(features.unannounced, 1)
  const spokenInside = candidate.inline && inner.family !== 'written' && outer.family !== 'written'
  if (inner.rank < outer.rank && !spokenInside)
    tally.add(inner.family === 'written' ? features.inversion : features.softInversion, 1)
  return true
}

/** 一是 inside 一要 is an ordinary list in a list; 一是 inside 一是 is rare. */
function isSameKind(parent: OpenSeries, candidate: Candidate): boolean {
  if (traits[parent.notation].family === 'spoken') return parent.scheme === candidate.scheme
  return parent.notation === candidate.notation
}
