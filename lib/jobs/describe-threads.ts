import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Describer, describeHere } from '../mining/describe-batch'
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

interface Task {
  readonly files: readonly InputFile[]
  readonly resolve: (bytes: Uint8Array) => void
  readonly reject: (reason: unknown) => void
}

/** A thread that fails fails all batches that are not yet described. */
export function describeInThreads(files: readonly InputFile[], threads: number): Describer {
  const waiting: Task[] = []
  const idle: Worker[] = []
  const busy = new Map<Worker, Task>()
  let failure: { readonly reason: unknown } | null = null

  const begin = (): void => {
    while (idle.length > 0 && waiting.length > 0) {
      const [worker, task] = [idle.pop()!, waiting.shift()!]
      busy.set(worker, task)
      worker.postMessage(task.files)
    }
  }
  const all = Array.from({ length: threads }, () => {
    const worker = new Worker(path.join(JOBS, 'worker.cjs'), {
      workerData: { module: path.join(JOBS, 'describe-worker.ts') },
      execArgv: [],
    })
    worker.on('message', (bytes: Uint8Array) => {
      busy.get(worker)?.resolve(bytes)
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
    describe: (from, to) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure.reason)
        waiting.push({ files: files.slice(from, to), resolve, reject })
        begin()
      }),
    async close() {
      await Promise.all(all.map((worker) => worker.terminate()))
    },
  }
}
