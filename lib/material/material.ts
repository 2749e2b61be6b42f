import type { ContentRole } from '../role/role'
import type { BankEntry } from '../storage/record/bank'
import type { ExportSummary } from '../storage/record/export'
import type { SectionVariant } from './variant'

/** A section that can take the place of one of the draft's. */
export interface OfferedSection extends SectionVariant {
  /** How well it suits the draft, 0 to 100. */
  readonly fit: number
  /** Exported drafts that said its longest line. */
  readonly used: readonly ExportSummary[]
}

/** A phrase or frame of the bank as the panel lists it. */
export type OfferedPattern = Pick<BankEntry, 'kind' | 'key' | 'text' | 'families' | 'general' | 'occasions'> & {
  readonly sources: number
}

export interface MaterialWish {
  readonly draft: string
  /** Of the section that is worked on. */
  readonly role: ContentRole
  /** Words that must stand in what is offered; empty asks for all. */
  readonly query: string
}

/** What may be put into a draft, the best first. */
export interface Material {
  readonly sections: readonly OfferedSection[]
  readonly phrases: readonly OfferedPattern[]
  readonly frames: readonly OfferedPattern[]
}
