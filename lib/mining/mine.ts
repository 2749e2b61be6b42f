import { findFamilies } from '../corpus/family'
import { documentStems } from '../speech/describe'
import type { DescribedDocument } from '../speech/speech'
import type { MiningProgress } from '../storage/record/mining'
import { decodeMasked } from './batch'
import { collect, type KeptFile } from './collect'
import { type Describer, describeHere, type MineInput } from './describe-batch'
import { fetchDocument, induceKept } from './induce-kept'
import { type Keep, keepInMemory } from './keep'
import { Progress, type Work } from './progress'
import { type FileSummary, type MiningReport, NOTHING_INDUCED } from './report'
import { SAMPLE, type SampleSize } from './sample'
import { nameSummary, unreadable } from './summarise'

export type { MineInput } from './describe-batch'

/** How a run is followed from outside. */
export interface MineWatch {
  onProgress(progress: readonly MiningProgress[], work: Work): void
  /**
   * Called for each file once it is described, with the JSON of a PackedDocument; `index` is its place in the report's
   * files. What families and ids say stands in the report alone. The run goes on when the promise is kept.
   */
  onDescribed(files: readonly { readonly index: number; readonly packed: Uint8Array }[]): Promise<void> | void
  /** Asked between batches of files and between steps of induction; what is described by then is kept. */
  stopped(): boolean
}

/** Nobody watches. */
export const SILENT: MineWatch = { onProgress() {}, onDescribed() {}, stopped: () => false }

/** Who describes, and where it is laid down. */
export interface MineMeans {
  readonly describer: Describer
  readonly keep: Keep
  /** Of how much is induced; SAMPLE where nothing is said. */
  readonly sample?: SampleSize
}

/** Files and documents, described, before anything is induced from them. */
export interface DescribedInputs {
  readonly files: readonly FileSummary[]
  readonly documents: readonly DescribedDocument[]
}

/**
 * The whole way from files to a report. A file that cannot be used is reported and the others go on. Of each speech only a
 * digest is held in memory; what `means.keep` holds of an earlier, unfinished run is not described again.
 */
export async function mine(
  inputs: readonly MineInput[],
  watch: MineWatch,
  means: MineMeans = meansHere(inputs),
): Promise<MiningReport> {
  const progress = progressOf(inputs, watch, means)
  const kept = await collect(inputs, watch, means, progress)
  const files = await nameFamilies(kept, means.keep, progress)
  if (watch.stopped()) return { files, ...NOTHING_INDUCED }
  progress.stage('induce')
  const induced = await induceKept(kept, files, means, { progress, stopped: () => watch.stopped() })
  if (induced === null) return { files, ...NOTHING_INDUCED }
  progress.stage('induce', induced.templates.length)
  return { files, ...induced }
}

/** The first half of `mine`, with every document at hand. */
export async function describeInputs(
  inputs: readonly MineInput[],
  watch: MineWatch = SILENT,
): Promise<DescribedInputs> {
  const means = meansHere(inputs)
  const progress = progressOf(inputs, watch, means)
  const kept = await collect(inputs, watch, means, progress)
  const files = await nameFamilies(kept, means.keep, progress)
  const documents: DescribedDocument[] = []
  for (const file of kept) if (file.summary) documents.push(await fetchDocument(file, files[file.index]!, means.keep))
  return { files, documents }
}

const meansHere = (inputs: readonly MineInput[]): MineMeans => ({
  describer: describeHere(inputs),
  keep: keepInMemory(),
})

function progressOf(
  inputs: readonly MineInput[],
  watch: MineWatch,
  { describer, sample = SAMPLE }: MineMeans,
): Progress {
  const bytes = inputs.reduce((sum, { size = 0 }) => sum + size, 0)
  return new Progress(watch.onProgress, { inputs: inputs.length, bytes }, describer.width, sample)
}

/** Summaries of all files with what only all together tell: ids that no other piece has, families, and what repeats what. */
export async function nameFamilies(
  kept: readonly KeptFile[],
  keep: Keep,
  progress: Pick<Progress, 'stage'>,
): Promise<readonly FileSummary[]> {
  progress.stage('family')
  const stems = documentStems(kept.map(({ path }) => path))
  const idOf = ({ index, summary }: KeptFile, piece: number): string => stems[index]! + summary!.pieces[piece]!.id
  const speeches = kept.flatMap((file) =>
    file.speeches.map((speech) => ({ ...speech, id: idOf(file, speech.piece), batch: file.batch })),
  )
  const families = await findFamilies(speeches, async (index) => {
    const { batch, masked } = speeches[index]!
    return decodeMasked(await keep.read(batch, masked))
  })
  progress.stage('family', new Set([...families.values()].map(({ family }) => family)).size)
  return kept.map(({ index, path, problems, summary }) =>
    summary ? nameSummary(summary, index, stems[index]!, families) : unreadable(index, path, problems),
  )
}
