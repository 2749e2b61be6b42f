import { entryBits } from './description'
import { type Lexicon, trainModel } from './lexicon'
import { COUNT } from './masked-clause'
import { Matcher } from './matcher'
import { literalBits, prefixSums, Segmenter } from './segment'
import { joinStretches } from './stretch'
import type { Voter } from './voter'

/** What words cost, in bits, to a reader who knows the language and no custom: the words of a lexicon, none of what is made of them. */
export interface WordingPrice {
  bits(words: string): number
  /** True where a cut before the character at `at` would part a word. */
  tears(words: string, at: number): boolean
}

/** Longer entries, and those with a mark, are mostly customs themselves: 点意见; 刚才，. */
const WORD = /^[\u4e00-\u9fff]{2}$/u

/** Prices by the short words that a lexicon has, over characters of order 0. A text is priced once. */
export function wordingPrice({ patterns, prices }: Lexicon, voters: readonly Voter[]): WordingPrice {
  const model = trainModel(joinStretches(voters), 0)
  const words = patterns.flatMap(({ before, after }, index) => (after === null && WORD.test(before) ? [index] : []))
  const matcher = new Matcher(words.map((index) => patterns[index]!))
  const own = { ...prices, reference: Float64Array.from(words, (index) => prices.reference[index]!) }
  const known = new Map<string, Priced>()
  const priced = (text: string): Priced => {
    const seen = known.get(text)
    if (seen) return seen
    const units = Uint16Array.from(`\0${text.replaceAll(COUNT, '三')}\0`, (sign) => sign.charCodeAt(0))
    const sums = prefixSums(literalBits(units, model, 0))
    const inside = new Set<number>()
    const mark = ({ start, end }: { readonly start: number; readonly end: number }): void => {
      for (let at = start + 1; at < end; at++) inside.add(at - 1)
    }
    const bits = new Segmenter(units, sums, matcher, own).segment(1, units.length - 1, mark)
    known.set(text, { bits, inside })
    return { bits, inside }
  }
  return {
    bits: (text) => (text === '' ? 0 : priced(text).bits),
    tears: (text, at) => priced(text).inside.has(at),
  }
}

/** What a text costs in the cheapest spelling, and before which of its characters a word goes on. */
interface Priced {
  readonly bits: number
  readonly inside: ReadonlySet<number>
}

/** A place where a pattern is used. */
export interface PatternUse {
  /** Among how many places it must be said that it is this one. */
  readonly among: number
  /** What is said there, and what of it is still to be said when the pattern is known. */
  readonly said: string
  readonly left: readonly string[]
}

/** A pattern that may be written down, in a description of some speeches. */
export interface PricedPattern {
  readonly before: string
  readonly after: string
  readonly uses: readonly PatternUse[]
  /** Speeches, or lists, of which it must be said whether they use it; and how many do. */
  readonly families: number
  readonly users: number
}

/**
 * Bits by which the description of all these speeches falls when a pattern is written once and referred to (two parts, Rissanen 1978): each use
 * saves what need not be said again, and says where it stands; each speech says whether it has one; and the pattern itself is written down. It is
 * accepted if this is above 0. A pattern cut inside a word saves less: what is left of the word must be spelt.
 */
export function bitsSaved({ before, after, uses, families, users }: PricedPattern, price: WordingPrice): number {
  const saved = uses.reduce(
    (sum, use) => sum + price.bits(use.said) - bitsOf(use.left, price) - Math.log2(use.among),
    0,
  )
  return saved - fixedBits({ before, after, uses: uses.length, families, users }, price)
}

/** No less than `bitsSaved` of these uses, and cheap: nothing saves more than the fixed words cost. */
export function mostBitsSaved(
  pattern: {
    readonly before: string
    readonly after: string
    readonly among: readonly number[]
    readonly families: number
  },
  price: WordingPrice,
): number {
  const { before, after, among, families } = pattern
  const words = price.bits(before) + price.bits(after) + MOST_MARK_BITS
  const saved = among.reduce((sum, places) => sum + words - Math.log2(places), 0)
  return saved - fixedBits({ before, after, uses: among.length, families, users: among.length }, price)
}

/** More than the mark costs that ends a clause, with what it costs to say that words begin there. */
const MOST_MARK_BITS = 16

const bitsOf = (texts: readonly string[], price: WordingPrice): number =>
  texts.reduce((sum, text) => sum + price.bits(text), 0)

/** To write the pattern down, and to say of each speech whether it uses it. */
function fixedBits(
  { before, after, uses, families, users }: Omit<PricedPattern, 'uses'> & { readonly uses: number },
  price: WordingPrice,
): number {
  const entry = price.bits(before) + price.bits(after) + entryBits({ before, after: after === '' ? null : after }, uses)
  return entry + families * entropy(users / families)
}

/** Bits of one yes or no. */
const entropy = (share: number): number =>
  share <= 0 || share >= 1 ? 0 : -share * Math.log2(share) - (1 - share) * Math.log2(1 - share)
