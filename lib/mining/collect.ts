import { ahead } from './ahead'
import { type BatchFile, type BatchHead, type InputName, readHead } from './batch'
import type { MineInput } from './describe-batch'
import type { MineMeans, MineWatch } from './mine'
import type { Progress } from './progress'

/** A described file whose texts lie in a batch that is kept. */
export interface KeptFile extends BatchFile {
  /** Place among all files of the run. */
  readonly index: number
  readonly batch: number
}

/** Bytes of inputs in one batch: many enough that threads have to do, few enough that a run stops soon and little is lost. */
const MOST_BYTES = 400_000
const LEAST_BYTES = 64_000
const BATCHES = 200
const MOST_INPUTS = 500

/**
 * Describes all inputs that are not yet kept, batch by batch in their order, and hands back what is held of each file. Of a run that is stopped
 * batches under way are given up.
 */
export async function collect(
  inputs: readonly MineInput[],
  watch: MineWatch,
  means: MineMeans,
  progress: Pick<Progress, 'described'>,
): Promise<readonly KeptFile[]> {
  const { describer, keep } = means
  const files: KeptFile[] = []
  const take = (head: BatchHead, batch: number): void => {
    for (const file of head.files) files.push({ ...file, index: files.length, batch })
    progress.described(countsOf(head))
  }
  const first = await takeKept(inputs, means, take)
  if (watch.stopped()) return files
  const batches = batchesOf(inputs, first)
  for await (const bytes of ahead(batches, describer.ahead, ([start, end]) => describer.describe(start, end))) {
    const head = await readHead(async ({ start, end }) => bytes.subarray(start, end))
    const described = head.files.map(({ packed }, index) => ({
      index: files.length + index,
      packed: bytes.subarray(packed.start, packed.end),
    }))
    await watch.onDescribed(described.filter(({ packed }) => packed.length > 0))
    await keep.add(bytes)
    take(head, keep.batches - 1)
    if (watch.stopped()) break
  }
  return files
}

/** Takes the batches of an unfinished run as long as their inputs are the same, and tells the first input that is left. */
async function takeKept(
  inputs: readonly MineInput[],
  { keep }: MineMeans,
  take: (head: BatchHead, batch: number) => void,
): Promise<number> {
  let next = 0
  for (let batch = 0; batch < keep.batches; batch++) {
    const head = await readHead((range) => keep.read(batch, range))
    const same = head.inputs.every((name, index) => isSame(name, inputs[next + index]))
    if (!same) {
      await keep.cut(batch)
      break
    }
    take(head, batch)
    next += head.inputs.length
  }
  return next
}

const isSame = (name: InputName, input: MineInput | undefined): boolean =>
  input !== undefined && name.path === input.path && name.size === (input.size ?? 0)

const sizeOf = (inputs: readonly MineInput[]): number => inputs.reduce((sum, { size = 0 }) => sum + size, 0)

/** Inputs from `first` on, each batch from one index to before another; inputs of unknown size are a batch each. */
function* batchesOf(inputs: readonly MineInput[], first: number): Generator<readonly [start: number, end: number]> {
  const most = Math.min(MOST_BYTES, Math.max(LEAST_BYTES, sizeOf(inputs) / BATCHES))
  for (let start = first; start < inputs.length; ) {
    let end = start
    for (let bytes = 0; end < inputs.length && bytes < most && end - start < MOST_INPUTS; end++)
      bytes += inputs[end]!.size ?? most
    yield [start, end]
    start = end
  }
}

function countsOf({ inputs, files }: BatchHead): Parameters<Progress['described']>[0] {
  const sum = (count: (file: BatchFile) => number): number => files.reduce((total, file) => total + count(file), 0)
  return {
    inputs: inputs.length,
    bytes: inputs.reduce((total, { size }) => total + size, 0),
    documents: sum(({ summary }) => (summary ? 1 : 0)),
    edits: sum(({ summary }) => summary?.edits ?? 0),
    pieces: sum(({ summary }) => summary?.pieces.length ?? 0),
    speeches: files.flatMap(({ summary, speeches }) =>
      speeches.map(({ piece, signature }) => ({ signature, characters: summary!.pieces[piece]!.characters })),
    ),
  }
}
