import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { mine } from '../mining/mine'
import type { MineMessage, MineTask } from './mine-message'

/** Runs in a thread of its own: mines the kept files and tells what it finds. */
async function mineTask({ inputs, stop }: MineTask): Promise<void> {
  const flag = new Int32Array(stop)
  const files = inputs.map(({ path, kept }) => ({ path, bytes: () => readFile(kept) }))
  const report = await mine(files, {
    onProgress: (progress) => tell({ type: 'progress', progress }),
    onDescribed: (index, described) => tell({ type: 'described', index, described }),
    stopped: () => Atomics.load(flag, 0) === 1,
  })
  tell({ type: 'done', report })
}

const tell = (message: MineMessage): void => parentPort?.postMessage(message)

mineTask(workerData as MineTask)
