import type { FrontLine } from '../draft/draft'
import type { ContentRole } from '../role/role'
import type { BankEntry } from '../storage/record/bank'
import type { ExportSummary } from '../storage/record/export'
import type { OfferedLine } from './front-line'
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
  /** The role of the section that is worked on, or the kind of the line of the front block. */
  readonly at: ContentRole | FrontLine['type']
  /** Words that must stand in what is offered; empty asks for all. */
  readonly query: string
}

/** What may be put into a draft, the best first. */
export interface Material {
  /** At a line of the front block: lines of its kind. */
  readonly lines: readonly OfferedLine[]
  /** In a section: sections of its role. */
  readonly sections: readonly OfferedSection[]
  readonly phrases: readonly OfferedPattern[]
  readonly frames: readonly OfferedPattern[]
}
