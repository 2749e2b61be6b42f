import type { Result } from '../problem'
import type { BankStore } from './record/bank'
import type { DeliveryChange, DraftFields, DraftRecord, DraftSummary } from './record/draft'
import type { ExportStore } from './record/export'
import type { MeetingFields, MeetingRecord } from './record/meeting'
import type { MiningStore } from './record/mining'
import type { ReferenceStore } from './record/reference'
import type { SpeakerFields, SpeakerRecord } from './record/speaker'
import type { TemplateFields, TemplateRecord } from './record/template'
import type { VersionStore } from './record/version'

export type SaveRefusal<T> = { readonly code: 'not-found' } | { readonly code: 'stale-revision'; readonly current: T }

/** One collection of records under revisions. Removing keeps the record, so that it can be restored. */
export interface Collection<T, Fields, Listed = T> {
  /** Latest change first. With `removed`, the removed records instead of the others. */
  list(options?: { readonly removed?: boolean }): Promise<readonly Listed[]>
  /** Null for an unknown id, and for a removed record until it is restored; such a one is `not-found` to `save` too. */
  get(id: string): Promise<T | null>
  add(fields: Fields): Promise<T>
  /** Refused when `revision` is not the stored one; the newer record comes back. */
  save(id: string, revision: number, fields: Fields): Promise<Result<T, SaveRefusal<T>>>
  /** False where there is nothing to remove. */
  remove(id: string): Promise<boolean>
  /** False where nothing of that id was removed. */
  restore(id: string): Promise<boolean>
}

/** Something that is kept once; empty until it is set. */
export interface Single<Contents extends object> {
  get(): Promise<Contents>
  set(contents: Contents): Promise<void>
}

export interface Storage {
  readonly templates: Collection<TemplateRecord, TemplateFields> & {
    /** Best first: name before occasions before text; two characters suffice. */
    search(query: string): Promise<readonly TemplateRecord[]>
  }
  /** A save keeps the state that it replaces where the last kept one is five minutes old (see VersionStore). */
  readonly drafts: Collection<DraftRecord, DraftFields, DraftSummary> & {
    /** Changes what is named and nothing else; null where there is no such draft. */
    deliver(id: string, change: DeliveryChange): Promise<DraftSummary | null>
  }
  readonly versions: VersionStore
  readonly references: ReferenceStore
  readonly meetings: Collection<MeetingRecord, MeetingFields>
  readonly speakers: Collection<SpeakerRecord, SpeakerFields>
  readonly mining: MiningStore
  readonly bank: BankStore
  readonly exports: ExportStore
  readonly settings: Single<Readonly<Record<string, string>>>
  /** What the office chose for its documents; fields that are missing or unknown are for the reader to see to. */
  readonly exportProfile: Single<Readonly<Record<string, unknown>>>
  close(): Promise<void>
}
