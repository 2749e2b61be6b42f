/** Streams of the root storage of a compound file ([MS-CFB]), the container of .doc and of encrypted Office files. */
export interface CompoundFile {
  readonly names: readonly string[]
  /** Bytes of a stream, null where it is absent or its chain of sectors is broken. */
  stream(name: string): Uint8Array | null
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ENTRY_SIZE = 128
const NONE = 0xffffffff

export const isCompoundFile = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, at) => bytes[at] === byte)

interface Entry {
  readonly name: string
  readonly type: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

/** Reads header, allocation tables and directory; null where they make no sense. Every chain is walked at most once round. */
export function readCompoundFile(bytes: Uint8Array): CompoundFile | null {
  if (bytes.length < 512 || !isCompoundFile(bytes)) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) return null
  const size = 1 << shift
  const sectors = Math.floor(bytes.length / size) + 1
  const sector = (index: number) => bytes.subarray((index + 1) * size, (index + 2) * size)
  const table = readAllocation(view, size, sectors)
  const chainBytes = (start: number): Uint8Array | null => {
    const chain = followChain(table, start, sectors)
    return chain && concatenate(chain.map(sector), size)
  }
  const directory = chainBytes(view.getUint32(48, true))
  if (!directory) return null
  const entries = readEntries(directory)
  const root = entries.find((entry) => entry.type === 5)
  if (!root) return null
  const children = new Map(childrenOf(entries, root.child).map((entry) => [entry.name, entry]))
  const small = smallStreams(view, chainBytes, root)
  return {
    names: [...children.keys()],
    stream(name) {
      const entry = children.get(name)
      if (entry?.type !== 2) return null
      const data = entry.size < view.getUint32(56, true) ? small(entry.start) : chainBytes(entry.start)
      return data && data.length >= entry.size ? data.subarray(0, entry.size) : null
    },
  }
}

/** The allocation table: index of the next sector of each sector. Its own sectors are listed in the header and, past 109, in a chain. */
function readAllocation(view: DataView, size: number, sectors: number): Uint32Array {
  const inside = (index: number) => (index + 2) * size <= view.byteLength
  const listed: number[] = []
  for (let slot = 0; slot < 109; slot++) listed.push(view.getUint32(76 + slot * 4, true))
  let next = view.getUint32(68, true)
  for (let round = 0; round < sectors && inside(next); round++) {
    const base = (next + 1) * size
    for (let at = 0; at < size - 4; at += 4) listed.push(view.getUint32(base + at, true))
    next = view.getUint32(base + size - 4, true)
  }
  const own = listed.filter(inside).slice(0, sectors)
  const table = new Uint32Array((own.length * size) / 4)
  own.forEach((index, position) => {
    for (let at = 0; at < size; at += 4)
      table[(position * size + at) / 4] = view.getUint32((index + 1) * size + at, true)
  })
  return table
}

/** Sectors of a chain in order; null where it runs in a circle or out of the file. */
function followChain(table: Uint32Array, start: number, limit: number): readonly number[] | null {
  const chain: number[] = []
  for (let at = start; at < 0xfffffffa; at = table[at]!) {
    if (at >= table.length || chain.length > limit) return null
    chain.push(at)
  }
  return chain
}

/** The last sector of a file may be cut short; the gap reads as zeros. */
function concatenate(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(parts.length * size)
  parts.forEach((part, index) => {
    whole.set(part, index * size)
  })
  return whole
}

function readEntries(directory: Uint8Array): readonly Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  const entries: Entry[] = []
  for (let at = 0; at + ENTRY_SIZE <= directory.length; at += ENTRY_SIZE) {
    const length = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62)
    entries.push({
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + length)),
      type: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    })
  }
  return entries
}

function childrenOf(entries: readonly Entry[], first: number): readonly Entry[] {
  const seen = new Set<number>()
  const waiting = [first]
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entries[index]
    if (index === NONE || !entry || seen.has(index)) continue
    seen.add(index)
    waiting.push(entry.left, entry.right)
  }
  return [...seen].map((index) => entries[index]!)
}

/** Streams below the cut-off live in 64-byte sectors inside the root's own stream. */
function smallStreams(view: DataView, chainBytes: (start: number) => Uint8Array | null, root: Entry) {
  const size = 1 << Math.min(view.getUint16(32, true), 12)
  return (start: number): Uint8Array | null => {
    const tableBytes = chainBytes(view.getUint32(60, true))
    const holder = chainBytes(root.start)
    if (!tableBytes || !holder) return null
    const table = new Uint32Array(tableBytes.buffer, tableBytes.byteOffset, tableBytes.length >> 2)
    const chain = followChain(table, start, holder.length / size)
    return (
      chain &&
      concatenate(
        chain.map((index) => holder.subarray(index * size, (index + 1) * size)),
        size,
      )
    )
  }
}
