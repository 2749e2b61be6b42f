import type { CharacterModel, Order } from '../lib/mining/character-model'
import { induceLexicon, type Lexicon, trainModel } from '../lib/mining/lexicon'
import { Matcher } from '../lib/mining/matcher'
import { literalCharacters, type Pattern } from '../lib/mining/pattern'
import { prefixSums, Segmenter } from '../lib/mining/segment'
import { joinStretches, type StretchText } from '../lib/mining/stretch'
import type { Voter } from '../lib/mining/voter'

/** Literal characters from which a pattern counts as one that touches a sentence. */
export const LEAST_LITERALS = 6

/** Bits of held-out text: without lexicon, with its words of two to five characters alone, and with all of it. */
export interface HeldOutBits {
  readonly characters: number
  readonly plain: number
  readonly words: number
  readonly all: number
}

export interface Trained {
  readonly lexicon: Lexicon
  /** The text it was induced from, for a character model of its own each time. */
  readonly text: StretchText
  readonly order: Order
}

export const train = (voters: readonly Voter[], minimumFamilies: number, order: Order): Trained => ({
  lexicon: induceLexicon(voters, minimumFamilies, order),
  text: joinStretches(voters),
  order,
})

/**
 * The character model knows the training speeches and learns the held-out ones as it reads them, with and without lexicon alike, so what differs is
 * the lexicon alone. Its own bits are not charged: it was paid for by the speeches that it was induced from.
 */
export function heldOutBits({ lexicon, text, order }: Trained, held: StretchText): HeldOutBits {
  const sums = prefixSums(adaptiveBits(held, trainModel(text, order)))
  const isWord = (pattern: Pattern) => pattern.after === null && pattern.before.length < LEAST_LITERALS
  const words = lexicon.patterns.flatMap((pattern, index) => (isWord(pattern) ? [index] : []))
  const onlyWords: Lexicon = {
    ...lexicon,
    patterns: words.map((index) => lexicon.patterns[index]!),
    prices: { ...lexicon.prices, reference: Float64Array.from(words, (index) => lexicon.prices.reference[index]!) },
  }
  return {
    characters: held.stretches.reduce((sum, { start, end }) => sum + end - start, 0),
    plain: sums.at(-1)!,
    words: bitsWith(onlyWords, held, sums),
    all: bitsWith(lexicon, held, sums),
  }
}

function adaptiveBits({ units }: StretchText, model: CharacterModel): Float64Array {
  const bits = new Float64Array(units.length)
  for (let at = 1; at < units.length; at++) {
    if (units[at] === 0) continue
    const last = units[at - 1]!
    const before = last === 0 ? 0 : units[at - 2]!
    bits[at] = model.bits(before, last, units[at]!, 0)
    model.add(before, last, units[at]!)
  }
  return bits
}

function bitsWith({ patterns, prices }: Lexicon, { units, stretches }: StretchText, sums: Float64Array): number {
  const segmenter = new Segmenter(units, sums, new Matcher(patterns), prices)
  return stretches.reduce((bits, { at, start, end }) => bits + segmenter.segment(at, at + end - start, () => {}), 0)
}

/** Sentences, how many of them a pattern of LEAST_LITERALS touches, and the blanks that frames of any length leave in them with the characters around. */
export interface Touched {
  readonly sentences: number
  readonly touched: number
  readonly blanks: number
  /** Characters outside blanks in the sentences that have a blank. */
  readonly literals: number
}

/** `units` may be those of `held` in another order. */
export function touchedBy(patterns: readonly Pattern[], held: StretchText, units: Uint16Array): Touched {
  const isLong = (pattern: Pattern) => literalCharacters(pattern) >= LEAST_LITERALS
  const shown = patterns.filter((pattern) => isLong(pattern) || pattern.after !== null)
  const matcher = new Matcher(shown)
  const sentences = new Map<string, { touched: boolean; blanks: number; characters: number; filled: number }>()
  for (const { at, start, end, sentence, speech } of held.stretches) {
    const key = `${speech} ${sentence}`
    const known = sentences.get(key) ?? { touched: false, blanks: 0, characters: 0, filled: 0 }
    sentences.set(key, known)
    known.characters += end - start
    let free = at
    matcher.scan(units, at, at + end - start, (pattern, from, blankStart, blankEnd, to) => {
      known.touched ||= isLong(shown[pattern]!)
      if (blankEnd === blankStart || from < free) return
      known.blanks++
      known.filled += blankEnd - blankStart
      free = to
    })
  }
  const all = [...sentences.values()]
  const blanked = all.filter(({ blanks }) => blanks > 0)
  return {
    sentences: all.length,
    touched: all.filter(({ touched }) => touched).length,
    blanks: blanked.reduce((sum, { blanks }) => sum + blanks, 0),
    literals: blanked.reduce((sum, { characters, filled }) => sum + characters - filled, 0),
  }
}
