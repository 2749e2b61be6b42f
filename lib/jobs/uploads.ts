import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { safePath } from '../corpus/safe-path'
import type { UploadedFile } from './mine-message'

/** A file as it arrives: `path` is what the person's browser said. */
export interface IncomingFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * Keeps the files of one run in `folder` under neutral names, with a manifest that says which is which: a name that
 * came from outside never becomes a path on our disk.
 */
export async function keepUploads(folder: string, incoming: readonly IncomingFile[]): Promise<readonly UploadedFile[]> {
  await mkdir(folder, { recursive: true })
  const files = incoming.map(({ path: given, bytes }, index) => ({
    path: safePath(given),
    name: String(index).padStart(4, '0'),
    bytes,
  }))
  for (const { name, bytes } of files) await writeFile(path.join(folder, name), bytes)
  const manifest = files.map(({ path: given, name, bytes }) => ({ path: given, name, bytes: bytes.length }))
  await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(manifest, null, 1))
  return files.map(({ path: given, name }) => ({ path: given, kept: path.join(folder, name) }))
}
