import type { Difference } from '../compare/compare'
import type { NewRow } from './merge'
import type { RowKind } from './row'

/**
 * Whose change it is, told by the text that was sent out: `theirs` the file alone departs from it, `ours` the draft alone does,
 * `both` both do.
 */
export type Origin = 'theirs' | 'ours' | 'both'

/** One point where a returned file and the draft differ; it can be accepted without the others. */
export interface ReturnedChange {
  /** The same for the same change as long as its words stand, whatever else is accepted. */
  readonly key: string
  readonly type: 'edited' | 'added' | 'removed' | 'number'
  readonly origin: Origin
  /** Rows that go, by index; where none go, lines are put before the first of these. Ends are exclusive. */
  readonly rows: readonly [number, number]
  /** What comes in their place. */
  readonly result: readonly NewRow[]
  /** Word by word, paragraphs parted by \n. */
  readonly parts: readonly Difference[]
  /** Where the kind of the line changes as well. */
  readonly kinds: { readonly before: RowKind; readonly after: RowKind } | null
  /** Names of blanks that go with their text. */
  readonly lost: readonly string[]
  /** The heading above, as it prints; '' at the beginning. */
  readonly under: string
}
