import type { Generated } from 'kysely'

/**
 * Columns of both dialects. All free text lies inside JSON text: escapes keep NUL, lone surrogates and `__proto__`
 * as they were, in PostgreSQL too, whose own text refuses NUL.
 */
export interface RecordTable {
  /** Row number, the key of the search index. */
  readonly number: Generated<number>
  readonly id: string
  readonly revision: number
  /** JSON of what lists show. */
  readonly summary: string
  /** JSON of what is read one record at a time: a template's source, a draft's document. */
  readonly body: string
  readonly created_at: string
  readonly updated_at: string
  readonly removed_at: string | null
}

export interface DraftTable extends RecordTable {
  readonly meeting_id: string | null
  readonly speaker_id: string | null
  readonly target_minutes: number | null
}

export interface VersionTable {
  readonly number: Generated<number>
  readonly id: string
  readonly draft_id: string
  /** One row a revision of a draft; null for a text that never was the saved one. */
  readonly revision: number | null
  readonly kind: string
  /** JSON of the name, or null. */
  readonly name: string | null
  /** The draft's own summary and body as they were. */
  readonly summary: string
  readonly body: string
  readonly saved_at: string
}

export interface ReferenceTable {
  readonly number: Generated<number>
  readonly id: string
  readonly draft_id: string
  /** JSON of name and length. */
  readonly summary: string
  /** JSON of the lines. */
  readonly body: string
  readonly added_at: string
  readonly removed_at: string | null
}

export interface MiningTable {
  readonly number: Generated<number>
  readonly id: string
  /** JSON of name, state, progress and failure. */
  readonly summary: string
  /** JSON of the report. */
  readonly report: string
  readonly created_at: string
  readonly updated_at: string
}

export interface MiningFileTable {
  readonly mining_id: string
  readonly index: number
  /** JSON of the described document. */
  readonly described: string
}

export interface CorrectionTable {
  readonly number: Generated<number>
  readonly mining_id: string
  /** JSON of the file and the correction. */
  readonly correction: string
}

export interface BankTable {
  readonly number: Generated<number>
  readonly kind: string
  readonly key: string
  readonly mining_id: string
  readonly families: number
  /** JSON of what lists show. */
  readonly summary: string
  /** JSON of the whole finding. */
  readonly body: string
}

export interface ExportTable {
  readonly number: Generated<number>
  readonly draft_id: string
  readonly exported_at: string
  /** JSON of the draft's title. */
  readonly title: string
  /** JSON of what was printed. */
  readonly text: string
}

export interface SettingsTable {
  /** 1 the settings, 2 the profile of exports. */
  readonly id: number
  /** JSON of what is kept. */
  readonly contents: string
}

export interface Schema {
  readonly templates: RecordTable
  readonly drafts: DraftTable
  readonly versions: VersionTable
  /** `references` is a word of SQL. */
  readonly reference_texts: ReferenceTable
  readonly meetings: RecordTable
  readonly speakers: RecordTable
  readonly minings: MiningTable
  readonly mining_files: MiningFileTable
  readonly corrections: CorrectionTable
  readonly bank: BankTable
  readonly exports: ExportTable
  readonly settings: SettingsTable
}

export type RecordTableName = 'templates' | 'drafts' | 'meetings' | 'speakers'

export type DialectName = 'sqlite' | 'postgres'
