import { type FailureList, packBatch } from '../batch/archive'
import { makeBatch, type RowOutcome } from '../batch/batch'
import type { OpenBatch } from '../batch/view'
import type { ExportProfile } from '../export/profile'
import type { Batches } from './batches'

/** Milliseconds for which one batch may keep the thread from other requests. */
const TURN = 12

/** The zip of a batch, made while it is read; when its reader goes away, no further document is made. */
export function streamBatch(
  batches: Batches,
  batch: OpenBatch,
  list: FailureList,
  profile: ExportProfile,
): ReadableStream<Uint8Array> {
  let run: OpenBatch | null = batches.begin(batch)
  const seen = (outcome: RowOutcome): void => {
    run = run && batches.count(run, outcome)
  }
  const end = (state: 'done' | 'stopped'): void => {
    if (run) batches.end(run, state)
  }
  const { plan, format, nameColumn } = batch
  const outcomes = makeBatch(plan, { format, nameColumn, profile }, takeTurns())
  const chunks = packBatch(outcomes, list, seen)
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const next = await chunks.next()
        if (!next.done) return controller.enqueue(next.value)
        end('done')
        controller.close()
      } catch (error) {
        end('stopped')
        throw error
      }
    },
    async cancel() {
      end('stopped')
      await chunks.return(undefined)
    },
  })
}

/** Lets other requests have the thread as soon as a turn is over. */
function takeTurns(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < TURN) return
    await new Promise((resolve) => setImmediate(resolve))
    since = performance.now()
  }
}
