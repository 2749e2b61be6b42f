import type { MiningReport } from '../mining/report'
import type { DescribedDocument } from '../speech/speech'
import type { MiningProgress } from '../storage/storage'

/** What a mining worker is given. */
export interface MineTask {
  /** Absolute path of the TypeScript that does it; worker.cjs loads it. */
  readonly module: string
  readonly inputs: readonly UploadedFile[]
  /** One Int32: 1 once somebody wants the run to stop. Shared memory, since a busy worker reads no messages. */
  readonly stop: SharedArrayBuffer
}

export interface UploadedFile {
  /** Relative path as the person gave it. */
  readonly path: string
  /** Absolute path of the kept copy, under a neutral name. */
  readonly kept: string
}

/** What a mining worker tells. `done` is the last message. */
export type MineMessage =
  | { readonly type: 'progress'; readonly progress: readonly MiningProgress[] }
  | { readonly type: 'described'; readonly index: number; readonly described: DescribedDocument }
  | { readonly type: 'done'; readonly report: MiningReport }
