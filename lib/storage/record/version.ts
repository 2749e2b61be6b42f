import type { DraftDocument } from '../../draft/draft'
import type { DraftFields } from './draft'
import type { Timestamp } from './timestamp'

/**
 * Why a state of a draft is kept: by itself as time goes on, because a person gave it a name, because another version was
 * put in its place, because the other side of a conflict was chosen, or because it went out as a file.
 */
export const VERSION_KINDS = ['auto', 'named', 'before-restore', 'conflict', 'exported'] as const
export type VersionKind = (typeof VERSION_KINDS)[number]

/** A state of a draft that is kept. */
export interface VersionSummary {
  readonly id: string
  readonly draftId: string
  /** The revision it was saved as; null for a text that never was the saved one. */
  readonly revision: number | null
  readonly kind: VersionKind
  readonly name: string | null
  readonly title: string
  readonly characters: number
  /** When this text was saved, not when it was kept. */
  readonly savedAt: Timestamp
}

export interface VersionRecord extends VersionSummary {
  readonly document: DraftDocument
}

/** Milliseconds from one state that is kept by itself to the next. */
export const KEEP_EVERY = 5 * 60_000

/** Kept states of drafts. Those kept by themselves are thinned by age (thin.ts); those that a person named stay. */
export interface VersionStore {
  /** Latest first. */
  list(draftId: string): Promise<readonly VersionSummary[]>
  get(draftId: string, id: string): Promise<VersionRecord | null>
  /**
   * Keeps the saved state; null unless the draft is at that revision. A state that is kept already takes on the kind and,
   * where one is given, the name.
   */
  keep(draftId: string, revision: number, as: KeptAs): Promise<VersionSummary | null>
  /** Keeps a text that is not the saved one. */
  add(
    draftId: string,
    text: Pick<DraftFields, 'title' | 'characters' | 'document'>,
    as: KeptAs,
  ): Promise<VersionSummary>
  /** Null takes the name away. A state without a name is one that is thinned like others if its kind is `auto`. */
  rename(draftId: string, id: string, name: string | null): Promise<VersionSummary | null>
}

export interface KeptAs {
  readonly kind: VersionKind
  readonly name: string | null
}
