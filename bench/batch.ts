import { readFileSync } from 'node:fs'
import { packBatch } from '../lib/batch/archive'
import { BATCH_FORMATS, type BatchFormat, makeBatch } from '../lib/batch/batch'
import { type BatchPlan, matchColumns } from '../lib/batch/plan'
import { readPastedTable } from '../lib/batch/read-table'
import { DEFAULT_PROFILE } from '../lib/export/profile'
import { parseTemplate } from '../lib/template/parse'
import type { SlotDeclaration } from '../lib/template/syntax'

/** The longest template that is shipped. */
const TEMPLATE = 'templates/deployment.hbs'

export interface BatchFigures {
  readonly format: BatchFormat
  readonly rows: number
  readonly documentsPerSecond: number
  /** By processor time: what the machine does beside does not count. */
  readonly perProcessorSecond: number
  readonly bytes: number
  /** Of the whole process at its peak, above what it had before the batch. */
  readonly grownBytes: number
}

/** A table whose every row fills every blank, each with its own values. */
function planOf(rows: number): BatchPlan {
  const template = parseTemplate(readFileSync(TEMPLATE, 'utf8')).value
  const slots = Object.entries(template.slots)
  const row = (k: number): string => slots.map(([name, slot]) => cellOf(name, slot, k)).join('\t')
  const table = readPastedTable(
    [slots.map(([name]) => name).join('\t'), ...Array.from({ length: rows }, (_, k) => row(k))].join('\n'),
  )
  if (!table.ok) throw new Error(table.error.code)
  const columns = matchColumns(table.value.header, template)
  return { template, table: table.value, columns, standing: {} }
}

function cellOf(name: string, { type, of = {}, example }: SlotDeclaration, k: number): string {
  if (type === 'flag') return k % 2 === 0 ? '是' : '否'
  const item = (n: number): string =>
    Object.keys(of)
      .map((field) => `${field}第${k}次之${n}`)
      .join('：')
  return type === 'list' ? [1, 2, 3].map(item).join('；') : `${example ?? name}${k}`
}

/** Makes a batch and throws its bytes away as they come, as a reader of the zip would take them. */
async function measureBatch(format: BatchFormat, rows: number): Promise<BatchFigures> {
  const plan = planOf(rows)
  global.gc?.()
  const before = process.memoryUsage().rss
  let bytes = 0
  let peak = before
  let made = 0
  const start = performance.now()
  const used = process.cpuUsage()
  const outcomes = makeBatch(plan, { format, nameColumn: null, profile: DEFAULT_PROFILE })
  const list = { fileName: 'failed.txt', text: () => '' }
  for await (const chunk of packBatch(outcomes, list, (outcome) => (made += 'bytes' in outcome ? 1 : 0))) {
    bytes += chunk.length
    peak = Math.max(peak, process.memoryUsage.rss())
  }
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(used)
  if (made !== rows) throw new Error(`${rows - made} rows of the bench gave no document`)
  return {
    format,
    rows,
    documentsPerSecond: rows / seconds,
    perProcessorSecond: (1e6 * rows) / (user + system),
    bytes,
    grownBytes: peak - before,
  }
}

/** Run as a program of its own for each size, so that one measure leaves no memory to the next. */
async function main(): Promise<void> {
  const [name, rows] = process.argv.slice(2)
  const format = BATCH_FORMATS.find((each) => each === name)
  if (format && rows) process.stdout.write(JSON.stringify(await measureBatch(format, Number(rows))))
}

main()
