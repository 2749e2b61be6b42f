import type { BatchRefusal } from '../batch/batch-problem'
import { matchColumns } from '../batch/plan'
import { readPastedTable, readTableFile } from '../batch/read-table'
import type { OpenBatch } from '../batch/view'
import { accept, type Result, refuse } from '../problem'
import type { TemplateRecord } from '../storage/record/template'
import { parseTemplate } from '../template/parse'
import { hasErrors } from '../template/severity'
import { BATCH_LIMITS } from './batches'
import type { Rostrum } from './rostrum'

/** A table as it was given: the bytes of a file, or what was pasted. */
export type GivenTable = Uint8Array | string

/** Reads the table and matches its columns to the blanks of the template. */
export async function openBatch(
  { storage, batches }: Pick<Rostrum, 'storage' | 'batches'>,
  { id, name, source }: TemplateRecord,
  given: GivenTable,
): Promise<Result<OpenBatch, BatchRefusal>> {
  const parsed = parseTemplate(source)
  if (hasErrors(parsed.problems)) return refuse({ code: 'template-faulty' })
  if (given.length > BATCH_LIMITS.tableBytes) return refuse({ code: 'table-too-large', limit: BATCH_LIMITS.tableBytes })
  const table = typeof given === 'string' ? readPastedTable(given) : readTableFile(given)
  if (!table.ok) return table
  const template = parsed.value
  const columns = matchColumns(table.value.header, template)
  return accept(
    batches.add({ id, name }, { template, table: table.value, columns, standing: await storage.settings.get() }),
  )
}

/** A blank is filled by one column at most, and only a column of the table can name the files. */
export function isUsableMapping({ plan }: OpenBatch, columns: readonly (string | null)[], nameColumn: number | null) {
  const named = columns.filter((name) => name !== null)
  return (
    columns.length === plan.table.header.length &&
    new Set(named).size === named.length &&
    named.every((name) => Object.hasOwn(plan.template.slots, name)) &&
    (nameColumn === null || nameColumn < columns.length)
  )
}
