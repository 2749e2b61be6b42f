import { call, type Reply } from '@/components/shell/api'
import type { MiningRecord } from '@/lib/storage/record/mining'

/** A file with the path it had where it was dropped, / between folders. */
export interface DroppedFile {
  readonly path: string
  readonly file: File
}

export const withPaths = (files: readonly File[]): readonly DroppedFile[] =>
  files.map((file) => ({ path: file.webkitRelativePath || file.name, file }))

/** Starts a run on files, or on pasted text. */
export function startMining(input: { readonly files: readonly DroppedFile[]; readonly text?: string }) {
  const form = new FormData()
  for (const { path, file } of input.files) form.append('file', file, path)
  if (input.text) form.append('text', input.text)
  return call<{ mining: MiningRecord }>('POST', '/api/mining', { body: form }) satisfies Promise<Reply<unknown>>
}

/** All files of a drop, those inside folders too. Entries must be taken before the event ends: the browser drops them. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly DroppedFile[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return withPaths([...transfer.files])
  const found: DroppedFile[] = []
  const rest = [...entries]
  for (let entry = rest.shift(); entry; entry = rest.shift()) {
    if (isFile(entry)) found.push({ path: entry.fullPath.replace(/^\//, ''), file: await fileOf(entry) })
    else if (isFolder(entry)) rest.push(...(await childrenOf(entry)))
  }
  return found
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

const fileOf = (entry: FileSystemFileEntry) => new Promise<File>((done, fail) => entry.file(done, fail))

/** A reader hands out a folder in parts; an empty part is the end. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const children: FileSystemEntry[] = []
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail))
    if (part.length === 0) return children
    children.push(...part)
  }
}
