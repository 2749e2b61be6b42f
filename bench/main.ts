import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs, promisify } from 'node:util'
import type { Costs } from '../lib/mining/cost'
import type { BatchFigures } from './batch'
import { measureContinuation } from './continuation'
import type { StageSeconds } from './cost'
import { type EditorFigures, measureEditor } from './editor'
import { measureExport } from './export'
import { fitCosts, leastOf } from './fit-cost'
import { type Archive, FULL, SMALL, writeArchive } from './generate'
import type { Clock, PipelineFigures } from './pipeline'
import { measureServer } from './server'
import type { TimeShares } from './share'

const run = promisify(execFile)
const MEGABYTE = 1_000_000
const REDUCED = [1_000, 2_000, 4_000]
const THREADS = availableParallelism()

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const HELP = `npm run bench [-- --files 1000,2000,… --full --mining --processor | --costs | --editor | --documents]
  reports figures beside a peer or a limit of the same run, and judges nothing
  --files   sizes of the generated archives; ${REDUCED} when not given
  --full    files of 18 KB instead of 3 KB
  --mining  nothing but mining
  --processor  one thread, by processor time: how true the remaining time is, on a machine that does other things beside
  --costs   what stages take beside each other, for lib/mining/cost.json
  --documents  nothing but documents: a zip of a document per row
  --editor  nothing but the editor, in a browser beside a bare one (CHROMIUM_PATH names the browser)`

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      files: { type: 'string' },
      full: { type: 'boolean' },
      mining: { type: 'boolean' },
      editor: { type: 'boolean' },
      documents: { type: 'boolean' },
      processor: { type: 'boolean' },
      costs: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) return say(HELP)
  if (values.editor) return sayEditor(await measureEditor())
  if (values.documents) return measureDocuments()
  if (values.costs) return say(JSON.stringify(await measureCosts(), null, 2))
  const sizes = values.files ? values.files.split(',').map(Number) : REDUCED
  await measureMining(sizes, values.full ? FULL : SMALL, values.processor ? 'processor' : 'wall')
  if (!values.mining && !values.processor) await measureRest()
}

/** Archives of generated files, each in a folder of its own that is removed again. */
async function measureMining(sizes: readonly number[], kind: Omit<Archive, 'files'>, clock: Clock): Promise<void> {
  say(clock === 'wall' ? `Node ${process.version}, ${THREADS} threads` : `Node ${process.version}, processor time`)
  say(
    row([
      'files',
      'MB',
      'seconds',
      '×doubling',
      'MB/s',
      '×gzip-6',
      'peak MB',
      'speeches',
      'copies',
      'false',
      'remaining ±',
    ]),
  )
  let last: PipelineFigures | null = null
  for (const files of sizes) {
    const folder = await mkdtemp(path.join(tmpdir(), 'rostrum-bench-'))
    try {
      await writeArchive(path.join(folder, 'in'), { ...kind, files })
      const figures = await measured<PipelineFigures>('bench/pipeline.ts', folder, String(THREADS), clock)
      say(row(columnsOf(figures, last)))
      say(`  remaining, told/true: ${figures.remaining.map(toldAndTrue).join('  ')}`)
      say(`  ${figures.processorSeconds.toFixed(1)} s of the processor`)
      say(
        `  described after ${figures.describedSeconds.toFixed(1)} s, families in ${figures.familySeconds.toFixed(1)} s`,
      )
      if (last === null) sayShares(await measured<TimeShares>('bench/share.ts', path.join(folder, 'in')))
      last = figures
    } finally {
      await rm(folder, { recursive: true })
    }
  }
}

/** A small archive, and one with more text than a sample holds; each in so many runs. */
const COST_ARCHIVES = [300, 2_000]
const COST_RUNS = 3

async function measureCosts(): Promise<Costs> {
  const least: StageSeconds[] = []
  for (const files of COST_ARCHIVES) {
    const folder = await mkdtemp(path.join(tmpdir(), 'rostrum-bench-'))
    try {
      await writeArchive(path.join(folder, 'in'), { ...SMALL, files })
      const runs: StageSeconds[] = []
      for (let run = 0; run < COST_RUNS; run++) runs.push(await measured<StageSeconds>('bench/cost.ts', folder))
      least.push(leastOf(runs))
    } finally {
      await rm(folder, { recursive: true })
    }
  }
  return fitCosts(least[0]!, least[1]!)
}

const toldAndTrue = ({ told, left }: PipelineFigures['remaining'][number]): string =>
  `${told.toFixed(1)}/${left.toFixed(1)}`

async function measured<T>(module: string, ...words: readonly string[]): Promise<T> {
  const args = ['--max-old-space-size=4000', '--import', 'tsx', module, ...words]
  const { stdout } = await run(process.execPath, args, { maxBuffer: 10 * MEGABYTE })
  return JSON.parse(stdout) as T
}

const row = (cells: readonly string[]): string => cells.map((cell) => cell.padEnd(11)).join('')

function columnsOf(figures: PipelineFigures, last: PipelineFigures | null): readonly string[] {
  const { files, bytes, seconds, gzipSeconds, peakBytes, speeches, recall, falsePairs, remainingError } = figures
  return [
    String(files),
    (bytes / MEGABYTE).toFixed(1),
    seconds.toFixed(1),
    last ? ((seconds / last.seconds) ** (1 / Math.log2(files / last.files))).toFixed(2) : '–',
    (bytes / MEGABYTE / seconds).toFixed(2),
    (gzipSeconds / seconds).toFixed(3),
    (peakBytes / MEGABYTE).toFixed(0),
    String(speeches),
    recall.toFixed(3),
    String(falsePairs),
    `${(100 * remainingError.median).toFixed(0)} % (${(100 * remainingError.worst).toFixed(0)} %)`,
  ]
}

function sayShares({ stages, functions }: TimeShares): void {
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
  say(`  of the time: ${stages.map(({ place, share }) => `${place} ${percent(share)}`).join(', ')}`)
  for (const { place, share } of functions) say(`    ${percent(share).padStart(7)}  ${place}`)
}

function sayEditor({ keys, fill, opening, heap }: EditorFigures): void {
  const pair = ({ ours, bare, ratio }: EditorFigures['fill']): string =>
    `${ours.toFixed(1)} ms, bare ${bare.toFixed(1)} ms, ratio ${ratio.toFixed(2)}`
  for (const size of keys) {
    say(`a key at ${size.characters} characters and ${size.blanks} blanks: ${pair(size)}`)
    say(`  95 of 100 shown within ${size.oursToFrame.toFixed(0)} ms, bare ${size.bareToFrame.toFixed(0)} ms`)
  }
  say(`a value at 500 places: ${pair(fill)}`)
  say(`opening 20000 characters: ${pair(opening)}`)
  say(`script heap after an hour of keys: × ${(heap.after / heap.before).toFixed(2)}`)
}

/** Rows of the tables that batches are made of. */
const BATCH_ROWS = [1_000, 4_000]

async function measureDocuments(): Promise<void> {
  for (const format of ['docx', 'md'])
    for (const rows of BATCH_ROWS) {
      const figures = await measured<BatchFigures>('bench/batch.ts', format, String(rows))
      say(
        `.${format} for each of ${rows} rows: ${figures.documentsPerSecond.toFixed(0)} a second, ${figures.perProcessorSecond.toFixed(0)} a second of the processor (limit 40), zip ${(figures.bytes / MEGABYTE).toFixed(1)} MB, memory + ${(figures.grownBytes / MEGABYTE).toFixed(0)} MB`,
      )
    }
}

async function measureRest(): Promise<void> {
  const { ours, bare, characters } = await measureExport()
  say(
    `.docx of ${characters} characters: ${ours.toFixed(1)} ms, bare docx ${bare.toFixed(1)} ms, ratio ${(ours / bare).toFixed(2)}`,
  )
  const continuation = measureContinuation()
  say(
    `continuation among ${continuation.phrases} phrases: median ${continuation.median.toFixed(3)} ms, 99 % within ${continuation.percentile99.toFixed(2)} ms, worst ${continuation.worst.toFixed(2)} ms (limit 5), ${Math.round(100 * continuation.answered)} % answered; sorting ${Math.round(continuation.buildMilliseconds)} ms`,
  )
  const { firstAnswerSeconds, pages } = await measureServer()
  say(`first answer ${firstAnswerSeconds.toFixed(2)} s after start`)
  for (const { page, scripts, gzipBytes } of pages)
    say(`  ${page.padEnd(12)} ${String(scripts).padStart(3)} scripts  ${(gzipBytes / 1000).toFixed(0)} KB gzip`)
}

main()
