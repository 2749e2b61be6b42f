import type { Candidate } from './candidate'
import type { Notation, Place, Strength } from './notation'

/** What the decoder has to know of a paragraph. */
export interface ParagraphShape {
  /** The line before ends without a full stop: this one goes on in the middle of a sentence. */
  readonly continues: boolean
  /** 以上…, 最后…, 同志们…: what follows speaks of the section, not of its last point. */
  readonly closes: boolean
  /** The paragraph before ends with ： or with a count: what follows is its list. */
  readonly announced: boolean
}

/** A series that is open while a speech is read, with those below it that it stands in. Never changed, so states share it. */
export interface OpenSeries {
  readonly series: number
  readonly scheme: string
  readonly notation: Notation
  readonly strength: Strength
  readonly last: number
  /** 1, or 2 for more. */
  readonly size: number
  /** The series began at a line's start. */
  readonly line: boolean
  readonly paragraph: number
  /** What stood before the last member. */
  readonly place: Place
  /** The last member is run in, whether or not the series began a line. */
  readonly lastInline: boolean
  readonly heading: boolean
  /** A series whose first heading is lost, assumed from the start. */
  readonly virtual: boolean
  /** Announced size, 三点要求：一要…, or 0. */
  readonly expected: number
  readonly depth: number
  readonly below: OpenSeries | null
  /** 32-bit key of this and all below; two stacks of one key have the same future. */
  readonly key: number
}

/** The series after its next member. */
export function extended(open: OpenSeries, candidate: Candidate): OpenSeries {
  const { series, scheme, notation, strength, line, expected, depth, below } = open
  const { ordinal: last, paragraph, place, inline: lastInline, heading } = candidate
  const state = stateKey(last, paragraph, place, expected, line, false, heading, false)
  return {
    series,
    scheme,
    notation,
    strength,
    last,
    size: 2,
    line,
    paragraph,
    place,
    lastInline,
    heading,
    virtual: false,
    expected,
    depth,
    below,
    key: stackKey(below, scheme, state),
  }
}

/** A series of one member inside a point of `below`. */
export function begun(series: number, below: OpenSeries | null, candidate: Candidate): OpenSeries {
  const { scheme, notation, strength, ordinal: last, paragraph, place, inline, heading, announced } = candidate
  const state = stateKey(last, paragraph, place, announced, !inline, true, heading, false)
  return {
    series,
    scheme,
    notation,
    strength,
    last,
    size: 1,
    line: !inline,
    paragraph,
    place,
    lastInline: inline,
    heading,
    virtual: false,
    expected: announced,
    depth: below === null ? 1 : below.depth + 1,
    below,
    key: stackKey(below, scheme, state),
  }
}

/** A series whose first heading is lost, open before the first candidate. */
export const assumed = (candidate: Candidate): OpenSeries => ({
  ...begun(0, null, candidate),
  last: candidate.ordinal - 1,
  paragraph: -1,
  heading: true,
  virtual: true,
  expected: 0,
  key: stackKey(null, candidate.scheme, stateKey(candidate.ordinal - 1, -1, 'begins', 0, true, true, true, true)),
})

const PLACE_NUMBER: Readonly<Record<Place, number>> = { begins: 0, stop: 1, semicolon: 2, colon: 3, comma: 4, words: 5 }

function stateKey(
  last: number,
  paragraph: number,
  place: Place,
  expected: number,
  line: boolean,
  single: boolean,
  heading: boolean,
  virtual: boolean,
): number {
  const flags = (line ? 1 : 0) | (single ? 2 : 0) | (heading ? 4 : 0) | (virtual ? 8 : 0)
  return mix(mix(flags + 16 * PLACE_NUMBER[place] + 128 * expected, paragraph), last)
}

function stackKey(below: OpenSeries | null, scheme: string, state: number): number {
  let key = mix(below === null ? 17 : below.key, state)
  for (let at = 0; at < scheme.length; at++) key = Math.imul(key, 31) + scheme.charCodeAt(at)
  return key | 0
}

function mix(key: number, part: number): number {
  const mixed = Math.imul(key ^ part, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}
