import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Describer, describeHere } from '../mining/describe-batch'
import type { ThreadCall } from './describe-worker'
import { type InputFile, inputOf } from './input-file'

/** Threads take a second to start; so few bytes are described before they have. */
const WORTH_THREADS = 3_000_000

/** Describes in as many threads, or in this one where they are not worth their start. */
export function openDescriber(files: readonly InputFile[], threads: number): Describer {
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  return bytes < WORTH_THREADS ? describeHere(files.map(inputOf)) : describeInThreads(files, threads)
}

/** This file's folder, from the folder of any room: bundled, `import.meta.dirname` is that of the thread's own TypeScript. */
const JOBS = path.join(import.meta.dirname, '..', 'jobs')

/** One call, and who waits for its answer. */
interface Task {
  readonly call: ThreadCall
  readonly resolve: (answer: never) => void
  readonly reject: (reason: unknown) => void
}

/** A thread that fails fails all calls that are not yet answered. */
export function describeInThreads(files: readonly InputFile[], threads: number): Describer {
  const waiting: Task[] = []
  const idle: Worker[] = []
  const busy = new Map<Worker, Task>()
  const knowsWording = new Set<Worker>()
  let failure: { readonly reason: unknown } | null = null

  const begin = (): void => {
    while (idle.length > 0 && waiting.length > 0) {
      const [worker, task] = [idle.pop()!, waiting.shift()!]
      busy.set(worker, task)
      const { call } = task
      const isKnown = call.type === 'count' && knowsWording.has(worker)
      if (call.type === 'count') knowsWording.add(worker)
      worker.postMessage(isKnown ? { ...call, entries: null } : call)
    }
  }
  const ask = (call: ThreadCall): Promise<never> =>
    new Promise((resolve, reject) => {
      if (failure) return reject(failure.reason)
      waiting.push({ call, resolve, reject })
      begin()
    })
  const all = Array.from({ length: threads }, () => {
    const worker = new Worker(path.join(JOBS, 'worker.cjs'), {
      workerData: { module: path.join(JOBS, 'describe-worker.ts') },
      execArgv: [],
    })
    worker.on('message', (answer) => {
      busy.get(worker)?.resolve(answer as never)
      busy.delete(worker)
      idle.push(worker)
      begin()
    })
    const fail = (reason: unknown): void => {
      failure = { reason }
      for (const { reject } of [...busy.values(), ...waiting.splice(0)]) reject(reason)
      busy.clear()
    }
    worker.on('error', fail)
    idle.push(worker)
    return worker
  })

  return {
    width: threads,
    ahead: 2 * threads + 1,
    describe: (from, to) => ask({ type: 'describe', files: files.slice(from, to) }),
    count: (entries, counted) => ask({ type: 'count', entries, files: counted }),
    async close() {
      await Promise.all(all.map((worker) => worker.terminate()))
    },
  }
}
