import type { Timestamp } from './timestamp'

/** A text to read beside a draft: the superior's speech, a department's report. */
export interface ReferenceSummary {
  readonly id: string
  readonly draftId: string
  /** Name of the file. */
  readonly name: string
  /** UTF-16 units of its text. */
  readonly length: number
  readonly addedAt: Timestamp
}

export interface ReferenceRecord extends ReferenceSummary {
  /** One paragraph a line, without blank lines. */
  readonly lines: readonly string[]
}

export interface ReferenceStore {
  /** In the order they were added. */
  list(draftId: string): Promise<readonly ReferenceSummary[]>
  get(draftId: string, id: string): Promise<ReferenceRecord | null>
  add(draftId: string, reference: Pick<ReferenceRecord, 'name' | 'lines'>): Promise<ReferenceSummary>
  /** False where there is nothing to remove. It is kept, so that it can be restored. */
  remove(draftId: string, id: string): Promise<boolean>
  restore(draftId: string, id: string): Promise<boolean>
}
