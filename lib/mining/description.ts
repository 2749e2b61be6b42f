import type { CharacterModel } from './character-model'
import { Matcher } from './matcher'
import { type Pattern, patternParts } from './pattern'
import { literalBits, type Prices, prefixSums, Segmenter, type Use } from './segment'
import type { StretchText } from './stretch'
import { Usage } from './usage'

/** Bits of both parts of a description, and of the text without any lexicon. */
export interface DescriptionLength {
  readonly lexicon: number
  readonly text: number
  readonly plain: number
}

/** Bits to say that a part of an entry ends. */
const END_BITS = 3

/** Bits to write an entry of the lexicon beside its words: the ends of its parts, and how often it is used, as Elias gamma writes it. */
export const entryBits = (pattern: Pattern, uses: number): number =>
  END_BITS * patternParts(pattern).length + 2 * Math.floor(Math.log2(uses + 1)) + 1

/** The cheapest description of a text and of the lexicon itself: entries are written with the help of other entries (de Marcken 1996). */
export class Description {
  readonly usage: Usage
  private textBits = 0
  /** By pattern: bits of the words of its entry, and what text and entries would cost more without it. */
  private readonly words: Float64Array
  private readonly saved: Float64Array
  private readonly matcher: Matcher
  /** Of one stretch. */
  private readonly uses: Use[] = []
  private readonly note = (use: Use): void => {
    this.uses.push(use)
  }

  constructor(
    private readonly patterns: readonly Pattern[],
    private readonly prices: Prices,
    text: StretchText,
    /** Bits of all units before each one. */
    private readonly sums: Float64Array,
    model: CharacterModel,
    private readonly measuresGains: boolean,
  ) {
    this.usage = Usage.none(patterns.length)
    this.words = new Float64Array(patterns.length)
    this.saved = new Float64Array(patterns.length)
    this.matcher = new Matcher(patterns)
    this.describeText(text)
    this.describeLexicon(model)
  }

  /** By pattern: bits that the whole description grows by when it is taken out. */
  gains(): readonly number[] {
    return this.patterns.map((_, index) => this.saved[index]! - this.entry(index))
  }

  bits(): DescriptionLength {
    const lexicon = this.patterns.reduce((sum, _, index) => sum + this.entry(index), 0)
    return { lexicon, text: this.textBits, plain: this.sums.at(-1)! }
  }

  private entry(index: number): number {
    const uses = this.usage.uses[index]!
    return uses === 0 ? 0 : this.words[index]! + entryBits(this.patterns[index]!, uses)
  }

  private describeText({ units, stretches }: StretchText): void {
    const segmenter = new Segmenter(units, this.sums, this.matcher, this.prices)
    for (const { at, start, end } of stretches)
      this.textBits += this.segment(segmenter, units, at, at + end - start, -1)
  }

  private describeLexicon(model: CharacterModel): void {
    const parts = this.patterns.flatMap((own, pattern) => patternParts(own).map((part) => ({ part, pattern })))
    const units = unitsOf(`\0${parts.map(({ part }) => part).join('\0')}\0`)
    const segmenter = new Segmenter(units, prefixSums(literalBits(units, model, 0)), this.matcher, this.prices)
    let at = 1
    for (const { part, pattern } of parts) {
      this.words[pattern]! += this.segment(segmenter, units, at, at + part.length, pattern)
      at += part.length + 1
    }
  }

  private segment(segmenter: Segmenter, units: Uint16Array, start: number, end: number, forbidden: number): number {
    const { usage, saved, uses } = this
    uses.length = 0
    usage.countLiterals(units, start, end, 1)
    const bits = segmenter.segment(start, end, this.note, forbidden)
    for (const use of uses) usage.countUse(units, use)
    if (!this.measuresGains) return bits
    for (let index = 0; index < uses.length; index++) {
      const { pattern } = uses[index]!
      if (!isAmong(pattern, uses, index)) saved[pattern]! += segmenter.without(start, end, pattern) - bits
    }
    return bits
  }
}

/** Whether one of the first uses is of the pattern. */
function isAmong(pattern: number, uses: readonly Use[], first: number): boolean {
  for (let index = 0; index < first; index++) if (uses[index]!.pattern === pattern) return true
  return false
}

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at)
  return units
}
