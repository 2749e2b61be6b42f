import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { cliWords } from '../i18n/cli'
import { type MineWatch, mine, SILENT } from '../mining/mine'
import { type Command, EXIT, type Invocation, Unusable } from './command'
import { findInputs } from './input'
import { writeWhole } from './output'
import { tellFileProblems } from './tell-problems'

/** Writes templates, sections, phrases and a report. */
export const mineCommand: Command = {
  name: 'mine',
  usage: 'INPUT… --out FOLDER [--workers N] [--report FILE]',
  values: ['out', 'workers', 'report'],
  switches: [],
  async run(invocation) {
    const { operands, options, language, print, tell } = invocation
    const words = cliWords[language]
    if (typeof options.out !== 'string') throw new Unusable(words.optionMissing('--out'))
    if (options.workers !== undefined && !/^[1-9]\d?$/u.test(String(options.workers)))
      throw new Unusable(words.optionValue('--workers', String(options.workers), '1–99'))
    const folder = options.out
    await wantEmptyFolder(folder, invocation)
    const report = await mine(await findInputs(operands, language), watch(invocation))
    tellFileProblems(report.files, invocation)
    const write = (name: string, content: string) => writeWhole(path.join(folder, name), content, language)
    for (const [index, { genre, source }] of report.templates.entries())
      await write(`${genre}-${index + 1}.hbs`, source)
    for (const { key, role, source } of report.sections) await write(path.join('sections', role, `${key}.hbs`), source)
    await write('phrases.json', toJson({ phrases: report.phrases, frames: report.frames }))
    const whole = toJson(report)
    if (typeof options.report === 'string') await writeWhole(options.report, whole, language)
    else await write('report.json', whole)
    tell(words.mined(report.templates.length, report.phrases.length, folder))
    if (options.json) print(whole)
    return EXIT.done
  },
}

const toJson = (value: object): string => `${JSON.stringify({ version: 1, ...value }, null, 1)}\n`

async function wantEmptyFolder(folder: string, { language }: Invocation): Promise<void> {
  const words = cliWords[language]
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw new Unusable(words.outputUnwritable(folder, error.message))
  })
  if (names.length > 0) throw new Unusable(words.folderNotEmpty(folder))
}

/** One line a tenth of a stage, so that a long run is seen to move and a log stays short. */
function watch({ language, tell }: Invocation): MineWatch {
  const words = cliWords[language]
  const told = new Map<string, number>()
  return {
    ...SILENT,
    onProgress(progress) {
      for (const { stage, done, total } of progress) {
        const tenth = total === 0 ? -1 : Math.floor((10 * done) / total)
        if (tenth <= (told.get(stage) ?? 0)) continue
        told.set(stage, tenth)
        tell(words.progress(words.stages[stage], done, total))
      }
    },
  }
}
