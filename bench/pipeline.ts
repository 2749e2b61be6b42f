import { readdirSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { describeInThreads } from '../lib/jobs/describe-threads'
import { type InputFile, inputOf } from '../lib/jobs/input-file'
import { openKeepFolder } from '../lib/jobs/keep-folder'
import { describeHere } from '../lib/mining/describe-batch'
import { mine, SILENT } from '../lib/mining/mine'
import type { Work } from '../lib/mining/progress'
import { RemainingTime } from '../lib/mining/remaining'
import type { MiningReport } from '../lib/mining/report'
import type { MiningProgress } from '../lib/storage/record/mining'
import { copiedBy, FULL } from './generate'

/** One measurement of the whole pipeline on an archive on disk, in a process of its own so that memory is its own. */
export interface PipelineFigures {
  readonly files: number
  readonly bytes: number
  readonly seconds: number
  /** Of the processor, in all threads. */
  readonly processorSeconds: number
  /** Seconds until all files were described, and until families were known. */
  readonly describedSeconds: number
  readonly familySeconds: number
  /** gzip -6 of the same files on the wall's clock, by as many threads. */
  readonly gzipSeconds: number
  readonly peakBytes: number
  readonly speeches: number
  readonly templates: number
  /** Of the planted near-duplicates those that share a family with what they repeat. */
  readonly recall: number
  /** Pairs of neighbours in families that nobody planted. */
  readonly falsePairs: number
  /** How far the remaining time that was told is from the true one, as a share of it: middle and worst between a tenth and nine tenths. */
  readonly remainingError: { readonly median: number; readonly worst: number }
  /** What was told first in each tenth of the time, and the truth, in seconds. */
  readonly remaining: readonly { readonly told: number; readonly left: number }[]
}

/**
 * By the clock on the wall, as people see it; or, in one thread, by processor time, which tells how true the remaining time is on a machine that
 * does other things beside.
 */
export type Clock = 'wall' | 'processor'

function processorSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

const CLOCKS: Readonly<Record<Clock, () => number>> = {
  wall: () => performance.now() / 1000,
  processor: processorSeconds,
}

async function measure(folder: string, threads: number, clock: Clock): Promise<PipelineFigures> {
  const files = filesOf(path.join(folder, 'in'))
  const moments: {
    readonly at: number
    readonly remaining: number | null
    readonly stages: readonly MiningProgress[]
  }[] = []
  const remaining = new RemainingTime()
  const keep = await openKeepFolder(path.join(folder, 'work'))
  const [read, before] = [CLOCKS[clock], CLOCKS[clock]()]
  const now = (): number => read() - before
  const inputs = files.map(inputOf)
  const describer = clock === 'processor' ? describeHere(inputs) : describeInThreads(files, threads)
  const onProgress = (stages: readonly MiningProgress[], work: Work): void => {
    moments.push({ at: now(), remaining: remaining.after(now(), work), stages })
  }
  const report = await mine(inputs, { ...SILENT, onProgress }, { describer, keep })
  const seconds = now()
  const peakBytes = process.resourceUsage().maxRSS * 1024
  await describer.close()
  await keep.close({ remove: true })
  const since = (stage: string): number =>
    moments.find(({ stages }) => stages.some((one) => one.stage === stage && one.total > 0))!.at
  const told = moments.flatMap(({ at, remaining }) =>
    remaining !== null && at > seconds / 10 && at < seconds * 0.9 ? [{ told: remaining, left: seconds - at }] : [],
  )
  const errors = told.map(({ told, left }) => Math.abs(told - left) / left).sort((a, b) => a - b)
  const tenths = [9, 8, 7, 6, 5, 4, 3, 2].flatMap(
    (tenth) => told.find(({ left }) => left <= (tenth * seconds) / 10 && left > ((tenth - 1) * seconds) / 10) ?? [],
  )
  return {
    files: files.length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    seconds,
    processorSeconds: processorSeconds(),
    describedSeconds: since('family'),
    familySeconds: since('induce') - since('family'),
    gzipSeconds: await timeGzip(files, threads),
    peakBytes,
    speeches: report.files.reduce((sum, { pieces }) => sum + pieces.length, 0),
    templates: report.templates.length,
    ...judgeFamilies(report),
    remainingError: { median: errors[errors.length >> 1] ?? 0, worst: errors.at(-1) ?? 0 },
    remaining: tenths,
  }
}

export const filesOf = (folder: string): readonly InputFile[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((kept) => ({ path: path.relative(folder, kept), kept, size: statSync(kept).size }))

/** Reading counts in both measurements; the files lie in the system's cache by then. */
async function timeGzip(files: readonly InputFile[], threads: number): Promise<number> {
  const compress = promisify(gzip)
  const before = performance.now()
  let next = 0
  const work = async (): Promise<void> => {
    for (let at = next++; at < files.length; at = next++) await compress(await readFile(files[at]!.kept), { level: 6 })
  }
  await Promise.all(Array.from({ length: threads }, work))
  return (performance.now() - before) / 1000
}

/** A file's number stands before its name; a planted copy is the first speech of its file. */
function judgeFamilies({ files }: MiningReport): Pick<PipelineFigures, 'recall' | 'falsePairs'> {
  const speeches = files.flatMap(({ file, pieces }) =>
    pieces
      .filter(({ family }) => family !== null)
      .map(({ family }, ordinal) => ({ number: Number.parseInt(path.basename(file), 10), ordinal, family: family! })),
  )
  const first = new Map(speeches.filter(({ ordinal }) => ordinal === 0).map(({ number, family }) => [number, family]))
  const members = new Map<string, typeof speeches>()
  for (const speech of speeches) members.set(speech.family, [...(members.get(speech.family) ?? []), speech])
  const planted = [...first].flatMap(([number, family]) => {
    const original = copiedBy(FULL_SEED, number)
    return original === null ? [] : [first.get(original) === family]
  })
  let falsePairs = 0
  for (const family of members.values())
    for (let at = 1; at < family.length; at++) if (rootOf(family[at]!) !== rootOf(family[at - 1]!)) falsePairs++
  return { recall: planted.filter(Boolean).length / planted.length, falsePairs }
}

const FULL_SEED = { ...FULL, files: 0 }

/** What a speech repeats in the end, or itself. */
function rootOf({ number, ordinal }: { readonly number: number; readonly ordinal: number }): string {
  const original = ordinal === 0 ? copiedBy(FULL_SEED, number) : null
  return original === null ? `${number}-${ordinal}` : rootOf({ number: original, ordinal: 0 })
}

if (process.argv[1]?.endsWith('pipeline.ts')) {
  const [folder, threads, clock] = process.argv.slice(2)
  measure(folder!, Number(threads), clock as Clock).then((figures) => {
    process.stdout.write(JSON.stringify(figures))
    process.exit()
  })
}
