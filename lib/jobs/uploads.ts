import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { safePath } from '../corpus/safe-path'
import type { InputFile } from './input-file'

/** A file as it arrives: `path` is what the person's browser said. */
export interface IncomingFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * Keeps the files of one run in `folder` under neutral names, with a manifest that says which is which: a name that
 * came from outside never becomes a path on our disk.
 */
export async function keepUploads(folder: string, incoming: readonly IncomingFile[]): Promise<readonly InputFile[]> {
  await mkdir(folder, { recursive: true })
  const files = incoming.map(({ path: given, bytes }, index) => ({
    path: safePath(given),
    name: String(index).padStart(4, '0'),
    bytes,
  }))
  for (const { name, bytes } of files) await writeFile(path.join(folder, name), bytes)
  const manifest = files.map(({ path: given, name, bytes }) => ({ path: given, name, bytes: bytes.length }))
  await writeFile(path.join(folder, MANIFEST), JSON.stringify(manifest, null, 1))
  return manifest.map((entry) => inFolder(folder, entry))
}

/** The files that were kept in `folder`; null where there are none. */
export async function readUploads(folder: string): Promise<readonly InputFile[] | null> {
  const manifest = await readFile(path.join(folder, MANIFEST), 'utf8').catch(() => null)
  const entries: readonly ManifestEntry[] | null = manifest && JSON.parse(manifest)
  return entries?.map((entry) => inFolder(folder, entry)) ?? null
}

/** Folder beside the kept files for what a run has finished of them. */
export const workFolder = (folder: string): string => path.join(folder, 'work')

const MANIFEST = 'manifest.json'

interface ManifestEntry {
  readonly path: string
  readonly name: string
  readonly bytes: number
}

const inFolder = (folder: string, { path: given, name, bytes }: ManifestEntry): InputFile => ({
  path: given,
  kept: path.join(folder, name),
  size: bytes,
})
