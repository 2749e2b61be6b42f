import { blockText } from '../document/block'
import { readDocx } from './docx'
import type { Refusal } from './unreadable'

/** No package of the fuzzer is larger than half a megabyte and most take milliseconds: what takes this long would hang. */
const LONGEST_MS = 10_000

/** Labels are the only text that a file does not hold itself: at most this for each block. */
const LABEL_LIMIT = 4_000

/**
 * Reads one package and holds it to what every package is owed: an answer soon, a refusal with its place, and no more text than
 * its parts could hold. @throws Error that names the seed.
 */
export function readFuzzed(bytes: Uint8Array, seed: number): 'read' | Refusal {
  const start = performance.now()
  const read = attempt(bytes, seed)
  const took = performance.now() - start
  if (took > LONGEST_MS) throw new Error(`seed ${seed} took ${Math.round(took)} ms`)
  if (!read.ok) {
    const { reason, part, paragraphs } = read.error
    if (paragraphs !== null && part === null) throw new Error(`seed ${seed}: paragraphs of no part`)
    if (!['damaged', 'encrypted', 'too-large'].includes(reason)) throw new Error(`seed ${seed}: ${reason}`)
    return reason
  }
  const { blocks, notes } = read.value
  const characters = blocks.reduce((sum, block) => sum + blockText(block).length, 0)
  if (characters > 4 * 2 ** 20 + blocks.length * LABEL_LIMIT) throw new Error(`seed ${seed} grew to ${characters}`)
  for (const { places } of notes)
    for (const { block, text } of places)
      if ((block !== null && !blocks[block]) || text.length > 300) throw new Error(`seed ${seed}: a note out of place`)
  return 'read'
}

function attempt(bytes: Uint8Array, seed: number): ReturnType<typeof readDocx> {
  try {
    return readDocx(bytes)
  } catch (error) {
    throw new Error(`seed ${seed} threw`, { cause: error })
  }
}
