import type { DocxNoteCode } from './word-note'

/** What a file holds, or held, that its blocks do not say as it did. Words for people are in lib/i18n/import-note. */
export type ImportNoteCode = DocxNoteCode | 'site-text' | 'cleaned' | 'automatic-numbers'

export interface ImportNote {
  readonly code: ImportNoteCode
  readonly count: number
  /** The first of its places; a file with very many of a kind does not list them all. */
  readonly places: readonly NotePlace[]
}

export interface NotePlace {
  /** Index of the block it stands in, or that follows it; null where it belongs to the whole file. */
  readonly block: number | null
  /** Its own words: of a footnote, a comment, a change, a line left out; '' where it has none. */
  readonly text: string
  /** Of a tracked change. */
  readonly change: 'inserted' | 'deleted' | null
}
