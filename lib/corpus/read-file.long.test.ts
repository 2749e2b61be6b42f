import { Zip, ZipDeflate } from 'fflate'
import { expect, test } from 'vitest'
import { LIMITS } from './limit'
import { readFile } from './read-file'

const MEGABYTE = 1024 * 1024

test('an archive of ten gigabytes stops at the limit and with bounded memory', { timeout: 300_000 }, async () => {
  const parts: Uint8Array[] = []
  const zip = new Zip((_, data) => parts.push(data))
  const block = new Uint8Array(4 * MEGABYTE).fill(0x20)
  const one = 60 * MEGABYTE
  for (let entry = 0; entry * one < 10_240 * MEGABYTE; entry++) {
    const file = new ZipDeflate(`${entry}.txt`, { level: 1 })
    zip.add(file)
    for (let at = 0; at < one; at += block.length) file.push(block, at + block.length >= one)
  }
  zip.end()
  const archive = new Uint8Array(Buffer.concat(parts))
  const before = process.memoryUsage().rss
  const { value, problems } = await readFile('a.zip', archive)
  expect(value).toEqual([])
  expect(problems.filter(({ code }) => code === 'archive-too-large')).toHaveLength(1)
  expect(problems.filter(({ code }) => code === 'file-empty')).toHaveLength(8)
  expect(process.memoryUsage().rss - before).toBeLessThan(2 * LIMITS.archiveBytes)
})
