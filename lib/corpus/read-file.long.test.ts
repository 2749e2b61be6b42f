import { crc32 } from 'node:zlib'
import { deflateSync, Zip, type ZipInputFile } from 'fflate'
import { expect, test } from 'vitest'
import { LIMITS } from './limit'
import { readFile } from './read-file'

const MEGABYTE = 1024 * 1024

test('an archive of ten gigabytes stops at the limit and with bounded memory', { timeout: 300_000 }, async () => {
  const archive = archiveOfBlanks(60 * MEGABYTE, 175)
  const before = process.memoryUsage().rss
  const { value, problems } = await readFile('a.zip', archive)
  expect(value).toEqual([])
  expect(problems.filter(({ code }) => code === 'archive-too-large')).toHaveLength(1)
  expect(problems.filter(({ code }) => code === 'file-empty')).toHaveLength(8)
  expect(process.memoryUsage().rss - before).toBeLessThan(2 * LIMITS.archiveBytes)
})

/** `entries` files of `size` blanks each; packed once, since packing ten gigabytes takes minutes. */
function archiveOfBlanks(size: number, entries: number): Uint8Array {
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
