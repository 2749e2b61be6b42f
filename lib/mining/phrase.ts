import { type Candidate, textAt } from './candidate'
import { BLANK, type Surroundings, wholePart } from './edge'
import { maximalRepeats } from './repeat'
import type { StretchText } from './stretch'

/** Wording from so many characters on is shown to people, so its edges must be such as a reader accepts; shorter runs are the words it is made of. */
export const SHORTEST_WORDING = 6

const SHORTEST = 2
const LONGEST = 60
const MOST_LOOKED_AT = 256

/**
 * Runs of text that may enter the lexicon (first layer): maximal repeats of `minimumFamilies` speeches, cut to what a reader takes for whole.
 */
export function phraseCandidates(text: StretchText, minimumFamilies: number): readonly Candidate[] {
  const { sorted, repeats } = maximalRepeats(text, { shortest: SHORTEST, longest: LONGEST, minimumFamilies })
  const found = new Map<string, Candidate>()
  for (const { length, first, last } of repeats) {
    const starts = sorted.subarray(first, last + 1)
    const words = textAt(text.units, starts[0]!, length)
    if (length < SHORTEST_WORDING) {
      found.set(words, { pattern: { before: words, after: null }, starts, afters: null })
      continue
    }
    const whole = wholePart(words, surroundings(text, starts, length))
    if (!whole || whole.end - whole.start < SHORTEST_WORDING) continue
    const part = words.slice(whole.start, whole.end)
    const rival = found.get(part)
    if (rival && rival.starts.length >= starts.length) continue
    const moved = whole.start === 0 ? starts : starts.map((start) => start + whole.start)
    found.set(part, { pattern: { before: part, after: null }, starts: moved, afters: null })
  }
  return [...found.values()]
}

function surroundings({ units, blankAt }: StretchText, starts: Int32Array, length: number): Surroundings {
  const before = new Map<number, number>()
  const behind = new Map<number, number>()
  const step = Math.ceil(starts.length / MOST_LOOKED_AT)
  for (let index = 0; index < starts.length; index += step) {
    const start = starts[index]!
    count(before, (blankAt[start - 1]! & 2) > 0 ? BLANK : units[start - 1]!)
    count(behind, (blankAt[start + length]! & 1) > 0 ? BLANK : units[start + length]!)
  }
  return { before, behind }
}

function count(counts: Map<number, number>, unit: number): void {
  counts.set(unit, (counts.get(unit) ?? 0) + 1)
}
