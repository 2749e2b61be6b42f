import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openSqlite } from '../storage/open'
import type { Storage } from '../storage/storage'
import { type MiningJobs, markAbandonedRuns, openMiningJobs } from './mining-job'

const worker = path.join(import.meta.dirname, 'misbehaving-worker.ts')
const limits = { memoryMegabytes: 64, silenceMilliseconds: 4000, stopMilliseconds: 500, waiting: 2, threads: 1 }

let folder: string
let storage: Storage
let jobs: MiningJobs

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-jobs-'))
  storage = await openSqlite(path.join(folder, 'rostrum.sqlite'))
  jobs = openMiningJobs(storage.mining, worker, limits)
})

afterEach(async () => {
  await jobs.close()
  await storage.close()
  await rm(folder, { recursive: true })
  vi.restoreAllMocks()
})

async function begin(behaviour: string): Promise<string> {
  const { id } = await storage.mining.add(behaviour)
  jobs.start(id, [{ path: behaviour, kept: '', size: 0 }], folder)
  return id
}

const stateOf = async (id: string) => (await storage.mining.get(id))?.state

const ended = (id: string) =>
  vi.waitFor(
    async () => {
      const record = await storage.mining.get(id)
      expect(record?.state).not.toMatch(/waiting|running/)
      return record
    },
    { timeout: 20_000, interval: 20 },
  )

it('keeps the report and the last progress of a run that is done', async () => {
  expect(await ended(await begin('finish'))).toMatchObject({
    state: 'done',
    failure: null,
    report: { files: [] },
    progress: [{ stage: 'read', done: 1, total: 1 }],
  })
})

it.each([
  ['grow without end', 'out-of-memory'],
  ['hang without a word', 'timed-out'],
  ['throw an error', 'crashed'],
  ['leave without a report', 'crashed'],
])('survives workers that %s: the run has failed as %s, and the next one runs', async (behaviour, failure) => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const bad = await begin(behaviour)
  const good = await begin('finish')
  expect(await ended(bad)).toMatchObject({ state: 'failed', failure, report: null })
  expect(await ended(good)).toMatchObject({ state: 'done' })
})

it('keeps what is finished when a busy run is stopped', async () => {
  const id = await begin('work until asked to stop')
  await vi.waitFor(async () => expect(await stateOf(id)).toBe('running'))
  await jobs.stop(id)
  expect(await storage.mining.get(id)).toMatchObject({ state: 'stopped', report: { files: [] } })
})

it('ends a run that does not stop by itself', async () => {
  const id = await begin('hang without a word')
  await vi.waitFor(async () => expect(await stateOf(id)).toBe('running'))
  await jobs.stop(id)
  expect(await storage.mining.get(id)).toMatchObject({ state: 'stopped', failure: null })
})

it('stops a run that still waits before it begins', async () => {
  const first = await begin('work until asked to stop')
  const second = await begin('throw an error')
  const stopped = jobs.stop(second)
  await jobs.stop(first)
  await stopped
  expect(await storage.mining.get(second)).toMatchObject({ state: 'stopped', failure: null })
})

it('has room for as many runs as may wait', async () => {
  await begin('work until asked to stop')
  await begin('finish')
  expect(jobs.hasRoom()).toBe(true)
  await begin('finish')
  expect(jobs.hasRoom()).toBe(false)
})

it('marks runs as stopped that a dead server left running or waiting, and no others', async () => {
  const ids = new Map<string, string>()
  for (const state of ['waiting', 'running', 'done', 'failed'] as const) {
    const { id } = await storage.mining.add(state)
    await storage.mining.update(id, { state })
    ids.set(state, id)
  }
  await markAbandonedRuns(storage.mining)
  const states = await Promise.all([...ids.values()].map(stateOf))
  expect(states).toEqual(['stopped', 'stopped', 'done', 'failed'])
})
