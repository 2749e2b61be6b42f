import { ahead } from './ahead'
import type { CountedFile } from './count-wording'
import type { SampledWording } from './induce'
import type { InductionWatch } from './induce-kept'
import { byFile, type FileSpeeches, type KeptSpeech, lengthOf } from './kept-speech'
import type { MineMeans } from './mine'
import type { FileSummary } from './report'
import { entryTallier, mergeTallies, type Tally } from './tally'

/** Bytes and files that are counted in one call: merging tallies costs as much as counting some speeches. */
const BYTES_OF_A_CALL = 4_000_000
const FILES_OF_A_CALL = 128

/** All speeches of the files that the sample does not hold whole: a source is counted once only if a file's speeches are counted together. */
export function unsampled(heard: ReadonlySet<KeptSpeech>, chosen: ReadonlySet<KeptSpeech>): readonly KeptSpeech[] {
  const files = new Set([...heard].filter((speech) => !chosen.has(speech)).map(({ file }) => file))
  return [...heard].filter(({ file }) => files.has(file))
}

/**
 * Counts the wording of a sample in all families, in as many calls at once as there are threads. What a speech outside the sample is about is told by
 * that speech alone. `rest` are speeches to be read back; the sample's own that are not among them are counted as they are. Null when it is stopped.
 */
export async function countKept(
  { voters, entries }: SampledWording,
  { rest, files }: { readonly rest: readonly KeptSpeech[]; readonly files: readonly FileSummary[] },
  { describer, keep }: MineMeans,
  { progress, stopped }: InductionWatch,
): Promise<Tally | null> {
  const occasions = new Map(voters.map(({ piece, occasion }) => [piece.id, occasion]))
  const fetchFile = async ({ file, speeches }: FileSpeeches): Promise<CountedFile> => ({
    packed: await keep.read(file.batch, file.packed),
    speeches: speeches.map(({ piece }) => {
      const { id } = files[file.index]!.pieces[piece]!
      return { piece, id, occasion: occasions.get(id) }
    }),
  })
  const countFiles = async (group: readonly FileSpeeches[]): Promise<readonly [Tally, number]> => {
    const fetched = await Promise.all(group.map(fetchFile))
    const characters = group.reduce((sum, { speeches }) => sum + lengthOf(speeches), 0)
    return [await describer.count(entries, fetched), characters]
  }
  const isRest = new Set(rest.map(({ file, piece }) => files[file.index]!.pieces[piece]!.id))
  let tally = entryTallier(entries)(voters.filter(({ piece }) => !isRest.has(piece.id)))
  progress.step({ step: 'counting', share: 1 })
  let characters = 0
  for await (const [counted, more] of ahead(groupsOf(byFile(rest)), describer.ahead, countFiles)) {
    tally = mergeTallies(tally, counted)
    characters += more
    progress.counted(characters)
    if (stopped()) return null
  }
  return tally
}

function* groupsOf(files: readonly FileSpeeches[]): Generator<readonly FileSpeeches[]> {
  let group: FileSpeeches[] = []
  let bytes = 0
  for (const each of files) {
    const { start, end } = each.file.packed
    if (group.length === FILES_OF_A_CALL || (group.length > 0 && bytes + end - start > BYTES_OF_A_CALL)) {
      yield group
      group = []
      bytes = 0
    }
    group.push(each)
    bytes += end - start
  }
  if (group.length > 0) yield group
}
