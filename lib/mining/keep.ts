import type { Range } from '../text/range'

/** Where a run lays down what it has described: each batch whole or not at all, in the order of the inputs. */
export interface Keep {
  /** How many batches there are; an unfinished run left them. */
  readonly batches: number
  add(bytes: Uint8Array): Promise<void>
  /** Bytes of one batch. */
  read(batch: number, range: Range): Promise<Uint8Array>
  /** Forgets all batches from this one on. */
  cut(batches: number): Promise<void>
}

/** Keeps in memory. */
export function keepInMemory(): Keep {
  const kept: Uint8Array[] = []
  return {
    get batches() {
      return kept.length
    },
    async add(bytes) {
      kept.push(bytes)
    },
    async read(batch, { start, end }) {
      return kept[batch]!.subarray(start, end)
    },
    async cut(batches) {
      kept.length = batches
    },
  }
}
