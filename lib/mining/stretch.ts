import type { Role } from '../role/role'
import { spokenParagraphs } from '../speech/speech-text'
import type { Range } from '../text/range'
import type { Voter } from './voter'

/** Patterns lie inside one stretch: a sentence or the part of one between blanks and numbering. Offsets are in the clean text. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly role: Role
  /** Stretches of one sentence share its number. */
  readonly sentence: number
  /** A blank stands before it, or behind it, and not the edge of a sentence or a point. */
  readonly followsBlank: boolean
  readonly meetsBlank: boolean
}

/** By UTF-16 unit: whether it ends a sentence. */
const SENTENCE_ENDS = new Uint8Array(65536)
for (const mark of '。！？；…\n') SENTENCE_ENDS[mark.charCodeAt(0)] = 1

interface Hole extends Range {
  readonly isBlank: boolean
}

/** The stretches of one speech in text order. What stands in a blank belongs to one occasion and is left out, as numbering is. */
export function stretchesOf({ piece, described }: Voter): readonly Stretch[] {
  const { text } = described.clean
  const holes: readonly Hole[] = [
    ...piece.points.map(({ marker }) => ({ ...marker, isBlank: false })),
    ...piece.slots.map(({ range }) => ({ ...range, isBlank: true })),
  ].sort((a, b) => a.start - b.start || a.end - b.end)
  const stretches: Stretch[] = []
  let hole = 0
  let sentence = 0
  for (const { range, role } of spokenParagraphs(piece)) {
    if (role === 'title') continue
    let start = range.start
    let followsBlank = false
    const cut = (end: number, next: number, meetsBlank: boolean) => {
      if (end > start) stretches.push({ start, end, role, sentence, followsBlank, meetsBlank })
      start = next
      followsBlank = meetsBlank
    }
    for (let at = range.start; at < range.end; at++) {
      while (hole < holes.length && holes[hole]!.end <= at) hole++
      if (hole < holes.length && holes[hole]!.start <= at) {
        const { end, isBlank } = holes[hole]!
        cut(at, Math.min(end, range.end), isBlank)
        at = start - 1
      } else if (SENTENCE_ENDS[text.charCodeAt(at)] === 1) {
        cut(at, at + 1, false)
        sentence++
      }
    }
    cut(range.end, range.end, false)
    sentence++
  }
  return stretches
}

/** The stretches of many speeches as one array of UTF-16 units: each stretch has a 0 before it, and one ends the whole. */
export interface StretchText {
  readonly units: Uint16Array
  readonly stretches: readonly PlacedStretch[]
  /** Speech of each unit, an index from 0; zeros belong to the stretch after them. */
  readonly speechAt: Int32Array
  /** At the zeros: whether a blank ends the stretch before (1), begins the one after (2), or both (3). */
  readonly blankAt: Uint8Array
}

export interface PlacedStretch extends Stretch {
  /** Index of its speech. */
  readonly speech: number
  /** Where it begins in `units`. */
  readonly at: number
}

export function joinStretches(voters: readonly Voter[]): StretchText {
  const stretches: PlacedStretch[] = []
  let length = 0
  for (const [speech, voter] of voters.entries())
    for (const stretch of stretchesOf(voter)) {
      const { start, end, role, sentence, followsBlank, meetsBlank } = stretch
      stretches.push({ start, end, role, sentence, followsBlank, meetsBlank, speech, at: length + 1 })
      length += 1 + end - start
    }
  const units = new Uint16Array(length + 1)
  const blankAt = new Uint8Array(length + 1)
  const speechAt = new Int32Array(length + 1).fill(voters.length)
  for (const { at, start, end, speech, followsBlank, meetsBlank } of stretches) {
    const { text } = voters[speech]!.described.clean
    for (let offset = 0; offset < end - start; offset++) units[at + offset] = text.charCodeAt(start + offset)
    speechAt.fill(speech, at - 1, at + end - start)
    if (followsBlank) blankAt[at - 1]! |= 2
    if (meetsBlank) blankAt[at + end - start]! |= 1
  }
  return { units, stretches, speechAt, blankAt }
}
