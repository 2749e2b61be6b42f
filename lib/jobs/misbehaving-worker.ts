import { parentPort, workerData } from 'node:worker_threads'
import { type MiningReport, NOTHING_INDUCED } from '../mining/report'
import type { MineMessage, MineTask } from './mine-message'

/** A worker for tests: the path of its first file says how it behaves. */
const { inputs, stop } = workerData as MineTask
const tell = (message: MineMessage): void => parentPort?.postMessage(message)
const report: MiningReport = { files: [], ...NOTHING_INDUCED }
const busyWhile = (condition: () => boolean): void => {
  while (condition());
}

const behaviours: Readonly<Record<string, () => void>> = {
  finish() {
    tell({ type: 'progress', progress: [{ stage: 'read', done: 1, total: 1, found: 1 }], work: { done: 1, total: 2 } })
    tell({ type: 'done', report })
  },
  'grow without end'() {
    const kept: number[][] = []
    for (;;) kept.push(Array.from({ length: 100_000 }, (_, index) => index / 3))
  },
  'hang without a word'() {
    busyWhile(() => true)
  },
  'throw an error'() {
    throw new Error('This error belongs to a test.')
  },
  'leave without a report'() {
    process.exit(0)
  },
  'work until asked to stop'() {
    tell({ type: 'progress', progress: [{ stage: 'read', done: 1, total: 2, found: 1 }], work: { done: 1, total: 2 } })
    busyWhile(() => Atomics.load(new Int32Array(stop), 0) === 0)
    tell({ type: 'done', report })
  },
}

behaviours[inputs[0]!.path]!()
