import { type FileHandle, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Keep } from '../mining/keep'

/** Writes a file whole or not at all, and the folders above it. */
export type WriteWhole = (file: string, bytes: Uint8Array) => Promise<void>

/** Open files at once; a run reads batches mostly in order. */
const MOST_OPEN = 64

interface OpenFile {
  readonly handle: Promise<FileHandle>
  readers: number
}

/** A keep on disk that outlives an interrupted run; the folder is made when there is something to keep. */
export interface FolderKeep extends Keep {
  /** Closes its files; with `remove` the folder goes too. */
  close(options?: { readonly remove: boolean }): Promise<void>
}

/** Keeps each batch as a file of its own, named by its number; what an interrupted run left in the folder is there again. */
export async function openKeepFolder(folder: string, write: WriteWhole = writeBeside): Promise<FolderKeep> {
  const files = new Map<number, OpenFile>()
  const fileOf = (batch: number): string => path.join(folder, String(batch).padStart(6, '0'))
  const names = new Set(await readdir(folder).catch(() => []))
  let batches = 0
  while (names.has(path.basename(fileOf(batches)))) batches++

  /** All but those that are being read. */
  async function closeFiles(): Promise<void> {
    const idle = [...files].filter(([, { readers }]) => readers === 0)
    for (const [batch] of idle) files.delete(batch)
    await Promise.all(idle.map(async ([, { handle }]) => (await handle).close()))
  }

  function openFile(batch: number): OpenFile {
    const file = files.get(batch) ?? { handle: open(fileOf(batch)), readers: 0 }
    files.set(batch, file)
    return file
  }

  return {
    get batches() {
      return batches
    },
    async add(bytes) {
      await write(fileOf(batches), bytes)
      batches++
    },
    async read(batch, { start, end }) {
      if (!files.has(batch) && files.size >= MOST_OPEN) await closeFiles()
      const file = openFile(batch)
      file.readers++
      try {
        const bytes = new Uint8Array(end - start)
        await (await file.handle).read(bytes, 0, bytes.length, start)
        return bytes
      } finally {
        file.readers--
      }
    },
    async cut(from) {
      await closeFiles()
      for (let batch = from; batch < batches; batch++) await rm(fileOf(batch), { force: true })
      batches = from
    },
    async close({ remove } = { remove: false }) {
      await closeFiles()
      if (remove) await rm(folder, { recursive: true, force: true })
    },
  }
}

async function writeBeside(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(`${file}.part`, bytes)
  await rename(`${file}.part`, file)
}
