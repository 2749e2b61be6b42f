import type { ContentRole } from '../role/role'

/** State of a slot's value. 'carried' is 沿用待核: taken from an old speech or an example and not yet confirmed. */
export type ValueState = 'empty' | 'typed' | 'carried' | 'checked'

/** A stretch of visible text. Everything a person reads is in `text`; the other fields say where it came from. */
export interface Run {
  readonly text: string
  /** 段首句, the run-in lead of a paragraph. */
  readonly lead?: true
  /** Name of the slot that printed this text. */
  readonly slot?: string
  readonly state?: ValueState
  /** The text is a number supplied by structure (一是, 第一，…). */
  readonly ordinal?: true
}

export type HeadingLevel = 1 | 2 | 3 | 4

/** A finished speech, as exporters see it: one block a line. The visible text of a heading is its marker and its runs. */
export type Block = { readonly section?: { readonly id: string; readonly role: ContentRole } } & (
  | { readonly type: 'title'; readonly runs: readonly Run[] }
  | { readonly type: 'subtitle'; readonly runs: readonly Run[] }
  | { readonly type: 'date'; readonly runs: readonly Run[] }
  | { readonly type: 'speaker'; readonly runs: readonly Run[] }
  | { readonly type: 'salutation'; readonly runs: readonly Run[] }
  | {
      readonly type: 'heading'
      readonly level: HeadingLevel
      /** 一、 （一） 1. （1）, or null for a heading without a number. */
      readonly marker: string | null
      readonly runs: readonly Run[]
    }
  | { readonly type: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly type: 'cue'; readonly runs: readonly Run[] }
)

/** Visible text of a block. */
export const blockText = (block: Block): string =>
  (block.type === 'heading' ? (block.marker ?? '') : '') + block.runs.map((run) => run.text).join('')
