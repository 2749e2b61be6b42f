import type { Range } from '../text/range'
import type { ValueType } from './type'

/** A marked or found slot, as scoring sees it. */
export interface ScoredSlot {
  readonly range: Range
  readonly type: ValueType
}

/** What one found slot met: a marked slot of some type, or nothing. */
export interface SlotMatch<Found extends ScoredSlot> {
  readonly found: Found | null
  readonly gold: ScoredSlot | null
}

/**
 * Pairs each marked slot, in order, with one found slot that overlaps it and is not taken, one of its own type before others,
 * as the scorer of `rostrum parse --json` does. Unpaired ones of both sides follow.
 */
export function matchSlots<Found extends ScoredSlot>(
  gold: readonly ScoredSlot[],
  found: readonly Found[],
): readonly SlotMatch<Found>[] {
  const free = new Set(found)
  const pairs = gold.map((wanted): SlotMatch<Found> => {
    const over = [...free].filter(({ range }) => range.start < wanted.range.end && wanted.range.start < range.end)
    const hit = over.find(({ type }) => type === wanted.type) ?? over[0] ?? null
    if (hit) free.delete(hit)
    return { found: hit, gold: wanted }
  })
  return [...pairs, ...[...free].map((each) => ({ found: each, gold: null }))]
}

export interface SlotFigures {
  readonly gold: number
  readonly found: number
  readonly hits: number
  readonly typed: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** Share of the hits whose type is right. */
  readonly type: number
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

export function figuresOf(matches: readonly SlotMatch<ScoredSlot>[]): SlotFigures {
  const gold = matches.filter((each) => each.gold !== null).length
  const found = matches.filter((each) => each.found !== null).length
  const pairs = matches.filter((each) => each.gold !== null && each.found !== null)
  const typed = pairs.filter((each) => each.gold!.type === each.found!.type).length
  const hits = pairs.length
  return {
    ...{ gold, found, hits, typed },
    precision: share(hits, found),
    recall: share(hits, gold),
    f1: share(2 * hits, gold + found),
    type: share(typed, hits),
  }
}
