import { availableParallelism, totalmem } from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { MiningFailure, MiningStore } from '../storage/record/mining'
import type { InputFile } from './input-file'
import type { MineMessage, MineTask } from './mine-message'
import { RunRecord } from './run-record'

/** Mining runs in the background, one at a time; what happens to them is read from storage. */
export interface MiningJobs {
  /** Whether another run may wait. */
  hasRoom(): boolean
  /**
   * Starts a run, or lets it wait for those before it. What it finishes stays in the folder `work` until it is done; a run
   * that ended before goes on from there.
   */
  start(id: string, files: readonly InputFile[], work: string): void
  /** Whether the run waits or is under way. */
  has(id: string): boolean
  /** What is finished stays. Resolves when the run has ended; at once for a run that is not under way. */
  stop(id: string): Promise<void>
  /** Stops every run. */
  close(): Promise<void>
}

export interface JobLimits {
  /** A run's heap in MB. */
  readonly memoryMegabytes: number
  /** A run that tells nothing for so long is taken for hung. */
  readonly silenceMilliseconds: number
  /** A run that was asked to stop and has not ended after so long is ended. */
  readonly stopMilliseconds: number
  /** Runs that may wait. */
  readonly waiting: number
  /** Threads that describe; the server answers beside them. */
  readonly threads: number
}

const MEGABYTE = 1 << 20

export const JOB_LIMITS: JobLimits = {
  memoryMegabytes: Math.min(2048, Math.floor(totalmem() / MEGABYTE / 2)),
  silenceMilliseconds: 600_000,
  stopMilliseconds: 30_000,
  waiting: 8,
  threads: Math.max(1, availableParallelism() - 1),
}

/** Workers are read as they lie in the project, whose folder the server runs in; its bundler has no part in them. */
const inJobs = (file: string): string => [process.cwd(), 'lib', 'jobs', file].join(path.sep)

interface Run {
  readonly id: string
  readonly files: readonly InputFile[]
  readonly work: string
  readonly stop: SharedArrayBuffer
  readonly ended: Promise<void>
  readonly end: () => void
}

/** How a worker ended. */
type Ending = { readonly report: unknown } | { readonly failure: MiningFailure }

export function openMiningJobs(store: MiningStore, module = inJobs('mine-worker.ts'), limits = JOB_LIMITS): MiningJobs {
  const waiting: Run[] = []
  let current: Run | null = null

  async function workOff(): Promise<void> {
    for (let run = waiting.shift(); run; run = waiting.shift()) {
      current = run
      await follow(store, run, module, limits).catch((error) => console.error(error))
      current = null
      run.end()
    }
  }

  const find = (id: string): Run | null | undefined => [current, ...waiting].find((each) => each?.id === id)

  async function stop(id: string): Promise<void> {
    const run = find(id)
    if (!run) return
    Atomics.store(new Int32Array(run.stop), 0, 1)
    await run.ended
  }

  return {
    hasRoom: () => waiting.length < limits.waiting,
    start(id, files, work) {
      waiting.push(newRun(id, files, work))
      if (!current) workOff()
    },
    has: (id) => Boolean(find(id)),
    stop,
    async close() {
      await Promise.all([current, ...waiting].map((run) => run && stop(run.id)))
    },
  }
}

/** Marks runs that a server left unfinished when it died. Call before any run starts. */
export async function markAbandonedRuns(store: MiningStore): Promise<void> {
  for (const { id, state } of await store.list())
    if (state === 'running' || state === 'waiting') await store.update(id, { state: 'stopped' })
}

function newRun(id: string, files: readonly InputFile[], work: string): Run {
  const { promise: ended, resolve: end } = withResolvers()
  return { id, files, work, stop: new SharedArrayBuffer(4), ended, end }
}

/** Runs one run in a worker and writes down what becomes of it. Storage that fails ends the run, not the server. */
async function follow(store: MiningStore, run: Run, module: string, limits: JobLimits): Promise<void> {
  const record = new RunRecord(store, run.id)
  if (isStopped(run)) return record.finish({ state: 'stopped' })
  record.write({ state: 'running', failure: null })
  const ending = await runWorker(run, module, limits, record)
  if ('report' in ending)
    return record.finish({ state: isStopped(run) ? 'stopped' : 'done', report: ending.report, remainingSeconds: null })
  const state = isStopped(run)
    ? ({ state: 'stopped' } as const)
    : ({ state: 'failed', failure: ending.failure } as const)
  return record.finish({ ...state, remainingSeconds: null })
}

const isStopped = (run: Run): boolean => Atomics.load(new Int32Array(run.stop), 0) === 1

function runWorker(run: Run, module: string, limits: JobLimits, record: RunRecord): Promise<Ending> {
  const task: MineTask = { module, inputs: run.files, work: run.work, threads: limits.threads, stop: run.stop }
  const worker = new Worker(inJobs('worker.cjs'), {
    workerData: task,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes },
  })
  return new Promise((resolve) => {
    let ending: Ending = { failure: 'crashed' }
    let heard = Date.now()
    let stopAsked: number | null = null
    const watch = setInterval(
      () => {
        if (isStopped(run)) stopAsked ??= Date.now()
        const silent = Date.now() - heard > limits.silenceMilliseconds
        const stubborn = stopAsked !== null && Date.now() - stopAsked > limits.stopMilliseconds
        if (silent) ending = { failure: 'timed-out' }
        if (silent || stubborn) worker.terminate()
      },
      Math.min(1000, limits.silenceMilliseconds / 4),
    )
    worker.on('message', (message: MineMessage) => {
      heard = Date.now()
      if (message.type === 'progress') record.progress(message.progress, message.work)
      else if (message.type === 'described')
        record.files(message.files).then(
          () => worker.postMessage('stored'),
          () => worker.terminate(),
        )
      else ending = { report: message.report }
    })
    worker.on('error', (error) => {
      ending = { failure: failureOf(error) }
      if (failureOf(error) === 'crashed') console.error(error)
    })
    worker.on('exit', () => {
      clearInterval(watch)
      resolve(ending)
    })
  })
}

const failureOf = (error: unknown): MiningFailure =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out-of-memory' : 'crashed'

function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => {}
  const promise = new Promise<void>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}
