import { strToU8, zipSync } from 'fflate'

/** Texts by their path as a .zip file: the same bytes for the same texts, whatever the clock says. */
export function packFiles(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(files).map(([path, text]) => [path, strToU8(text)] as const)
  return new Uint8Array(zipSync(Object.fromEntries(entries), { level: 6, mtime: '1980-01-01T00:00:00' }))
}
