import { parentPort } from 'node:worker_threads'
import { type CountedFile, wordingCounter } from '../mining/count-wording'
import { describeBatch } from '../mining/describe-batch'
import type { PatternEntry } from '../mining/variant'
import { type InputFile, inputOf } from './input-file'

/** What a thread is asked for; `entries` are null once it has been told them. */
export type ThreadCall =
  | { readonly type: 'describe'; readonly files: readonly InputFile[] }
  | { readonly type: 'count'; readonly entries: readonly PatternEntry[] | null; readonly files: readonly CountedFile[] }

let counter: ReturnType<typeof wordingCounter> = () => new Map()

/** Runs in a thread of its own: answers each call with a batch, which it gives away, or with a tally. */
parentPort?.on('message', async (call: ThreadCall) => {
  if (call.type === 'count') {
    if (call.entries) counter = wordingCounter(call.entries)
    parentPort?.postMessage(counter(call.files))
    return
  }
  const bytes = await describeBatch(call.files.map(inputOf))
  parentPort?.postMessage(bytes, [bytes.buffer as ArrayBuffer])
})
