import type { DraftDocument } from '../draft/draft'
import type { Result } from '../problem'
import type { Role } from '../role/role'
import type { ValueType } from '../slot/type'
import type { SetAside } from '../speech/speech'
import type { StripPart } from '../speech/strip'
import type { Genre } from '../template/syntax'
import type { Place } from '../text/range'

/** ISO 8601, UTC. */
export type Timestamp = string

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

export interface DraftRecord extends Delivery {
  readonly id: string
  readonly revision: number
  readonly title: string
  readonly templateId: string | null
  readonly templateRevision: number | null
  readonly document: DraftDocument
  /** Blanks by state, for the list of drafts. */
  readonly openSlots: { readonly total: number; readonly empty: number; readonly carried: number }
  readonly characters: number
  readonly createdAt: Timestamp
  readonly updatedAt: Timestamp
  readonly removedAt: Timestamp | null
}

/** Where, by whom and within what time a draft is delivered. It changes without touching the text's revision. */
export interface Delivery {
  readonly meetingId: string | null
  readonly speakerId: string | null
  /** How long the speech is meant to take; null where nobody said. */
  readonly targetMinutes: number | null
}

/** What is not named stays. */
export type DeliveryChange = { readonly [Field in keyof Delivery]?: Delivery[Field] | undefined }

export type DraftFields = Omit<
  DraftRecord,
  'id' | 'revision' | 'createdAt' | 'updatedAt' | 'removedAt' | keyof Delivery
>

/** A draft as the list of drafts shows it: documents are large and are read one at a time. */
export type DraftSummary = Omit<DraftRecord, 'document'>

/** A value that the papers of a meeting share. */
export interface SharedValue {
  /** Name of the blank, the same in every paper. */
  readonly name: string
  readonly value: string
  /** The draft it was filled in; null where it was typed on the meeting's page. */
  readonly draftId: string | null
  readonly at: Timestamp
}

export interface MeetingRecord {
  readonly id: string
  readonly revision: number
  readonly name: string
  /** As it prints, in words. */
  readonly date: string
  readonly place: string
  /** One a name, in the order in which they were first shared. */
  readonly values: readonly SharedValue[]
  readonly createdAt: Timestamp
  readonly updatedAt: Timestamp
  readonly removedAt: Timestamp | null
}

export type MeetingFields = Omit<MeetingRecord, 'id' | 'revision' | 'createdAt' | 'updatedAt' | 'removedAt'>

export interface SpeakerRecord {
  readonly id: string
  readonly revision: number
  readonly name: string
  readonly post: string
  /** Characters a minute. */
  readonly rate: number
  readonly createdAt: Timestamp
  readonly updatedAt: Timestamp
  readonly removedAt: Timestamp | null
}

export type SpeakerFields = Omit<SpeakerRecord, 'id' | 'revision' | 'createdAt' | 'updatedAt' | 'removedAt'>

/**
 * Why a state of a draft is kept: by itself as time goes on, because a person gave it a name, because another version was
 * put in its place, or because the other side of a conflict was chosen.
 */
export const VERSION_KINDS = ['auto', 'named', 'before-restore', 'conflict'] as const
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

export type MiningState = 'waiting' | 'running' | 'done' | 'stopped' | 'failed'

/** Stages in order; each is counted as it goes. */
export const MINING_STAGES = ['read', 'clean', 'split', 'describe', 'family', 'induce'] as const
export type MiningStage = (typeof MINING_STAGES)[number]

export interface MiningProgress {
  readonly stage: MiningStage
  /** Files (read), documents (clean, split, describe) or whole steps (family, induce) done, of how many known so far. */
  readonly done: number
  readonly total: number
  /** What the stage has found so far: documents, edits, pieces, speeches, families, templates. */
  readonly found: number
}

export interface MiningRecord {
  readonly id: string
  readonly name: string
  readonly state: MiningState
  readonly progress: readonly MiningProgress[]
  /** Seconds that a run under way will still take, as far as can be told from what it has done; else null. */
  readonly remainingSeconds: number | null
  /** JSON of lib/mining's report (summary, files, problems, induced templates); null until there is one. */
  readonly report: unknown
  /** Why a failed run failed; null for every other state. */
  readonly failure: MiningFailure | null
  readonly createdAt: Timestamp
  readonly updatedAt: Timestamp
}

/** Words for people are in lib/i18n. */
export type MiningFailure = 'out-of-memory' | 'timed-out' | 'crashed'

/** A run as the list of runs shows it. */
export type MiningSummary = Omit<MiningRecord, 'report'>

/**
 * A person's word on a finding of one run. It names the piece by its id, a paragraph by a source line (from 1), a point or a
 * blank by the place of its first character in the source (column from 0 in code points). It is applied whenever the run is
 * read and changes nothing stored; a new run over the same files begins without it.
 */
export type Correction =
  | { readonly kind: 'role'; readonly piece: string; readonly line: number; readonly role: Role }
  /** All roles of the piece are right as they stand. */
  | { readonly kind: 'confirm'; readonly piece: string }
  /** Nesting depth from 1; null says that it is no point. */
  | ({ readonly kind: 'level'; readonly piece: string; readonly level: number | null } & Place)
  /** Null says that it is no blank. */
  | ({ readonly kind: 'slot'; readonly piece: string; readonly type: ValueType | null } & Place)
  | { readonly kind: 'take-back'; readonly piece: string; readonly was: SetAside['reason'] }

/** A correction with the path of the file that it speaks of. */
export interface FiledCorrection {
  readonly file: string
  readonly correction: Correction
}

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
  readonly settings: {
    get(): Promise<Readonly<Record<string, string>>>
    set(values: Readonly<Record<string, string>>): Promise<void>
  }
  close(): Promise<void>
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

export interface ReferenceStore {
  /** In the order they were added. */
  list(draftId: string): Promise<readonly ReferenceSummary[]>
  get(draftId: string, id: string): Promise<ReferenceRecord | null>
  add(draftId: string, reference: Pick<ReferenceRecord, 'name' | 'lines'>): Promise<ReferenceSummary>
  /** False where there is nothing to remove. It is kept, so that it can be restored. */
  remove(draftId: string, id: string): Promise<boolean>
  restore(draftId: string, id: string): Promise<boolean>
}

export type MiningChange = Partial<Pick<MiningRecord, 'state' | 'progress' | 'remainingSeconds' | 'report' | 'failure'>>

/** One described file by its place in the report. */
export interface StoredFile {
  readonly index: number
  /** JSON of lib/speech's PackedDocument. */
  readonly described: string
}

export interface MiningStore {
  add(name: string): Promise<MiningRecord>
  get(id: string): Promise<MiningRecord | null>
  /** Latest first. */
  list(): Promise<readonly MiningSummary[]>
  update(id: string, change: MiningChange): Promise<void>
  /** Described files, apart from the report because they are large; one that is there already is replaced. All or none. */
  putFiles(id: string, files: readonly StoredFile[]): Promise<void>
  /** The JSON of one described file, parsed; null where there is none. */
  getFile(id: string, index: number): Promise<unknown>
  /** All of them or none. */
  addCorrections(id: string, corrections: readonly FiledCorrection[]): Promise<void>
  /** In the order they were made. */
  corrections(id: string, file?: string): Promise<readonly FiledCorrection[]>
}

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
  /** The latest exports with their text, the last one first, at most `count`. */
  latest(count: number): Promise<readonly (ExportSummary & { readonly text: string })[]>
}
