const SECTOR = 512
const FREE = 0xffffffff
const END = 0xfffffffe
const TABLE = 0xfffffffd

/**
 * A compound file for tests with these streams, of 4096 bytes each: sector 0 is the allocation table, 1 to 4 the directory.
 */
export function writeCompoundFile(
  names: readonly string[],
  content: (name: string) => Uint8Array = () => new Uint8Array(0),
): Uint8Array {
  const length = 8
  const bytes = new Uint8Array(SECTOR * (6 + names.length * length))
  const view = new DataView(bytes.buffer)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  view.setUint16(30, 9, true)
  view.setUint16(32, 6, true)
  view.setUint32(44, 1, true)
  view.setUint32(48, 1, true)
  view.setUint32(56, 4096, true)
  view.setUint32(60, END, true)
  view.setUint32(68, END, true)
  for (let slot = 0; slot < 109; slot++) view.setUint32(76 + slot * 4, slot === 0 ? 0 : FREE, true)
  const link = (sector: number, next: number) => view.setUint32(SECTOR + sector * 4, next, true)
  for (let sector = 0; sector < 128; sector++) link(sector, FREE)
  link(0, TABLE)
  for (const sector of [1, 2, 3, 4]) link(sector, sector === 4 ? END : sector + 1)
  writeEntry(view, 0, 'Root Entry', 5, { child: names.length > 0 ? 1 : FREE, right: FREE, start: END, size: 0 })
  names.forEach((name, index) => {
    const start = 5 + index * length
    for (let at = 0; at < length; at++) link(start + at, at === length - 1 ? END : start + at + 1)
    writeEntry(view, index + 1, name, 2, {
      child: FREE,
      right: index + 1 < names.length ? index + 2 : FREE,
      start,
      size: 4096,
    })
    bytes.set(content(name).subarray(0, 4096), (start + 1) * SECTOR)
  })
  return bytes
}

interface Links {
  readonly child: number
  readonly right: number
  readonly start: number
  readonly size: number
}

function writeEntry(
  view: DataView,
  index: number,
  name: string,
  type: number,
  { child, right, start, size }: Links,
): void {
  const at = SECTOR * 2 + index * 128
  for (let character = 0; character < name.length; character++)
    view.setUint16(at + character * 2, name.charCodeAt(character), true)
  view.setUint16(at + 64, (name.length + 1) * 2, true)
  view.setUint8(at + 66, type)
  view.setUint32(at + 68, FREE, true)
  view.setUint32(at + 72, right, true)
  view.setUint32(at + 76, child, true)
  view.setUint32(at + 116, start, true)
  view.setUint32(at + 120, size, true)
}
