import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { MiningJobs } from '../jobs/mining-job'
import { openSqlite } from '../storage/open'
import type { Storage } from '../storage/storage'
import { resumeMining, startMining } from './minings'

let uploads: string
let storage: Storage
const started: { id: string; paths: readonly string[]; work: string }[] = []
let room = true
const jobs: MiningJobs = {
  hasRoom: () => room,
  start: (id, files, work) => started.push({ id, paths: files.map((file) => file.path), work }),
  has: (id) => started.at(-1)?.id === id && started.length === 1,
  async stop() {},
  async close() {},
}

beforeEach(async () => {
  uploads = await mkdtemp(path.join(tmpdir(), 'rostrum-resume-'))
  storage = await openSqlite(path.join(uploads, 'rostrum.sqlite'))
  started.length = 0
  room = true
})
afterEach(async () => {
  await storage.close()
  await rm(uploads, { recursive: true })
})

async function begin(): Promise<string> {
  const files = [{ path: '讲话/甲.txt', bytes: new TextEncoder().encode('同志们：') }]
  const result = await startMining({ storage, jobs, uploads }, files)
  return result.ok ? result.value.id : ''
}

it('a run that failed goes on with the files that it was given, where its work lies', async () => {
  const id = await begin()
  started.push({ id: 'another', paths: [], work: '' })
  await storage.mining.update(id, { state: 'failed', failure: 'crashed' })
  expect(await resumeMining({ storage, jobs, uploads }, id)).toMatchObject({ ok: true, value: { state: 'waiting' } })
  expect(await storage.mining.get(id)).toMatchObject({ state: 'waiting', failure: null })
  expect(started.at(-1)).toEqual(started[0])
})

it('a run that is done, or under way, is not begun again', async () => {
  const id = await begin()
  expect(await resumeMining({ storage, jobs, uploads }, id)).toMatchObject({ ok: true })
  started.push({ id: 'another', paths: [], work: '' })
  await storage.mining.update(id, { state: 'done' })
  expect(await resumeMining({ storage, jobs, uploads }, id)).toMatchObject({ ok: true, value: { state: 'done' } })
  expect(started).toHaveLength(2)
})

it('an unknown run, and one too many, are refused', async () => {
  const id = await begin()
  started.push({ id: 'another', paths: [], work: '' })
  await storage.mining.update(id, { state: 'stopped' })
  room = false
  expect(await resumeMining({ storage, jobs, uploads }, id)).toEqual({ ok: false, error: { code: 'busy' } })
  expect(await resumeMining({ storage, jobs, uploads }, 'x')).toEqual({ ok: false, error: { code: 'not-found' } })
})
