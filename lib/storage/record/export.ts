import type { Timestamp } from './timestamp'

/** A draft that was exported, by the words of its last export. */
export interface ExportSummary {
  readonly draftId: string
  readonly title: string
  readonly exportedAt: Timestamp
}

export interface ExportStore {
  /** Takes the place of the draft's export before. */
  put(draftId: string, title: string, text: string): Promise<void>
  /** Exports whose text holds one of the wordings, latest first; `words` is not empty. */
  using(words: readonly string[]): Promise<readonly ExportSummary[]>
  /** The latest first, without their text. */
  list(): Promise<readonly ExportSummary[]>
  /** The latest exports with their text, the last one first, at most `count`. */
  latest(count: number): Promise<readonly (ExportSummary & { readonly text: string })[]>
}
