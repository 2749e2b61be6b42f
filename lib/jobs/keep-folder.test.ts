import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openKeepFolder } from './keep-folder'

let base: string
let folder: string

beforeEach(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'rostrum-keep-'))
  folder = path.join(base, 'work')
})
afterEach(() => rm(base, { recursive: true }))

const batch = (...bytes: readonly number[]): Uint8Array => Uint8Array.from(bytes)

it('shows again what was kept, and goes when it is told to', async () => {
  const keep = await openKeepFolder(folder)
  expect(existsSync(folder)).toBe(false)
  await keep.add(batch(1, 2, 3))
  await keep.add(batch(4, 5))
  expect(await keep.read(0, { start: 1, end: 3 })).toEqual(batch(2, 3))
  await keep.close()
  const again = await openKeepFolder(folder)
  expect(again.batches).toBe(2)
  expect(await again.read(1, { start: 0, end: 2 })).toEqual(batch(4, 5))
  await again.close({ remove: true })
  expect(existsSync(folder)).toBe(false)
})

it('takes no half-written batch for one, nor what comes after a gap', async () => {
  const keep = await openKeepFolder(folder)
  await keep.add(batch(1))
  await writeFile(path.join(folder, '000001.part'), 'half')
  await writeFile(path.join(folder, '000002'), 'later')
  expect((await openKeepFolder(folder)).batches).toBe(1)
})

it('forgets what it is told to, and keeps other batches in its place', async () => {
  const keep = await openKeepFolder(folder)
  for (const byte of [1, 2, 3]) await keep.add(batch(byte))
  expect(await keep.read(1, { start: 0, end: 1 })).toEqual(batch(2))
  await keep.cut(1)
  await keep.add(batch(9))
  expect(keep.batches).toBe(2)
  expect(await keep.read(1, { start: 0, end: 1 })).toEqual(batch(9))
  expect((await readdir(folder)).sort()).toEqual(['000000', '000001'])
  await keep.close()
})

it('reads more batches than it holds open', async () => {
  const keep = await openKeepFolder(folder)
  for (let byte = 0; byte < 150; byte++) await keep.add(batch(byte))
  for (let byte = 0; byte < 150; byte++) expect(await keep.read(byte, { start: 0, end: 1 })).toEqual(batch(byte))
  const all = Array.from({ length: 150 }, (_, byte) => byte)
  const read = await Promise.all(all.map((byte) => keep.read(byte, { start: 0, end: 1 })))
  expect(read).toEqual(all.map((byte) => batch(byte)))
  await keep.close()
})
