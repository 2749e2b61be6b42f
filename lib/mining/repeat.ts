import type { StretchText } from './stretch'
import { sharedPrefixes, suffixArray } from './suffix-array'

/** A run of text that recurs and that no character more on either side goes with always. */
export interface Repeat {
  readonly length: number
  readonly families: number
  /** Places where it begins in the units: `sorted.subarray(first, last + 1)`. */
  readonly first: number
  readonly last: number
}

export interface Repeats {
  readonly sorted: Int32Array
  readonly repeats: readonly Repeat[]
}

export interface RepeatLimits {
  readonly shortest: number
  readonly longest: number
  readonly minimumFamilies: number
}

/** Neither side of these goes on alike everywhere. */
const MIXED = -1

/**
 * Maximal repeats of a generalised suffix array, read off the intervals of shared prefixes; distinct speeches are counted as Hui (1992) does:
 * each place whose speech was met before counts one twice at the narrowest interval that holds both.
 */
export function maximalRepeats({ units, speechAt }: StretchText, limits: RepeatLimits): Repeats {
  const { shortest, longest, minimumFamilies } = limits
  const { text, largest } = ranked(units)
  const sorted = suffixArray(text, largest)
  const shared = sharedPrefixes(text, sorted)
  capAtStretches(units, sorted, shared)
  const lastOf = new Int32Array(speechAt.at(-1)! + 1).fill(-1)
  const repeats: Repeat[] = []
  const lengths: number[] = [0]
  const firsts: number[] = [0]
  const twice: number[] = [0]
  const lefts: number[] = [MIXED]
  for (let index = 0; index <= sorted.length; index++) {
    const height = index < sorted.length ? shared[index]! : 0
    let first = index - 1
    let duplicates = 0
    let left = index > 0 ? leftOf(units, sorted[index - 1]!) : MIXED
    while (lengths.at(-1)! > height) {
      const length = lengths.pop()!
      first = firsts.pop()!
      duplicates += twice.pop()!
      left = lefts.pop()!
      const families = index - first - duplicates
      if (length >= shortest && length <= longest && left === MIXED && families >= minimumFamilies)
        repeats.push({ length, families, first, last: index - 1 })
      if (lengths.at(-1)! >= height) {
        twice[twice.length - 1]! += duplicates
        duplicates = 0
        if (lefts.at(-1) !== left) lefts[lefts.length - 1] = MIXED
        left = lefts.at(-1)!
      }
    }
    if (lengths.at(-1)! < height) {
      lengths.push(height)
      firsts.push(first)
      twice.push(duplicates)
      lefts.push(left)
    }
    if (index === sorted.length) break
    const own = leftOf(units, sorted[index]!)
    if (lefts.at(-1) !== own) lefts[lefts.length - 1] = MIXED
    const speech = speechAt[sorted[index]!]!
    const previous = lastOf[speech]!
    lastOf[speech] = index
    if (previous >= 0) twice[holderOf(firsts, previous)]!++
  }
  return { sorted, repeats }
}

/** A stretch's start, like different characters, lets a repeat begin there. */
const leftOf = (units: Uint16Array, place: number): number => (place === 0 ? MIXED : units[place - 1] || MIXED)

/** The narrowest open interval that reaches back to `index`. */
function holderOf(firsts: readonly number[], index: number): number {
  let low = 0
  let high = firsts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (firsts[middle]! <= index) low = middle
    else high = middle - 1
  }
  return low
}

function ranked(units: Uint16Array): { text: Int32Array; largest: number } {
  const isUsed = new Uint8Array(65536)
  for (let at = 0; at < units.length; at++) isUsed[units[at]!] = 1
  const rankOf = new Int32Array(65536)
  let largest = -1
  for (let unit = 0; unit < 65536; unit++) if (isUsed[unit]) rankOf[unit] = ++largest
  const text = new Int32Array(units.length)
  for (let at = 0; at < units.length; at++) text[at] = rankOf[units[at]!]!
  return { text, largest }
}

/** What suffixes share ends with the stretch. */
function capAtStretches(units: Uint16Array, sorted: Int32Array, shared: Int32Array): void {
  const left = new Int32Array(units.length)
  for (let at = units.length - 2; at >= 0; at--) left[at] = units[at] === 0 ? 0 : left[at + 1]! + 1
  for (let index = 0; index < sorted.length; index++) shared[index] = Math.min(shared[index]!, left[sorted[index]!]!)
}
