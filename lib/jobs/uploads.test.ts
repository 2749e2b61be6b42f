import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keepUploads } from './uploads'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-uploads-'))
})
afterEach(() => rm(folder, { recursive: true }))

it('keeps every byte under a neutral name, and the path in the manifest alone', async () => {
  const bytes = new Uint8Array([0, 255, 10])
  const kept = await keepUploads(path.join(folder, 'run'), [
    { path: '../../讲话/甲.txt', bytes },
    { path: '讲话/甲.txt', bytes: new Uint8Array() },
  ])
  expect(kept.map((file) => file.path)).toEqual(['讲话/甲.txt', '讲话/甲.txt'])
  expect(await readdir(folder)).toEqual(['run'])
  expect((await readdir(path.join(folder, 'run'))).sort()).toEqual(['0000', '0001', 'manifest.json'])
  expect(new Uint8Array(await readFile(kept[0]!.kept))).toEqual(bytes)
  expect(JSON.parse(await readFile(path.join(folder, 'run', 'manifest.json'), 'utf8'))).toEqual([
    { path: '讲话/甲.txt', name: '0000', bytes: 3 },
    { path: '讲话/甲.txt', name: '0001', bytes: 0 },
  ])
})
