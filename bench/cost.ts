import path from 'node:path'
import { inputOf } from '../lib/jobs/input-file'
import { openKeepFolder } from '../lib/jobs/keep-folder'
import { collect } from '../lib/mining/collect'
import { describeHere } from '../lib/mining/describe-batch'
import { induceKept } from '../lib/mining/induce-kept'
import { nameFamilies, SILENT } from '../lib/mining/mine'
import type { InductionStep, StepDone } from '../lib/mining/step'
import { filesOf } from './pipeline'

/** Processor seconds of all threads that each stage took in a process of its own, one describing. */
export interface StageSeconds {
  readonly bytes: number
  readonly speeches: number
  /** Characters that were induced from, and those beside them in which wording was counted. */
  readonly sampled: number
  readonly counted: number
  /** After so many bytes were described. */
  readonly described: readonly { readonly bytes: number; readonly seconds: number }[]
  readonly families: number
  readonly steps: Readonly<Partial<Record<InductionStep, number>>>
  readonly counting: number
}

async function measureStages(folder: string): Promise<StageSeconds> {
  const files = filesOf(path.join(folder, 'in'))
  const inputs = files.map(inputOf)
  const means = { describer: describeHere(inputs), keep: await openKeepFolder(path.join(folder, 'work')) }
  let last = processorSeconds()
  const lap = (): number => {
    const begun = last
    last = processorSeconds()
    return last - begun
  }
  const described: { bytes: number; seconds: number }[] = []
  let [bytes, seconds, speeches] = [0, 0, 0]
  const kept = await collect(inputs, SILENT, means, {
    described(batch) {
      bytes += batch.bytes
      seconds += lap()
      speeches += batch.speeches.length
      described.push({ bytes, seconds })
    },
  })
  const named = await nameFamilies(kept, means.keep, { stage() {} })
  const families = lap()
  const steps: Partial<Record<InductionStep, number>> = {}
  let [sampled, counted, counting] = [0, 0, 0]
  const progress = {
    extends(extent: { readonly sampled: number; readonly counted: number }) {
      sampled = extent.sampled
      counted = extent.counted
    },
    step({ step }: StepDone) {
      steps[step] = (steps[step] ?? 0) + lap()
    },
    counted() {
      counting += lap()
    },
  }
  await induceKept(kept, named, means, { progress, stopped: () => false })
  await means.keep.close({ remove: true })
  return { bytes, speeches, sampled, counted, described, families, steps, counting }
}

function processorSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

if (process.argv[1]?.endsWith('cost.ts'))
  measureStages(process.argv[2]!).then((seconds) => {
    process.stdout.write(JSON.stringify(seconds))
    process.exit()
  })
