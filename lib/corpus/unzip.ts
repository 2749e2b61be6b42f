import { Inflate, Unzip, type UnzipFile } from 'fflate'
import { joinBytes } from './join-bytes'
import { LIMITS } from './limit'

export type EntryOutcome =
  | { readonly state: 'read'; readonly bytes: Uint8Array }
  | { readonly state: 'too-large' }
  | { readonly state: 'damaged' }
  | { readonly state: 'encrypted' }

export interface UnzipListener {
  /** Whether an entry is wanted; of others nothing is unpacked. */
  wants(name: string): boolean
  /** Called once for each wanted entry, as soon as it is complete or given up. */
  entry(name: string, outcome: EntryOutcome): void
}

export type UnzipEnd = 'complete' | 'too-large' | 'too-many' | 'damaged'

/** Deflate gives at most 1,032 bytes for one; so one push gives no more than 17 MB. */
const PUSH = 16_384

/**
 * Unpacks an archive in one pass and stops at the limits. What an archive says of its sizes is not believed: bytes are
 * counted as they come out, and no more than one entry is held.
 */
export function unzip(archive: Uint8Array, listener: UnzipListener): UnzipEnd {
  const encrypted = encryptedNames(archive)
  const run = new Run(listener, encrypted)
  const isCut = directoryStart(archive) < 0
  const stream = new Unzip((file) => run.open(file))
  stream.register(StoppableStore)
  stream.register(StoppableInflate)
  try {
    for (let at = 0; at < archive.length && run.end === 'complete'; at += PUSH) {
      const isLast = at + PUSH >= archive.length
      run.atLastBytes = isLast && isCut
      stream.push(archive.subarray(at, at + PUSH), isLast)
    }
  } catch (error) {
    if (!isFlateError(error)) throw error
    run.fail()
  }
  run.close()
  return run.end === 'complete' && run.seen === 0 ? 'damaged' : run.end
}

/** fflate's errors carry a number. */
const isFlateError = (error: unknown): boolean =>
  error instanceof Error && typeof (error as { code?: unknown }).code === 'number'

class Run {
  end: UnzipEnd = 'complete'
  seen = 0
  /** The last bytes of an archive that was cut are being unpacked. */
  atLastBytes = false
  private total = 0
  private current: { readonly name: string; done: boolean } | null = null

  constructor(
    private readonly listener: UnzipListener,
    private readonly encrypted: ReadonlySet<string>,
  ) {}

  open(file: UnzipFile): void {
    this.seen++
    if (this.end !== 'complete' || file.name.endsWith('/')) return
    const name = entryName(file.name)
    if (!this.listener.wants(name)) return
    if (this.encrypted.has(file.name)) {
      this.listener.entry(name, { state: 'encrypted' })
      return
    }
    const entry = { name, done: false }
    this.current = entry
    const parts: Uint8Array[] = []
    let size = 0
    const finish = (outcome: EntryOutcome): void => {
      if (entry.done) return
      entry.done = true
      parts.length = 0
      this.listener.entry(name, outcome)
    }
    file.ondata = (error, chunk, final) => {
      if (entry.done) return
      if (error) {
        finish({ state: 'damaged' })
        return
      }
      size += chunk.length
      this.total += chunk.length
      if (this.total > LIMITS.archiveBytes) {
        this.end = 'too-large'
        entry.done = true
        throw new Stop()
      }
      if (size > LIMITS.fileBytes) {
        finish({ state: 'too-large' })
        throw new Stop()
      }
      parts.push(chunk)
      if (final)
        finish(this.isCut(file, size) ? { state: 'damaged' } : { state: 'read', bytes: joinBytes(parts, size) })
    }
    file.start()
  }

  /** An archive without its directory was cut; the entry that its last bytes hold is complete only if its size says so. */
  private isCut(file: UnzipFile, size: number): boolean {
    return this.atLastBytes && file.originalSize !== size
  }

  /** The stream itself broke: the entry at work is damaged, and no further one can be found. */
  fail(): void {
    this.end = 'damaged'
  }

  /** An entry that never came to its end was cut. */
  close(): void {
    if (this.current === null || this.current.done || this.end === 'too-large') return
    this.current.done = true
    this.listener.entry(this.current.name, { state: 'damaged' })
  }
}

/** Thrown into a decoder from its consumer: give no more of this entry. */
class Stop extends Error {}

type OnData = (error: Error | null, data: Uint8Array, final: boolean) => void

/** Unpacks until its consumer says stop; then the rest of the entry costs nothing. */
class StoppableDecoder {
  ondata!: OnData
  private stopped = false

  push(data: Uint8Array, final: boolean): void {
    if (this.stopped) return
    try {
      this.unpack(data, final)
    } catch (error) {
      this.stopped = true
      if (error instanceof Stop) return
      if (!isFlateError(error)) throw error
      this.ondata(error as Error, new Uint8Array(0), true)
    }
  }

  protected unpack(data: Uint8Array, final: boolean): void {
    this.ondata(null, data, final)
  }
}

class StoppableStore extends StoppableDecoder {
  static compression = 0
}

class StoppableInflate extends StoppableDecoder {
  static compression = 8
  private readonly inflate = new Inflate((data, final) => this.ondata(null, data, final))

  protected override unpack(data: Uint8Array, final: boolean): void {
    this.inflate.push(data, final)
  }
}

/** Names without the UTF-8 flag come as one character a byte: they are UTF-8 all the same, or GB18030. */
function entryName(name: string): string {
  const codes = Array.from(name, (character) => character.codePointAt(0)!)
  if (codes.some((code) => code > 0xff) || codes.every((code) => code < 0x80)) return name
  const bytes = Uint8Array.from(codes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return new TextDecoder('gb18030').decode(bytes)
  }
}

const CENTRAL_ENTRY = 0x02014b50

/** Names of entries whose flag says that they are encrypted (APPNOTE 4.4.4, bit 0), from the central directory. */
function encryptedNames(archive: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>()
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  let at = directoryStart(archive)
  while (at >= 0 && at + 46 <= view.byteLength && view.getUint32(at, true) === CENTRAL_ENTRY) {
    const flags = view.getUint16(at + 8, true)
    const length = view.getUint16(at + 28, true)
    if (flags & 1) names.add(latin1(archive.subarray(at + 46, at + 46 + length), (flags & 0x800) !== 0))
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return names
}

const latin1 = (bytes: Uint8Array, isUtf8: boolean): string =>
  isUtf8 ? new TextDecoder().decode(bytes) : Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')

const END_RECORD = 0x06054b50
const LONGEST_COMMENT = 65_557

function directoryStart(archive: Uint8Array): number {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === END_RECORD) return view.getUint32(at + 16, true)
  return -1
}
