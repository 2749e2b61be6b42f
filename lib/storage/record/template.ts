import type { StripPart } from '../../speech/strip'
import type { Genre } from '../../template/syntax'
import type { Timestamp } from './timestamp'

export interface TemplateRecord {
  readonly id: string
  /** Grows by one with each save; a save that names an older one is refused. */
  readonly revision: number
  readonly name: string
  readonly genre: Genre | null
  readonly occasions: readonly string[]
  /** The whole .hbs file. */
  readonly source: string
  /** Share of characters by role, in text order: the structure strip. */
  readonly strip: readonly StripPart[]
  readonly slotCount: number
  readonly support: { readonly families: number; readonly sources: number } | null
  readonly createdAt: Timestamp
  readonly updatedAt: Timestamp
  readonly removedAt: Timestamp | null
}

export type TemplateFields = Omit<TemplateRecord, 'id' | 'revision' | 'createdAt' | 'updatedAt' | 'removedAt'>
