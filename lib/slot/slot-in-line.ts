import type { SlotCandidate } from './candidate'

/** A slot in its line, as the namer sees it. */
export interface SlotInLine {
  readonly line: string
  readonly slot: SlotCandidate
  readonly implicit: boolean
  /** What the last count before it in the line counted, which names the parts of a whole; null at the line's beginning. */
  readonly lastCounted: () => string | null
}
