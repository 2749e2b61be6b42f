import { type PackedDocument, unpackDocument } from '../speech/pack'
import type { DescribedDocument } from '../speech/speech'
import type { KeptFile } from './collect'
import { induceRest, induceWording, type SampledWording } from './induce'
import type { Keep } from './keep'
import type { MineMeans } from './mine'
import type { Progress } from './progress'
import type { FileSummary, Induced } from './report'
import { type Candidate, narrow, representatives, sampleSpeeches } from './sample'
import { withSummary } from './summarise'
import { entryTallier, mergeTallies, type Tally } from './tally'
import { findVoters, type Voter } from './voter'

/** A speech of a kept file with what sampling goes by. */
interface KeptSpeech extends Candidate {
  readonly file: KeptFile
}

/** Induces from a sample; the wording that is found is then counted in all families, read back one file at a time. */
export async function induceKept(
  kept: readonly KeptFile[],
  files: readonly FileSummary[],
  { keep, sample: size }: Pick<MineMeans, 'keep' | 'sample'>,
  progress: Pick<Progress, 'counted'>,
): Promise<Induced> {
  const speeches = kept.flatMap((file) =>
    file.speeches.map(({ piece, text }): KeptSpeech => {
      const { characters, family, id } = files[file.index]!.pieces[piece]!
      return { file, piece, text, path: file.path, characters, family: family ?? id }
    }),
  )
  const chosen = sampleSpeeches(speeches, size)
  const sample: DescribedDocument[] = []
  for await (const [document, pieces] of fetchFiles(chosen, files, keep)) sample.push(narrow(document, new Set(pieces)))
  const wording = induceWording(sample)
  const heard = representatives(speeches)
  const isWhole = [...heard].every((speech) => chosen.has(speech))
  progress.counted(0)
  const tally = isWhole ? wording.tally : await tallyAll(wording, fetchFiles(heard, files, keep), progress)
  const induced = induceRest(wording, { tally, families: heard.size })
  const reasons = induced.reasons.map((reason) =>
    reason.code === 'one-family' ? { ...reason, speeches: speeches.length } : reason,
  )
  return { ...induced, reasons }
}

/** Merging tallies costs as much as counting a few speeches; so many are held at once. */
const COUNTED_AT_ONCE = 64

/** Counts the wording of a sample in all families. What a speech outside it is about is told by that speech alone. */
async function tallyAll(
  { voters, entries }: SampledWording,
  documents: ReturnType<typeof fetchFiles>,
  progress: Pick<Progress, 'counted'>,
): Promise<Tally> {
  const tallyOf = entryTallier(entries)
  const sampled = new Map(voters.map((voter) => [voter.piece.id, voter.occasion]))
  let tally: Tally = new Map()
  let characters = 0
  let waiting: Voter[] = []
  const count = (): void => {
    tally = mergeTallies(tally, tallyOf(waiting))
    for (const { piece } of waiting) characters += piece.range.end - piece.range.start
    waiting = []
    progress.counted(characters)
  }
  for await (const [document, pieces] of documents) {
    const alone = pieces.flatMap((piece) => findVoters([narrow(document, new Set([piece]))]))
    const own = alone.map((voter) => ({ ...voter, occasion: sampled.get(voter.piece.id) ?? voter.occasion }))
    waiting.push(...own)
    if (waiting.length >= COUNTED_AT_ONCE) count()
  }
  count()
  return tally
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
