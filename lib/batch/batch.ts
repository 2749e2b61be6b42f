import { type Block, blockText } from '../document/block'
import { toDocx } from '../export/docx'
import { toMarkdown } from '../export/markdown'
import type { ExportProfile } from '../export/profile'
import { type Result, refuse } from '../problem'
import { templateBlocks } from '../template/blocks'
import { LONGEST_OUTPUT } from '../template/evaluate'
import type { RowProblem } from './batch-problem'
import { isError } from './check-rows'
import { type NamedRow, nameFiles } from './file-names'
import { fillRow } from './fill-row'
import type { BatchPlan } from './plan'
import type { Row } from './table'

export const BATCH_FORMATS = ['docx', 'md'] as const
export type BatchFormat = (typeof BATCH_FORMATS)[number]

export interface BatchForm {
  readonly format: BatchFormat
  /** Column that names the files, by its index; null for the title of the document. */
  readonly nameColumn: number | null
  /** Layout of .docx. */
  readonly profile: ExportProfile
}

/** Awaited between rows, for others who work in the same thread. */
type Pause = () => Promise<void>

/** What one row gave: a document, or why there is none. */
export type RowOutcome =
  | { readonly row: number; readonly name: string; readonly bytes: Uint8Array }
  | { readonly row: number; readonly problems: readonly RowProblem[] }

/** The document of one row as blocks, empty blanks as 〔label〕; refused for errors of the row. */
export function rowBlocks(plan: BatchPlan, row: Row): Result<readonly Block[], readonly RowProblem[]> {
  const { values, problems } = fillRow(plan, row)
  const errors = problems.filter(isError)
  if (errors.length > 0) return refuse(errors)
  const blocks = templateBlocks(plan.template, values, 'mark')
  return blocks.ok ? blocks : refuse([{ code: 'document-too-large', row: row.number, limit: LONGEST_OUTPUT }])
}

/** One outcome a row, in their order, one document in memory at a time. */
export async function* makeBatch(
  plan: BatchPlan,
  form: BatchForm,
  pause: Pause = async () => {},
): AsyncGenerator<RowOutcome> {
  const names = await nameRows(plan, form, pause)
  for (const row of plan.table.rows) {
    await pause()
    const blocks = rowBlocks(plan, row)
    const name = names.get(row.number)
    if (blocks.ok && name !== undefined)
      yield { row: row.number, name, bytes: await WRITERS[form.format](blocks.value, form.profile) }
    else if (!blocks.ok) yield { row: row.number, problems: blocks.error }
  }
}

const WRITERS: Readonly<
  Record<BatchFormat, (blocks: readonly Block[], profile: ExportProfile) => Uint8Array | Promise<Uint8Array>>
> = {
  docx: toDocx,
  md: (blocks) => new TextEncoder().encode(toMarkdown(blocks)),
}

/** File names of all rows that give a document, by their number: equal ones are told apart from the first on. */
async function nameRows(
  plan: BatchPlan,
  { format, nameColumn }: BatchForm,
  pause: Pause,
): Promise<ReadonlyMap<number, string>> {
  const titled: NamedRow[] = []
  for (const row of plan.table.rows) {
    await pause()
    const title = titleOf(plan, row, nameColumn)
    if (title !== null) titled.push({ row: row.number, title })
  }
  const names = nameFiles(titled, format)
  return new Map(titled.map(({ row }, index) => [row, names[index]!]))
}

/** Null for a row that gives no document. */
function titleOf(plan: BatchPlan, row: Row, nameColumn: number | null): string | null {
  const cell = nameColumn === null ? undefined : row.cells[nameColumn]
  if (typeof cell === 'string' && cell.trim() !== '') return fillRow(plan, row).problems.some(isError) ? null : cell
  const blocks = rowBlocks(plan, row)
  if (!blocks.ok) return null
  const title = blocks.value.filter(({ type }) => type === 'title').map(blockText)
  return title.join('') || (plan.template.front.name ?? '')
}
