import type { Role } from '../../role/role'
import type { ValueType } from '../../slot/type'
import type { SetAside } from '../../speech/speech'
import type { Place } from '../../text/range'
import type { Timestamp } from './timestamp'

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
