import { readdir, rmdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { cliWords } from '../i18n/cli'
import { inductionReasonText } from '../i18n/induction'
import { openDescriber } from '../jobs/describe-threads'
import { inputOf } from '../jobs/input-file'
import { openKeepFolder } from '../jobs/keep-folder'
import { mine } from '../mining/mine'
import type { MiningReport } from '../mining/report'
import { type Command, EXIT, type Invocation, Unusable } from './command'
import { findInputs } from './input'
import { showProgress } from './mine-progress'
import { sayWhenInterrupted, writeWhole } from './output'
import { tellFileProblems } from './tell-problems'

/** Folder in --out for what is finished of a run that is not; it goes when the run is done. */
const UNFINISHED = '.unfinished'

/** Writes templates, sections, phrases and a report. */
export const mineCommand: Command = {
  name: 'mine',
  usage: 'INPUT… --out FOLDER [--workers N] [--report FILE] [--resume]',
  values: ['out', 'workers', 'report'],
  switches: ['resume'],
  async run(invocation) {
    const { operands, options, language, print, tell } = invocation
    const words = cliWords[language]
    if (typeof options.out !== 'string') throw new Unusable(words.optionMissing('--out'))
    if (options.workers !== undefined && !/^[1-9]\d?$/u.test(String(options.workers)))
      throw new Unusable(words.optionValue('--workers', String(options.workers), '1–99'))
    const threads = options.workers === undefined ? availableParallelism() : Number(options.workers)
    const folder = options.out
    await wantUsableFolder(folder, invocation)
    const files = await findInputs(operands, language)
    const report = await mineInto(folder, files, threads, invocation)
    tell(words.mined(report.templates.length, report.phrases.length, folder))
    for (const reason of report.reasons) tell(inductionReasonText(reason, language))
    if (options.json) print(toJson(report))
    return EXIT.done
  },
}

type Files = Awaited<ReturnType<typeof findInputs>>

/** Mines and writes. What is finished stays in the folder until all is written; only a person's mistake clears it before. */
async function mineInto(folder: string, files: Files, threads: number, invocation: Invocation): Promise<MiningReport> {
  const { language } = invocation
  const keep = await openKeepFolder(path.join(folder, UNFINISHED), (file, bytes) => writeWhole(file, bytes, language))
  const describer = openDescriber(files, threads)
  const watch = showProgress(invocation, () => sayWhenInterrupted(cliWords[language].interrupted(folder)))
  try {
    const report = await mine(files.map(inputOf), watch, { describer, keep })
    tellFileProblems(report.files, invocation)
    await writeFindings(folder, report, invocation)
    await keep.close({ remove: true })
    return report
  } catch (error) {
    await keep.close({ remove: error instanceof Unusable })
    // Empty where nothing is left in it; then the command leaves nothing.
    await rmdir(folder).catch(() => {})
    throw error
  } finally {
    await describer.close()
  }
}

async function writeFindings(folder: string, report: MiningReport, { options, language }: Invocation): Promise<void> {
  const write = (name: string, content: string) => writeWhole(path.join(folder, name), content, language)
  for (const [index, { genre, source }] of report.templates.entries()) await write(`${genre}-${index + 1}.hbs`, source)
  for (const { key, role, source } of report.sections) await write(path.join('sections', role, `${key}.hbs`), source)
  await write('phrases.json', toJson({ phrases: report.phrases, frames: report.frames, series: report.series }))
  if (typeof options.report === 'string') await writeWhole(options.report, toJson(report), language)
  else await write('report.json', toJson(report))
}

const toJson = (value: object): string => `${JSON.stringify({ version: 1, ...value }, null, 1)}\n`

/** An empty or absent folder; with --resume also one that holds an unfinished run. */
async function wantUsableFolder(folder: string, { options, language }: Invocation): Promise<void> {
  const words = cliWords[language]
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return []
    throw new Unusable(words.outputUnwritable(folder, error.message))
  })
  const unfinished = names.includes(UNFINISHED)
  if (names.length === 0 || (unfinished && options.resume)) return
  throw new Unusable(unfinished ? words.folderUnfinished(folder) : words.folderNotEmpty(folder))
}
