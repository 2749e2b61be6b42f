import type { Candidate } from './candidate'
import { entryBits } from './description'

/** What is taken for granted before a first description is there. */
export interface GreedyPrices {
  /** All references together, of which each pattern has its share. */
  readonly references: number
  /** Bits to say that a character or a reference follows, and how far a blank reaches. */
  readonly flag: number
  readonly blank: number
}

/**
 * Candidates in the order in which they save most, each measured against what its places cost by then (lazy greedy, Minoux 1978: a saving only
 * shrinks as others are taken, so the head of the queue is measured anew until it stays at the head). `literal` is what each unit costs by itself.
 * To write the words of an entry once costs what they cost in the text without it.
 */
export function takeGreedily(
  candidates: readonly Candidate[],
  literal: Float64Array,
  prices: GreedyPrices,
): readonly number[] {
  const bits = literal.map((cost) => (cost === 0 ? 0 : cost + prices.flag))
  const queue = new Queue()
  for (const [index, candidate] of candidates.entries()) {
    const gain = measure(candidate, bits, prices)
    if (gain > 0) queue.push(index, gain)
  }
  const taken: number[] = []
  for (let head = queue.pop(); head !== null; head = queue.pop()) {
    const gain = measure(candidates[head]!, bits, prices)
    if (gain <= 0) continue
    if (gain < queue.greatest) queue.push(head, gain)
    else {
      take(candidates[head]!, bits, prices)
      taken.push(head)
    }
  }
  return taken
}

function measure(candidate: Candidate, bits: Float64Array, prices: GreedyPrices): number {
  const reference = referenceBits(candidate, candidate.starts.length, prices)
  let saved = 0
  let uses = 0
  for (let index = 0; index < candidate.starts.length; index++) {
    const cost = costOf(candidate, index, bits)
    if (cost <= reference) continue
    saved += cost
    uses++
  }
  if (uses < 2) return 0
  return saved - saved / uses - uses * referenceBits(candidate, uses, prices) - entryBits(candidate.pattern, uses)
}

const referenceBits = ({ afters }: Candidate, uses: number, { references, flag, blank }: GreedyPrices): number =>
  Math.log2(references / uses) + flag + (afters ? blank : 0)

function costOf({ pattern, starts, afters }: Candidate, index: number, bits: Float64Array): number {
  let cost = 0
  const start = starts[index]!
  for (let at = start; at < start + pattern.before.length; at++) cost += bits[at]!
  if (!afters) return cost
  const after = afters[index]!
  for (let at = after; at < after + pattern.after!.length; at++) cost += bits[at]!
  return cost
}

function take(candidate: Candidate, bits: Float64Array, prices: GreedyPrices): void {
  const { pattern, starts, afters } = candidate
  const reference = referenceBits(candidate, starts.length, prices)
  const literal = pattern.before.length + (pattern.after?.length ?? 0)
  for (let index = 0; index < starts.length; index++) {
    if (costOf(candidate, index, bits) <= reference) continue
    const start = starts[index]!
    bits.fill(reference / literal, start, start + pattern.before.length)
    if (afters) bits.fill(reference / literal, afters[index]!, afters[index]! + pattern.after!.length)
  }
}

/** Binary heap, greatest gain first, ties by index. */
class Queue {
  private readonly items: number[] = []
  private readonly gains: number[] = []

  get greatest(): number {
    return this.gains[0] ?? Number.NEGATIVE_INFINITY
  }

  push(item: number, gain: number): void {
    let at = this.items.length
    this.items.push(item)
    this.gains.push(gain)
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.isBefore(at, parent)) break
      this.swap(at, parent)
      at = parent
    }
  }

  pop(): number | null {
    if (this.items.length === 0) return null
    this.swap(0, this.items.length - 1)
    const item = this.items.pop()!
    this.gains.pop()
    for (let at = 0; ; ) {
      const left = 2 * at + 1
      if (left >= this.items.length) break
      const child = left + 1 < this.items.length && this.isBefore(left + 1, left) ? left + 1 : left
      if (!this.isBefore(child, at)) break
      this.swap(at, child)
      at = child
    }
    return item
  }

  private isBefore(one: number, other: number): boolean {
    return (
      this.gains[one]! > this.gains[other]! ||
      (this.gains[one] === this.gains[other] && this.items[one]! < this.items[other]!)
    )
  }

  private swap(one: number, other: number): void {
    const { items, gains } = this
    ;[items[one], items[other]] = [items[other]!, items[one]!]
    ;[gains[one], gains[other]] = [gains[other]!, gains[one]!]
  }
}
