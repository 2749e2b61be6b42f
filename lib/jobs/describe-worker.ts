import { parentPort } from 'node:worker_threads'
import { describeBatch } from '../mining/describe-batch'
import { type InputFile, inputOf } from './input-file'

/** Runs in a thread of its own: describes the files that it is sent, one batch a message, and gives the batch away. */
parentPort?.on('message', async (files: readonly InputFile[]) => {
  const bytes = await describeBatch(files.map(inputOf))
  parentPort?.postMessage(bytes, [bytes.buffer as ArrayBuffer])
})
