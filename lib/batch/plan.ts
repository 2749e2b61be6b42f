import { foldLabel } from '../draft/offer'
import { matchTable } from '../draft/value-table'
import { own } from '../template/own'
import type { SlotDeclaration, Template } from '../template/syntax'
import type { Value, Values } from '../template/values'
import type { ColumnProblem } from './batch-problem'
import type { ColumnPlace, Table } from './table'

/** One template and a table: what each column fills. */
export interface BatchPlan {
  readonly template: Template
  readonly table: Table
  /** Blank that each column of the header fills; null for a column that is not used. No blank twice. */
  readonly columns: readonly (string | null)[]
  /** What the office keeps, by name; it fills blanks that ask for it where the row has nothing. */
  readonly standing: Values
}

/** A blank that a column can fill. */
export interface BatchBlank {
  readonly name: string
  readonly label: string
  readonly declaration: SlotDeclaration
}

export const blanksOf = ({ slots }: Template): readonly BatchBlank[] =>
  Object.entries(slots).map(([name, declaration]) => ({ name, label: declaration.label ?? name, declaration }))

/** What the office has for a blank that asks for it; null for nothing. */
export const standingValue = ({ name, declaration }: Omit<BatchBlank, 'label'>, standing: Values): Value =>
  declaration.from === 'office' ? (own(standing, name) ?? null) : null

/** Columns for blanks by their names, from sure to less sure; of columns with one name the first. */
export function matchColumns(header: readonly ColumnPlace[], template: Template): readonly (string | null)[] {
  const rows = header.map(({ name }, index) => ({ label: firstOf(header, index) === index ? name : '', value: '' }))
  const named = rows.filter(({ label }) => label !== '')
  const matched = matchTable(named, blanksOf(template))
  return rows.map((row) => matched[named.indexOf(row)]?.name ?? null)
}

/** Index of the first column with the name of the one at `index`. */
const firstOf = (header: readonly ColumnPlace[], index: number): number =>
  header.findIndex(({ name }) => foldLabel(name) === foldLabel(header[index]!.name))

/** Whether a header and a blank say the same, or one holds the other: a clerk takes such a match for granted. */
function isNamed(header: string, { name, label }: BatchBlank): boolean {
  const said = foldLabel(header)
  return [name, label].map(foldLabel).some((each) => said !== '' && (each.includes(said) || said.includes(each)))
}

/** What a person should see of the columns before the batch is made. */
export function columnProblems({ template, table, columns, standing }: BatchPlan): readonly ColumnProblem[] {
  const ofColumns = table.header.flatMap((column, index): readonly ColumnProblem[] => {
    const blank = blanksOf(template).find(({ name }) => name === columns[index])
    if (blank) return isNamed(column.name, blank) ? [] : [{ code: 'column-renamed', column, label: blank.label }]
    const first = firstOf(table.header, index)
    if (column.name !== '' && first !== index)
      return [{ code: 'column-duplicate', column, first: table.header[first]! }]
    return [{ code: 'column-unmatched', column }]
  })
  const ofBlanks = blanksOf(template).flatMap(({ name, label, declaration }): readonly ColumnProblem[] => {
    if (columns.includes(name) || declaration.default !== undefined) return []
    if (declaration.type === 'flag' || standingValue({ name, declaration }, standing) !== null) return []
    return [{ code: declaration.required ? 'required-without-column' : 'blank-without-column', label }]
  })
  return [...ofBlanks, ...ofColumns]
}
