import { readFile } from 'node:fs/promises'
import type { MineInput } from '../mining/mine'

/** A file on disk that is mined; it can be sent to a thread. */
export interface InputFile {
  /** Relative path as the person gave it. */
  readonly path: string
  /** Path of the file itself; for an upload that of the kept copy, under a neutral name. */
  readonly kept: string
  /** Length in bytes. */
  readonly size: number
}

export const inputOf = ({ path, kept, size }: InputFile): MineInput => ({ path, size, bytes: () => readFile(kept) })
