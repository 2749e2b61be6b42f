import { fits } from '../draft/fit'
import type { SlotDeclaration } from '../template/syntax'
import type { Value, Values } from '../template/values'
import type { RowProblem } from './batch-problem'
import { type BatchBlank, type BatchPlan, blanksOf, standingValue } from './plan'
import { type Cell, type ColumnPlace, isEmptyCell, type Row } from './table'

export interface FilledRow {
  readonly values: Values
  readonly problems: readonly RowProblem[]
}

interface Place {
  readonly row: number
  readonly column: ColumnPlace
}

interface Filled {
  readonly value: Value
  readonly problems: readonly RowProblem[]
}

/** What one row gives to a template. Text prints as it stands in its cell, white space at its ends left out. */
export function fillRow({ template, table, columns, standing }: BatchPlan, row: Row): FilledRow {
  const values = new Map<string, Value>()
  const problems: RowProblem[] = []
  for (const blank of blanksOf(template)) {
    const index = columns.indexOf(blank.name)
    const cell = row.cells[index]
    if (index < 0 || isEmptyCell(cell)) {
      const given = standingValue(blank, standing)
      if (given !== null) values.set(blank.name, given)
      else problems.push(...missing(blank, row.number, table.header[index]))
      continue
    }
    const filled = fillCell(blank, cell!, { row: row.number, column: table.header[index]! })
    values.set(blank.name, filled.value)
    problems.push(...filled.problems)
  }
  return { values: Object.fromEntries(values), problems }
}

function missing(
  { label, declaration }: BatchBlank,
  row: number,
  column: ColumnPlace | undefined,
): readonly RowProblem[] {
  if (!declaration.required || declaration.default !== undefined) return []
  return [column ? { code: 'cell-empty', row, column, label } : { code: 'blank-empty', row, label }]
}

function fillCell({ declaration }: BatchBlank, cell: Cell, place: Place): Filled {
  if (typeof cell !== 'string') {
    const code = cell.trouble === 'formula' ? 'cell-formula' : 'cell-error'
    return { value: null, problems: [{ code, ...place, text: cell.text }] }
  }
  const text = cell.trim()
  if (declaration.type === 'flag') return fillFlag(text, place)
  if (declaration.type === 'list') return fillList(declaration, text, place)
  return { value: text, problems: misfit(declaration, text, place) }
}

function misfit(declaration: SlotDeclaration, text: string, place: Place): readonly RowProblem[] {
  const { type, choices = [] } = declaration
  if (type === 'list' || type === 'flag' || fits(declaration, text)) return []
  return [
    type === 'choice'
      ? { code: 'cell-choice', ...place, text, choices }
      : { code: 'cell-misfit', ...place, text, type },
  ]
}

const YES: ReadonlySet<string> = new Set(['是', '有', '要', '对', '√', '✓', '✔', '☑', 'y', 'yes', 'true', '1'])
const NO: ReadonlySet<string> = new Set([
  '否',
  '无',
  '没有',
  '不',
  '不要',
  '×',
  '✗',
  '✘',
  '☐',
  'x',
  'n',
  'no',
  'false',
  '0',
])

function fillFlag(text: string, place: Place): Filled {
  const word = text.normalize('NFKC').toLowerCase()
  if (YES.has(word)) return { value: true, problems: [] }
  if (NO.has(word)) return { value: false, problems: [] }
  return { value: null, problems: [{ code: 'cell-flag', ...place, text }] }
}

/** A line, else what ； separates, is an item, with its fields in order before ：. Items of one field may be short words between 、. */
function fillList(declaration: SlotDeclaration, text: string, place: Place): Filled {
  const fields = Object.entries(declaration.of ?? {})
  const problems: RowProblem[] = []
  const items = splitItems(text, fields.length === 1).map((item, index): Values => {
    const parts = splitFields(item, fields.length)
    return Object.fromEntries(
      fields.map(([name, field], at) => {
        const part = parts[at] ?? ''
        if (part === '' && field.required && field.default === undefined)
          problems.push({ code: 'item-empty', ...place, item: index + 1, label: field.label ?? name })
        problems.push(...misfit(field, part, place))
        return [name, part === '' ? null : part]
      }),
    )
  })
  return { value: items, problems }
}

function splitItems(text: string, isWords: boolean): readonly string[] {
  const separator = text.includes('\n')
    ? '\n'
    : /[；;]/.test(text)
      ? /[；;]/
      : isWords && !text.includes('。')
        ? '、'
        : '\n'
  return text
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

/** The last field takes all that is left. */
function splitFields(item: string, count: number): readonly string[] {
  const parts: string[] = []
  let rest = item
  while (parts.length < count - 1) {
    const at = rest.search(/[：:|｜\t]/)
    if (at < 0) break
    parts.push(rest.slice(0, at).trim())
    rest = rest.slice(at + 1)
  }
  return [...parts, rest.trim()]
}
