import type { Work } from '../mining/progress'
import type { MiningReport } from '../mining/report'
import type { MiningProgress, StoredFile } from '../storage/record/mining'
import type { InputFile } from './input-file'

/** What a mining worker is given. */
export interface MineTask {
  /** Absolute path of the TypeScript that does it; worker.cjs loads it. */
  readonly module: string
  readonly inputs: readonly InputFile[]
  /** Folder for what is finished; an unfinished run is resumed from it. */
  readonly work: string
  /** Threads that describe. */
  readonly threads: number
  /** One Int32: 1 once somebody wants the run to stop. Shared memory, since a busy worker reads no messages. */
  readonly stop: SharedArrayBuffer
}

/** What a mining worker tells. `done` is the last message; `described` wants an answer of any kind once it is stored. */
export type MineMessage =
  | { readonly type: 'progress'; readonly progress: readonly MiningProgress[]; readonly work: Work }
  | { readonly type: 'described'; readonly files: readonly StoredFile[] }
  | { readonly type: 'done'; readonly report: MiningReport }
