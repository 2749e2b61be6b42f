import { type PackedDocument, unpackDocument } from '../speech/pack'
import type { DescribedDocument } from '../speech/speech'
import type { KeptFile } from './collect'
import { reportSteps, type SampledWording, wordingSteps } from './induce'
import type { Keep } from './keep'
import type { MineMeans } from './mine'
import type { Progress } from './progress'
import type { FileSummary, Induced } from './report'
import { type Candidate, narrow, representatives, sampleSpeeches } from './sample'
import type { Steps } from './step'
import { withSummary } from './summarise'
import { entryTallier, mergeTallies, type Tally } from './tally'
import { findVoters, type Voter } from './voter'

/** A speech of a kept file with what sampling goes by. */
interface KeptSpeech extends Candidate {
  readonly file: KeptFile
}

/** How induction is followed, and ended early. */
interface InductionWatch {
  readonly progress: Pick<Progress, 'extends' | 'step' | 'counted'>
  stopped(): boolean
}

/**
 * Induces from a sample; the wording that is found is then counted in all families, read back one file at a time. Null when
 * it is stopped.
 */
export async function induceKept(
  kept: readonly KeptFile[],
  files: readonly FileSummary[],
  { keep, sample: size }: Pick<MineMeans, 'keep' | 'sample'>,
  watch: InductionWatch,
): Promise<Induced | null> {
  const speeches = kept.flatMap((file) =>
    file.speeches.map(({ piece, text }): KeptSpeech => {
      const { characters, family, id } = files[file.index]!.pieces[piece]!
      return { file, piece, text, path: file.path, characters, family: family ?? id }
    }),
  )
  const heard = representatives(speeches)
  const chosen = sampleSpeeches(speeches, size)
  const sampled = lengthOf(chosen)
  watch.progress.extends({ sampled, counted: lengthOf(heard) - sampled })
  const sample: DescribedDocument[] = []
  for await (const [document, pieces] of fetchFiles(chosen, files, keep)) sample.push(narrow(document, new Set(pieces)))
  const wording = follow(wordingSteps(sample), watch)
  if (wording === null) return null
  const tally = await tallyAll(wording, fetchFiles(unsampled(heard, chosen), files, keep), watch)
  if (tally === null) return null
  return follow(reportSteps(wording, { tally, families: heard.size, speeches: speeches.length }), watch)
}

function lengthOf(speeches: Iterable<KeptSpeech>): number {
  let length = 0
  for (const { characters } of speeches) length += characters
  return length
}

/** Takes the steps as long as nobody wants an end; null when somebody does. */
function follow<T>(steps: Steps<T>, { progress, stopped }: InductionWatch): T | null {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    progress.step(value)
    if (stopped()) return null
  }
}

/** All speeches of the files that the sample does not hold whole: a source is counted once only if a file's speeches are counted together. */
function unsampled(heard: ReadonlySet<KeptSpeech>, chosen: ReadonlySet<KeptSpeech>): readonly KeptSpeech[] {
  const files = new Set([...heard].filter((speech) => !chosen.has(speech)).map(({ file }) => file))
  return [...heard].filter(({ file }) => files.has(file))
}

/** Merging tallies costs as much as counting a few speeches; so many are held at once. */
const COUNTED_AT_ONCE = 64

/**
 * Counts the wording of a sample in all families: `documents` are those that the sample does not hold whole. What a speech outside it is about is
 * told by that speech alone.
 */
async function tallyAll(
  { voters, entries }: SampledWording,
  documents: ReturnType<typeof fetchFiles>,
  { progress, stopped }: InductionWatch,
): Promise<Tally | null> {
  const tallyOf = entryTallier(entries)
  const sampled = new Map(voters.map((voter) => [voter.piece.id, voter]))
  let tally: Tally = new Map()
  let characters = 0
  let waiting: Voter[] = []
  const count = (): void => {
    tally = mergeTallies(tally, tallyOf(waiting))
    waiting = []
    progress.counted(characters)
  }
  for await (const [document, pieces] of documents) {
    for (const voter of pieces.flatMap((piece) => findVoters([narrow(document, new Set([piece]))]))) {
      const same = sampled.get(voter.piece.id)
      sampled.delete(voter.piece.id)
      waiting.push(same ? { ...voter, occasion: same.occasion } : voter)
      if (!same) characters += voter.piece.range.end - voter.piece.range.start
    }
    if (waiting.length < COUNTED_AT_ONCE) continue
    count()
    if (stopped()) return null
  }
  count()
  return mergeTallies(tally, tallyOf([...sampled.values()]))
}

/** The documents of speeches, each with the indexes of its pieces that are meant, in order of the files. */
async function* fetchFiles(
  speeches: Iterable<KeptSpeech>,
  files: readonly FileSummary[],
  keep: Keep,
): AsyncGenerator<readonly [DescribedDocument, readonly number[]]> {
  const byFile = new Map<KeptFile, number[]>()
  for (const { file, piece } of speeches) {
    const pieces = byFile.get(file)
    if (pieces) pieces.push(piece)
    else byFile.set(file, [piece])
  }
  for (const [file, pieces] of [...byFile].sort(([a], [b]) => a.index - b.index))
    yield [await fetchDocument(file, files[file.index]!, keep), pieces]
}

/** A described file as it was kept, with what its summary has learnt since. */
export async function fetchDocument(file: KeptFile, summary: FileSummary, keep: Keep): Promise<DescribedDocument> {
  const bytes = await keep.read(file.batch, file.packed)
  const packed: PackedDocument = JSON.parse(new TextDecoder().decode(bytes))
  return withSummary(unpackDocument(packed), summary)
}
