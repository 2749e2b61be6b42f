import type { FileProblem } from '../corpus/file-problem'
import { type ToldNote, tellNotes } from '../import/told-note'
import type { IncomingFile } from '../jobs/uploads'
import { printedAs } from '../returned/compare-returned'
import { readReturned } from '../returned/read-returned'
import { bareLines, bareReturned, type ReturnedLine, rowsOf } from '../returned/row'
import type { DraftRecord } from '../storage/record/draft'
import type { Timestamp } from '../storage/record/timestamp'
import type { VersionRecord, VersionSummary } from '../storage/record/version'
import type { Storage } from '../storage/storage'
import { readUpload } from './import-draft'

/** A file that came back, read, and the text of the draft that it was made of. */
export interface ReturnedFile {
  readonly name: string
  /** Empty where the file could not be read. */
  readonly lines: readonly ReturnedLine[]
  readonly notes: readonly ToldNote[]
  readonly base: ReturnedBase | null
  readonly problems: readonly FileProblem[]
}

export interface ReturnedBase {
  /** When that text was saved. */
  readonly savedAt: Timestamp
  readonly revision: number | null
  /** Its lines without numbers. */
  readonly lines: readonly string[]
}

/** Keeps the text that goes out as a file, so that the file can be compared with it when it comes back. */
export async function keepExported({ versions }: Storage, { id, revision }: DraftRecord): Promise<void> {
  const known = (await versions.list(id)).find((version) => version.revision === revision)
  // A state with a name or another reason is kept anyway.
  if (known === undefined || known.kind === 'auto') await versions.keep(id, revision, { kind: 'exported', name: null })
}

/** Kept states that are looked at; those that went out first. */
const MOST_STATES = 24

/**
 * Reads a file that came back. Nothing in it says which text it was made of: that is the kept state most of whose lines it still
 * has, those that were exported before others.
 */
export async function readReturnedFile(
  storage: Storage,
  draft: DraftRecord,
  { path, bytes }: IncomingFile,
): Promise<ReturnedFile> {
  const { value, problems } = await readUpload(path, bytes)
  if (value.length === 0) return { name: path, lines: [], notes: [], base: null, problems }
  // A page or text that was cut into several speeches is one file of this draft all the same.
  const blocks = value.flatMap((speech) => speech.blocks)
  const lines = readReturned(blocks)
  const notes = value.length === 1 ? tellNotes(value[0]!.notes, blocks) : []
  return { name: path, lines, notes, base: await findBase(storage, draft, lines), problems }
}

async function findBase(
  { versions }: Storage,
  draft: DraftRecord,
  lines: readonly ReturnedLine[],
): Promise<ReturnedBase | null> {
  const known = new Set(lines.map(bareReturned))
  let best: { readonly base: ReturnedBase; readonly share: number } | null = null
  const consider = (document: DraftRecord['document'], savedAt: Timestamp, revision: number | null): void => {
    const base = rowsOf(document, printedAs(document, lines)).flatMap(bareLines)
    const share = base.filter((line) => known.has(line)).length / Math.max(base.length, lines.length, 1)
    if (best === null || share > best.share) best = { base: { savedAt, revision, lines: base }, share }
  }
  const list = await versions.list(draft.id)
  for (const { id } of exportedFirst(list).slice(0, MOST_STATES)) {
    const version: VersionRecord | null = await versions.get(draft.id, id)
    if (version) consider(version.document, version.savedAt, version.revision)
  }
  consider(draft.document, draft.updatedAt, draft.revision)
  return (best as { readonly base: ReturnedBase } | null)?.base ?? null
}

const exportedFirst = (list: readonly VersionSummary[]): readonly VersionSummary[] => [
  ...list.filter(({ kind }) => kind === 'exported'),
  ...list.filter(({ kind }) => kind !== 'exported'),
]
