import { type PackedDocument, unpackDocument } from '../speech/pack'
import type { DescribedDocument } from '../speech/speech'
import type { KeptFile } from './collect'
import { countKept, unsampled } from './count-kept'
import { reportSteps, wordingSteps } from './induce'
import type { Keep } from './keep'
import { byFile, type KeptSpeech, lengthOf } from './kept-speech'
import type { MineMeans } from './mine'
import type { Progress } from './progress'
import type { FileSummary, Induced } from './report'
import { narrow, representatives, sampleSpeeches } from './sample'
import type { Steps } from './step'
import { withSummary } from './summarise'

/** How induction is followed, and ended early. */
export interface InductionWatch {
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
  means: MineMeans,
  watch: InductionWatch,
): Promise<Induced | null> {
  const speeches = kept.flatMap((file) =>
    file.speeches.map(({ piece, text }): KeptSpeech => {
      const { characters, family, id } = files[file.index]!.pieces[piece]!
      return { file, piece, text, path: file.path, characters, family: family ?? id }
    }),
  )
  const heard = representatives(speeches)
  const chosen = sampleSpeeches(speeches, means.sample)
  const sampled = lengthOf(chosen)
  watch.progress.extends({ sampled, counted: lengthOf(heard) - sampled })
  const sample: DescribedDocument[] = []
  for await (const document of fetchSample(chosen, files, means.keep)) sample.push(document)
  const wording = follow(wordingSteps(sample), watch)
  if (wording === null) return null
  const tally = await countKept(wording, { rest: unsampled(heard, chosen), files }, means, watch)
  if (tally === null) return null
  return follow(reportSteps(wording, { tally, families: heard.size, speeches: speeches.length }), watch)
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

/** The documents of speeches, narrowed to them. */
async function* fetchSample(
  speeches: Iterable<KeptSpeech>,
  files: readonly FileSummary[],
  keep: Keep,
): AsyncGenerator<DescribedDocument> {
  for (const { file, speeches: own } of byFile(speeches))
    yield narrow(await fetchDocument(file, files[file.index]!, keep), new Set(own.map(({ piece }) => piece)))
}

/** A described file as it was kept, with what its summary has learnt since. */
export async function fetchDocument(file: KeptFile, summary: FileSummary, keep: Keep): Promise<DescribedDocument> {
  const bytes = await keep.read(file.batch, file.packed)
  const packed: PackedDocument = JSON.parse(new TextDecoder().decode(bytes))
  return withSummary(unpackDocument(packed), summary)
}
