import { HashTable } from './hash-table'

/** How many characters before it a character is predicted from. */
export type Order = 0 | 1 | 2

const DISCOUNT = 0.75
/** Characters that any text may hold: where nothing is known, each costs as much as its number in a table of this size. */
const ALPHABET = 20_000

/**
 * Bits that a character costs without any library: interpolated absolute discounting (Ney, Essen and Kneser 1994) over the characters before it.
 * It is trained by `add`; 0 stands for the start of a stretch.
 */
export class CharacterModel {
  private total = 0
  private distinct = 0
  private readonly single = new Int32Array(65536)
  private readonly followers = new Int32Array(65536)
  private readonly contexts = new Int32Array(65536)
  private readonly pairs = new HashTable()
  private readonly pairContexts = new HashTable()
  private readonly pairFollowers = new HashTable()
  private readonly triples = new HashTable()

  constructor(readonly order: Order) {}

  add(before: number, last: number, unit: number): void {
    this.total++
    if (this.single[unit] === 0) this.distinct++
    this.single[unit]!++
    if (this.order < 1) return
    this.contexts[last]!++
    if (this.pairs.add(last * 65536 + unit, 1) === 1) this.followers[last]!++
    if (this.order < 2) return
    const context = before * 65536 + last
    this.pairContexts.add(context, 1)
    if (this.triples.add(context * 65536 + unit, 1) === 1) this.pairFollowers.add(context, 1)
  }

  /** `own` is 1 for a character that was itself added: it may not help to predict itself. */
  bits(before: number, last: number, unit: number, own: 0 | 1): number {
    return -Math.log2(this.probability(before, last, unit, own))
  }

  private probability(before: number, last: number, unit: number, own: 0 | 1): number {
    const seen = this.single[unit]! - own
    const kinds = this.distinct - (own === 1 && seen === 0 ? 1 : 0)
    const zero = smooth(seen, this.total - own, kinds, 1 / ALPHABET)
    if (this.order < 1) return zero
    const pair = this.pairs.get(last * 65536 + unit) - own
    const after = this.followers[last]! - (own === 1 && pair === 0 ? 1 : 0)
    const one = smooth(pair, this.contexts[last]! - own, after, zero)
    if (this.order < 2) return one
    const context = before * 65536 + last
    const triple = this.triples.get(context * 65536 + unit) - own
    const behind = this.pairFollowers.get(context) - (own === 1 && triple === 0 ? 1 : 0)
    return smooth(triple, this.pairContexts.get(context) - own, behind, one)
  }
}

const smooth = (count: number, total: number, kinds: number, lower: number): number =>
  total <= 0 ? lower : (Math.max(0, count - DISCOUNT) + DISCOUNT * kinds * lower) / total
