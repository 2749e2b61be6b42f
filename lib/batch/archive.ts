import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import type { RowOutcome } from './batch'
import type { RowProblem } from './batch-problem'

/** The list of rows that gave no document, in the words of the person who asks. */
export interface FailureList {
  readonly fileName: string
  readonly text: (failed: readonly FailedRow[]) => string
}

export interface FailedRow {
  readonly row: number
  readonly problems: readonly RowProblem[]
}

/** A zip without the 64-bit extension ends at 4 GB; no office mails half of that. */
export const ARCHIVE_LIMIT_BYTES = 2 * 1024 ** 3

/** The day a zip begins to count from: equal tables give equal bytes. */
const NO_DAY = '1980-01-01T00:00:00'

/**
 * Packs documents as they come, so that memory does not grow with them; what failed is listed in a text at the end.
 * `seen` hears of each row once it is packed.
 */
export async function* packBatch(
  outcomes: AsyncIterable<RowOutcome>,
  list: FailureList,
  seen: (outcome: RowOutcome) => void = () => {},
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  const failed: FailedRow[] = []
  let length = 0
  for await (const outcome of outcomes) {
    const packed = length < ARCHIVE_LIMIT_BYTES ? outcome : withoutRoom(outcome)
    if ('bytes' in packed) addFile(zip, packed.name, packed.bytes)
    else failed.push(packed)
    seen(packed)
    for (const chunk of ready.splice(0)) {
      length += chunk.length
      yield chunk
    }
  }
  if (failed.length > 0) addFile(zip, list.fileName, new TextEncoder().encode(`\ufeff${list.text(failed)}`))
  zip.end()
  yield* ready
}

const withoutRoom = (outcome: RowOutcome): FailedRow =>
  'bytes' in outcome
    ? { row: outcome.row, problems: [{ code: 'archive-full', row: outcome.row, limit: ARCHIVE_LIMIT_BYTES }] }
    : outcome

/** A .docx is packed already. */
function addFile(zip: Zip, name: string, bytes: Uint8Array): void {
  const file = name.endsWith('.docx') ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 })
  file.mtime = NO_DAY
  zip.add(file)
  file.push(bytes, true)
}
