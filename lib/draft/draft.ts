import type { ValueState } from '../document/block'
import type { ContentRole } from '../role/role'
import type { SlotDeclaration } from '../template/syntax'

/**
 * The editor document of a draft, as ProseMirror's JSON: `values front section+`.
 * Numbers, counts and slot texts are not stored in the text: atoms name them, lib/draft/number and the values supply them.
 */
export interface DraftDocument {
  readonly type: 'doc'
  readonly content: readonly [ValuesNode, FrontNode, ...SectionNode[]]
}

export interface SlotValue {
  /** Exactly as it prints. Empty exactly when `state` is 'empty'. */
  readonly value: string
  readonly state: ValueState
  /** Where a carried or checked value comes from, in words; null where nobody said. */
  readonly source: string | null
}

export interface DraftSlot extends SlotValue {
  readonly declaration: SlotDeclaration
}

/** Flags steer what is shown (`when`); they are not text. */
export interface ValuesNode {
  readonly type: 'values'
  readonly attrs: {
    /** By slot name; item slots of an expanded list are keyed list.k.field, k never reused. Order is that of declaration. */
    readonly slots: Readonly<Record<string, DraftSlot>>
    readonly flags: Readonly<Record<string, boolean>>
  }
}

export interface FrontNode {
  readonly type: 'front'
  readonly content: readonly FrontLine[]
}

export const FRONT_LINES = ['titleLine', 'subtitleLine', 'dateLine', 'speakerLine', 'salutation'] as const

export interface FrontLine {
  readonly type: (typeof FRONT_LINES)[number]
  readonly content?: readonly InlineNode[]
}

export interface SectionNode {
  readonly type: 'section'
  readonly attrs: {
    readonly id: string
    readonly role: ContentRole
    /** Template and version the section came from; null for one written here. */
    readonly from: { readonly template: string; readonly version: number } | null
    readonly locked: boolean
    /** Flags that must hold for it to be shown: `flag` or `!flag`. */
    readonly when: readonly string[]
  }
  readonly content: readonly BlockNode[]
}

export type BlockNode = HeadingNode | ParagraphNode

export interface HeadingNode {
  readonly type: 'heading'
  readonly attrs: { readonly level: 1 | 2 | 3 | 4; readonly when: readonly string[] }
  readonly content?: readonly InlineNode[]
}

export interface ParagraphNode {
  readonly type: 'paragraph'
  /** `cue`: a stage direction of a host script, wholly in （）. */
  readonly attrs: { readonly cue: boolean; readonly when: readonly string[] }
  readonly content?: readonly InlineNode[]
}

export type InlineMark =
  | { readonly type: 'lead' }
  | { readonly type: 'when'; readonly attrs: { readonly flags: readonly string[] } }

export type InlineNode =
  | { readonly type: 'text'; readonly text: string; readonly marks?: readonly InlineMark[] }
  | { readonly type: 'slot'; readonly attrs: { readonly name: string }; readonly marks?: readonly InlineMark[] }
  | {
      readonly type: 'ordinal'
      readonly attrs: { readonly scheme: string; readonly start: number | null }
      readonly marks?: readonly InlineMark[]
    }
  | {
      readonly type: 'count'
      /** Section id whose points are counted; null counts the points of the speech that have no parent. */
      readonly attrs: { readonly of: string | null; readonly digit: boolean }
      readonly marks?: readonly InlineMark[]
    }
