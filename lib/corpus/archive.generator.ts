import { crc32 } from 'node:zlib'
import { deflateSync, Zip, type ZipInputFile } from 'fflate'

/** Test support: `entries` files of `size` blanks each; packed once, since packing ten gigabytes takes minutes. */
export function archiveOfBlanks(size: number, entries: number): Uint8Array {
  const blanks = new Uint8Array(size).fill(0x20)
  const packed = deflateSync(blanks, { level: 1 })
  const crc = crc32(blanks)
  const parts: Uint8Array[] = []
  const zip = new Zip((_, data) => parts.push(data))
  for (let entry = 0; entry < entries; entry++) {
    const file: ZipInputFile = { filename: `${entry}.txt`, size, crc, compression: 8 }
    zip.add(file)
    file.ondata!(null, packed, true)
  }
  zip.end()
  return new Uint8Array(Buffer.concat(parts))
}
