import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { mine } from '../mining/mine'
import { openDescriber } from './describe-threads'
import { inputOf } from './input-file'
import { openKeepFolder } from './keep-folder'
import type { MineMessage, MineTask } from './mine-message'

/** Runs in a thread of its own: mines the kept files and tells what it finds. */
async function mineTask({ inputs, work, threads, stop }: MineTask): Promise<void> {
  const flag = new Int32Array(stop)
  const stopped = (): boolean => Atomics.load(flag, 0) === 1
  const keep = await openKeepFolder(work)
  const describer = openDescriber(inputs, threads)
  const decoder = new TextDecoder()
  const report = await mine(
    inputs.map(inputOf),
    {
      onProgress: (progress, done) => tell({ type: 'progress', progress, work: done }),
      async onDescribed(files) {
        const stored = files.map(({ index, packed }) => ({ index, described: decoder.decode(packed) }))
        const answered = once(parentPort!, 'message')
        tell({ type: 'described', files: stored })
        await answered
      },
      stopped,
    },
    { describer, keep },
  )
  await describer.close()
  await keep.close({ remove: !stopped() })
  tell({ type: 'done', report })
  parentPort?.unref()
}

const tell = (message: MineMessage): void => parentPort?.postMessage(message)

mineTask(workerData as MineTask)
