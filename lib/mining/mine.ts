import type { SourceDocument } from '../corpus/document'
import { findFamilies } from '../corpus/family'
import type { FileProblem } from '../corpus/file-problem'
import { longestInput, readFile } from '../corpus/read-file'
import { safePath } from '../corpus/safe-path'
import { describeDocument, documentStems, withFamilies } from '../speech/describe'
import { type DescribedDocument, isSpeechKind } from '../speech/speech'
import { textOf } from '../speech/speech-text'
import type { MiningProgress, MiningStage } from '../storage/storage'
import { MINING_STAGES } from '../storage/storage'
import { induce } from './induce'
import { type FileSummary, type MiningReport, NOTHING_INDUCED } from './report'
import { summarise, unreadable } from './summarise'

export interface MineInput {
  /** Relative path as the person gave it. */
  readonly path: string
  bytes(): Promise<Uint8Array>
  /** Length in bytes where it is known before they are fetched. */
  readonly size?: number
}

/** How a run is followed from outside. */
export interface MineWatch {
  onProgress(progress: readonly MiningProgress[]): void
  /** Called once per document when families are known; `index` is its place in the report's files. */
  onDescribed(index: number, described: DescribedDocument): void
  /** Asked between documents; what is finished by then is kept. */
  stopped(): boolean
}

/** Nobody watches. */
export const SILENT: MineWatch = { onProgress() {}, onDescribed() {}, stopped: () => false }

/** One document, or one file that gave none. */
interface Entry {
  readonly path: string
  readonly document: SourceDocument | null
  readonly problems: readonly FileProblem[]
}

interface DescribedEntry extends Entry {
  readonly described: DescribedDocument | null
}

/** Files and documents, described, before anything is induced from them. */
export interface DescribedInputs {
  readonly files: readonly FileSummary[]
  readonly documents: readonly DescribedDocument[]
}

/** The whole way from files to a report. A file that cannot be used is reported and the others go on. */
export async function mine(inputs: readonly MineInput[], watch: MineWatch): Promise<MiningReport> {
  const progress = new Progress(watch)
  const { files, documents } = await describeWith(inputs, watch, progress)
  progress.set('induce', 0, 1, 0)
  const induced = watch.stopped() ? NOTHING_INDUCED : induce(documents)
  progress.set('induce', 1, 1, induced.templates.length)
  return { files, ...induced }
}

/** The first half of `mine`: read, describe, families. */
export const describeInputs = (inputs: readonly MineInput[], watch: MineWatch = SILENT): Promise<DescribedInputs> =>
  describeWith(inputs, watch, new Progress(watch))

async function describeWith(
  inputs: readonly MineInput[],
  watch: MineWatch,
  progress: Progress,
): Promise<DescribedInputs> {
  const entries = describeAll(await readAll(inputs, watch, progress), watch, progress)
  const documents = withFamilies(
    entries.flatMap(({ described }) => described ?? []),
    familiesOf(entries, progress),
  )
  return { files: summariseAll(entries, documents, watch), documents }
}

async function readAll(inputs: readonly MineInput[], watch: MineWatch, progress: Progress): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  progress.set('read', 0, inputs.length, 0)
  for (const [index, input] of inputs.entries()) {
    if (watch.stopped()) break
    const { value, problems } = await readInput(input)
    for (const document of value)
      entries.push({
        path: document.path,
        document,
        problems: problems.filter(({ file }) => safePath(file) === document.path),
      })
    const read = new Set(value.map(({ path }) => path))
    for (const problem of problems)
      if (!read.has(safePath(problem.file))) entries.push({ path: problem.file, document: null, problems: [problem] })
    progress.set('read', index + 1, inputs.length, value.length)
  }
  return entries
}

/** A file too long to be read is not even fetched; one that cannot be fetched is a problem like any other. */
async function readInput({ path, size = 0, bytes }: MineInput): ReturnType<typeof readFile> {
  const limit = longestInput(path)
  if (size > limit) return { value: [], problems: [{ code: 'file-too-large', file: path, bytes: size, limit }] }
  const content = await bytes().catch(() => null)
  return content === null ? { value: [], problems: [{ code: 'file-unreadable', file: path }] } : readFile(path, content)
}

function describeAll(entries: readonly Entry[], watch: MineWatch, progress: Progress): readonly DescribedEntry[] {
  const stems = documentStems(entries.map(({ path }) => path))
  const total = entries.filter(({ document }) => document).length
  return entries.map((entry, index) => {
    if (!entry.document || watch.stopped()) return { ...entry, described: null }
    const described = describeDocument(entry.document, stems[index])
    progress.describe(described, total)
    const silent = !described.pieces.some(({ kind }) => isSpeechKind(kind))
    const problems: FileProblem[] = silent ? [{ code: 'no-speech', file: entry.path }] : []
    return { ...entry, described, problems: [...entry.problems, ...problems] }
  })
}

function familiesOf(entries: readonly DescribedEntry[], progress: Progress): ReturnType<typeof findFamilies> {
  progress.set('family', 0, 1, 0)
  const speeches = entries.flatMap(({ described }) =>
    described
      ? described.pieces
          .filter(({ kind }) => isSpeechKind(kind))
          .map((piece) => ({ id: piece.id, text: textOf(described.clean, piece.range) }))
      : [],
  )
  const families = findFamilies(speeches)
  progress.set('family', 1, 1, new Set([...families.values()].map(({ family }) => family)).size)
  return families
}

function summariseAll(
  entries: readonly DescribedEntry[],
  documents: readonly DescribedDocument[],
  watch: MineWatch,
): readonly FileSummary[] {
  let next = 0
  return entries.map(({ path, described, problems }, index) => {
    if (!described) return unreadable(index, path, problems)
    const final = documents[next++]!
    watch.onDescribed(index, final)
    return summarise(index, final, problems)
  })
}

/** Counts of all stages, told to the watcher as they change. */
class Progress {
  private readonly stages = new Map<MiningStage, MiningProgress>(
    MINING_STAGES.map((stage) => [stage, { stage, done: 0, total: 0, found: 0 }]),
  )

  constructor(private readonly watch: MineWatch) {}

  /** `found` is added to what the stage has found so far. */
  set(stage: MiningStage, done: number, total: number, found: number): void {
    this.stages.set(stage, { stage, done, total, found: this.stages.get(stage)!.found + found })
    this.watch.onProgress([...this.stages.values()])
  }

  describe({ clean, pieces }: DescribedDocument, total: number): void {
    const done = this.stages.get('clean')!.done + 1
    this.set('clean', done, total, clean.edits.length)
    this.set('split', done, total, pieces.length)
    this.set('describe', done, total, pieces.filter(({ kind }) => isSpeechKind(kind)).length)
  }
}
