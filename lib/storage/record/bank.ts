import type { Role } from '../../role/role'

export const BANK_KINDS = ['phrase', 'frame', 'series', 'section'] as const
export type BankKind = (typeof BANK_KINDS)[number]

/** A mined finding as the phrase bank lists it. */
export interface BankEntry {
  readonly kind: BankKind
  /** The same for equal findings of any run. */
  readonly key: string
  /** What people read and search: its words, blanks as …, variants after it on lines of their own. */
  readonly text: string
  /** The most frequent first. */
  readonly roles: readonly Role[]
  readonly occasions: readonly string[]
  /** Who said it, as far as titles tell. */
  readonly speakers: readonly string[]
  /** Paths of the files that show it, as far as places were kept. */
  readonly sources: readonly string[]
  readonly families: number
  /** Seen at several occasions. */
  readonly general: boolean
}

export interface BankStore {
  /** Findings of one run. Of two findings of one kind and key the one with more families stays, of equals the newer. All or none. */
  put(miningId: string, found: readonly { readonly entry: BankEntry; readonly body: unknown }[]): Promise<void>
  /** Most families first. */
  list(): Promise<readonly BankEntry[]>
  /** The whole finding (JSON of lib/mining's report) with the run that found it. */
  get(kind: BankKind, key: string): Promise<{ readonly miningId: string; readonly body: unknown } | null>
}
