import path from 'node:path'
import { type FailedRow, packBatch } from '../batch/archive'
import { BATCH_FORMATS, type BatchForm, makeBatch, type RowOutcome } from '../batch/batch'
import { type BatchProblem, batchSeverity } from '../batch/batch-problem'
import { checkRows, isError } from '../batch/check-rows'
import { type BatchPlan, blanksOf, columnProblems, matchColumns } from '../batch/plan'
import { readTableFile } from '../batch/read-table'
import type { Table } from '../batch/table'
import { DEFAULT_PROFILE } from '../export/profile'
import { batchProblemText, failureList } from '../i18n/batch-problems'
import { cliWords } from '../i18n/cli'
import type { Language } from '../i18n/language'
import { choose } from './choice'
import { type Command, EXIT, type Invocation, Unusable } from './command'
import { writeWhole } from './output'
import { readBytes, usableTemplate } from './template-file'
import { readValues } from './values-file'

/** Problems of cells that are said one by one; the count says the rest. */
const MOST_PROBLEMS = 200

/** One template and a table: a document per row, in a zip. */
export const batch: Command = {
  name: 'batch',
  usage: 'T.hbs --rows ROWS.xlsx|csv [--to docx|md] [--name COLUMN] --out FILE.zip',
  values: ['rows', 'to', 'name', 'out', 'office'],
  switches: [],
  async run(invocation) {
    const { operands, options, language, print, tell } = invocation
    const words = cliWords[language]
    const [file, ...more] = operands
    if (file === undefined || more.length > 0) throw new Unusable(words.inputMissing)
    const rows = needed(invocation, 'rows')
    const out = needed(invocation, 'out')
    const format = choose('--to', options.to ?? 'docx', BATCH_FORMATS, language)
    const template = await usableTemplate(file, language)
    const standing = typeof options.office === 'string' ? await readValues(options.office, language) : {}
    const table = await readRows(rows, language)
    const plan: BatchPlan = { template, table, columns: matchColumns(table.header, template), standing }
    const nameColumn = typeof options.name === 'string' ? columnNamed(options.name, table, language) : null
    const known = [...table.notes, ...columnProblems(plan)]
    const say = (problem: BatchProblem): string => batchProblemText(problem, language)
    const hopeless = known.filter((problem) => batchSeverity(problem) === 'error')
    if (hopeless.length > 0) throw new Unusable(words.rowsRefused(rows, hopeless.map(say).join('\n')))
    for (const problem of known) tell(say(problem))
    const checked = checkRows(plan, MOST_PROBLEMS)
    for (const problem of checked.problems) if (!isError(problem)) tell(say(problem))
    const form: BatchForm = { format, nameColumn, profile: DEFAULT_PROFILE }
    const failed: FailedRow[] = []
    const seen = showRows(invocation, table.rows.length, failed)
    await writeWhole(out, packBatch(makeBatch(plan, form), failureList(language), seen), language)
    const documents = table.rows.length - failed.length
    for (const problem of failed.flatMap(({ problems }) => problems).slice(0, MOST_PROBLEMS)) tell(say(problem))
    tell(words.batchWritten(documents, failed.length, out))
    if (options.json)
      print(`${JSON.stringify({ version: 1, ...report(plan, rows, documents, failed, say) }, null, 1)}\n`)
    return failed.length > 0 ? EXIT.problems : EXIT.done
  },
}

function needed({ options, language }: Invocation, name: 'rows' | 'out'): string {
  const value = options[name]
  if (typeof value !== 'string') throw new Unusable(cliWords[language].optionMissing(`--${name}`))
  return value
}

async function readRows(file: string, language: Language): Promise<Table> {
  const table = readTableFile(await readBytes(file, language))
  if (table.ok) return table.value
  throw new Unusable(cliWords[language].rowsRefused(file, batchProblemText(table.error, language)))
}

function columnNamed(name: string, table: Table, language: Language): number {
  const index = table.header.findIndex((column) => column.name === name)
  const names = table.header.map((column) => column.name).filter((each) => each !== '')
  if (index < 0) throw new Unusable(cliWords[language].optionValue('--name', name, names.join(', ')))
  return index
}

/** Counts rows as they are packed: over the last line on a terminal, else a line a tenth of them. */
function showRows({ language, tell, draw }: Invocation, total: number, failed: FailedRow[]) {
  const words = cliWords[language]
  let done = 0
  return (outcome: RowOutcome): void => {
    if ('problems' in outcome) failed.push(outcome)
    done++
    const line = words.progress(words.rows, done, total)
    if (draw) draw(done === total ? `${line}\n` : line)
    else if (total >= 100 && Math.floor((10 * done) / total) > Math.floor((10 * (done - 1)) / total)) tell(line)
  }
}

function report(
  plan: BatchPlan,
  file: string,
  documents: number,
  failed: readonly FailedRow[],
  say: (problem: BatchProblem) => string,
) {
  const { table, template, columns } = plan
  const used = new Set(columns)
  return {
    file: path.basename(file),
    documents,
    columns: table.header.map(({ letter, name }, index) => ({ letter, name, blank: columns[index] ?? null })),
    unfilled: blanksOf(template).flatMap(({ name }) => (used.has(name) ? [] : [name])),
    failed: failed.map(({ row, problems }) => ({
      row,
      problems: problems.map((problem) => ({ ...problem, message: say(problem) })),
    })),
  }
}
