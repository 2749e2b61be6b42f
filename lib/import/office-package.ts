import { Inflate } from 'fflate'
import { joinBytes } from '../corpus/join-bytes'
import { isCompoundFile, readCompoundFile } from './compound-file'
import { locate, Unreadable } from './unreadable'

/** The parts of an Office Open XML file, inflated on demand. */
export interface OfficePackage {
  /** Bytes of a part by its path without a leading slash, whatever the case of its letters; null where it is absent. */
  part(path: string): Uint8Array | null
}

/** Together, the parts that are read may inflate to this many bytes. A speech of 100,000 characters needs about 3 MB. */
const BYTES_LIMIT = 64 * 1024 * 1024
const ENTRIES_LIMIT = 20_000

interface Entry {
  readonly method: number
  readonly encrypted: boolean
  readonly compressed: number
  readonly inflated: number
  readonly header: number
}

/**
 * Opens a zip by its central directory (APPNOTE 4.3.12). Sizes it declares are not believed: bytes are counted while
 * they are inflated. Throws Unreadable.
 */
export function openPackage(bytes: Uint8Array): OfficePackage {
  if (isCompoundFile(bytes)) throw new Unreadable(isEncryptedPackage(bytes) ? 'encrypted' : 'damaged')
  const entries = readDirectory(bytes)
  let left = BYTES_LIMIT
  return {
    part(path) {
      const entry = entries.get(path.toLowerCase())
      if (!entry) return null
      const data = locate(
        () => ({ part: path }),
        () => inflateEntry(bytes, entry, left),
      )
      left -= data.length
      return data
    },
  }
}

/** Office keeps an encrypted file as a compound file with this stream ([MS-OFFCRYPTO] 2.3.4). */
export function isEncryptedPackage(bytes: Uint8Array): boolean {
  return readCompoundFile(bytes)?.names.includes('EncryptedPackage') ?? false
}

function readDirectory(bytes: Uint8Array): ReadonlyMap<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findDirectoryEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > ENTRIES_LIMIT) throw new Unreadable('too-large')
  const entries = new Map<string, Entry>()
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw new Unreadable('damaged')
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    entries.set(name.replaceAll('\\', '/').toLowerCase(), {
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      compressed: view.getUint32(at + 20, true),
      inflated: view.getUint32(at + 24, true),
      header: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** The record that ends a zip may be followed by a comment of up to 65,535 bytes. */
function findDirectoryEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at
  throw new Unreadable('damaged')
}

function inflateEntry(bytes: Uint8Array, entry: Entry, limit: number): Uint8Array {
  if (entry.encrypted) throw new Unreadable('encrypted')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.header + 30 > bytes.length) throw new Unreadable('damaged')
  const start = entry.header + 30 + view.getUint16(entry.header + 26, true) + view.getUint16(entry.header + 28, true)
  const packed = bytes.subarray(start, start + entry.compressed)
  if (packed.length < entry.compressed) throw new Unreadable('damaged')
  const data = entry.method === 0 ? packed : entry.method === 8 ? inflate(packed, limit) : null
  if (!data) throw new Unreadable('damaged')
  if (data.length > limit) throw new Unreadable('too-large')
  if (data.length !== entry.inflated) throw new Unreadable('damaged')
  return data
}

/** Small input chunks, so that no more than about a thousand times this much comes out between two counts. */
const CHUNK = 16 * 1024

function inflate(packed: Uint8Array, limit: number): Uint8Array {
  const pieces: Uint8Array[] = []
  let length = 0
  const stream = new Inflate((piece) => {
    pieces.push(piece)
    length += piece.length
  })
  for (let at = 0; at < packed.length || at === 0; at += CHUNK) {
    pushChunk(stream, packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length)
    if (length > limit) throw new Unreadable('too-large')
  }
  return joinBytes(pieces, length)
}

function pushChunk(stream: Inflate, chunk: Uint8Array, last: boolean): void {
  try {
    stream.push(chunk, last)
  } catch {
    // fflate throws for nothing but data that is not DEFLATE, or ends early.
    throw new Unreadable('damaged')
  }
}
