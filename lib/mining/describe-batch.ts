import type { SourceDocument } from '../corpus/document'
import { digestText } from '../corpus/family'
import type { FileProblem } from '../corpus/file-problem'
import { longestInput, readFile } from '../corpus/read-file'
import { safePath } from '../corpus/safe-path'
import { maskText } from '../corpus/shingle'
import { describeDocument } from '../speech/describe'
import { packDocument } from '../speech/pack'
import { type DescribedDocument, isSpeechKind, type Piece } from '../speech/speech'
import { textOf } from '../speech/speech-text'
import { type DescribedFile, encodeBatch } from './batch'
import { contentKey } from './content-key'
import { type CountedFile, wordingCounter } from './count-wording'
import { summarise } from './summarise'
import type { Tally } from './tally'
import type { PatternEntry } from './variant'

export interface MineInput {
  /** Relative path as the person gave it. */
  readonly path: string
  bytes(): Promise<Uint8Array>
  /** Length in bytes where it is known before they are fetched. */
  readonly size?: number
}

/** Whoever describes inputs, and counts what is found in them, in this thread or in others. */
export interface Describer {
  /** How many batches are described at once. */
  readonly width: number
  /** How many may be asked for before the first is there. */
  readonly ahead: number
  /** Inputs from one index to before another, as `encodeBatch` writes them. */
  describe(from: number, to: number): Promise<Uint8Array>
  /** How often wording is in files; `entries` is the same array in all calls. */
  count(entries: readonly PatternEntry[], files: readonly CountedFile[]): Promise<Tally>
  /** Ends its threads. */
  close(): Promise<void>
}

/** Describes in this very thread. */
export function describeHere(inputs: readonly MineInput[]): Describer {
  let counter: ((files: readonly CountedFile[]) => Tally) | null = null
  return {
    width: 1,
    ahead: 1,
    describe: (from, to) => describeBatch(inputs.slice(from, to)),
    async count(entries, files) {
      counter ??= wordingCounter(entries)
      return counter(files)
    },
    async close() {},
  }
}

export async function describeBatch(inputs: readonly MineInput[]): Promise<Uint8Array> {
  const files: DescribedFile[] = []
  for (const input of inputs) files.push(...(await describeInput(input)))
  return encodeBatch(
    inputs.map(({ path, size = 0 }) => ({ path, size })),
    files,
  )
}

/** The files of one input: one, but for an archive. */
async function describeInput(input: MineInput): Promise<readonly DescribedFile[]> {
  const { value, problems } = await readInput(input)
  const read = new Set(value.map(({ path }) => path))
  const described = value.map((document) =>
    describeFile(
      document,
      problems.filter(({ file }) => safePath(file) === document.path),
    ),
  )
  const lost = problems.filter(({ file }) => !read.has(safePath(file)))
  return [
    ...described,
    ...lost.map((problem) => ({ path: problem.file, problems: [problem], summary: null, speeches: [], packed: '' })),
  ]
}

/** A file too long to be read is not even fetched; one that cannot be fetched is a problem like any other. */
async function readInput({ path, size = 0, bytes }: MineInput): ReturnType<typeof readFile> {
  const limit = longestInput(path)
  if (size > limit) return { value: [], problems: [{ code: 'file-too-large', file: path, bytes: size, limit }] }
  const content = await bytes().catch(() => null)
  return content === null ? { value: [], problems: [{ code: 'file-unreadable', file: path }] } : readFile(path, content)
}

function describeFile(document: SourceDocument, found: readonly FileProblem[]): DescribedFile {
  const described = describeDocument(document, '')
  const silent = !described.pieces.some(({ kind }) => isSpeechKind(kind))
  const problems: readonly FileProblem[] = silent ? [...found, { code: 'no-speech', file: document.path }] : found
  return {
    path: document.path,
    problems,
    summary: summarise(0, described, problems),
    speeches: described.pieces.flatMap((piece, index) =>
      isSpeechKind(piece.kind) ? [{ piece: index, ...digestPiece(described, piece) }] : [],
    ),
    packed: JSON.stringify(packDocument(described)),
  }
}

function digestPiece({ clean }: DescribedDocument, { range }: Piece) {
  const text = textOf(clean, range)
  const masked = maskText(text)
  return { ...digestText(masked), text: contentKey(text), masked }
}
