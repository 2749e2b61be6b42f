import { accept, type Result, refuse } from '../problem'
import {
  type Cell,
  type ColumnPlace,
  columnLetter,
  isEmptyCell,
  type Row,
  TABLE_LIMITS,
  type Table,
  type TableNote,
  type TableRefusal,
} from './table'

/** Cells that a workbook shows as one; rows from 1 and columns from 0, both ends inside. */
export interface Merge {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** A sheet or a text as cells, before anything is known of a header. Rows are in order. */
export interface Grid {
  readonly rows: readonly Row[]
  readonly merges: readonly Merge[]
  readonly notes: readonly TableNote[]
}

/** Rows that may stand above the header; more of them with content than this and the limit are too many. */
const TITLE_ROWS = 3
export const MOST_CONTENT_ROWS = TABLE_LIMITS.rows + TITLE_ROWS + 1

/** Finds the header, which may stand below a title, and the rows under it. Rows without any content are left out. */
export function tableOf(grid: Grid): Result<Table, TableRefusal> {
  const content = grid.rows.filter(({ cells }) => contentOf(cells) > 0)
  const titles = titleRows(content)
  const header = content[titles]
  if (header === undefined) return refuse({ code: 'table-empty' })
  const merged = grid.merges.find(({ top, bottom }) => top <= header.number && header.number <= bottom)
  if (merged) return refuse({ code: 'header-merged', range: printRange(merged) })
  const rows = content.slice(titles + 1)
  if (rows.length === 0) return refuse({ code: 'table-without-rows' })
  if (rows.length > TABLE_LIMITS.rows) return refuse({ code: 'table-too-many-rows', limit: TABLE_LIMITS.rows })
  const width = Math.max(...[header, ...rows].map(({ cells }) => cells.findLastIndex((cell) => !isEmptyCell(cell)) + 1))
  if (width > TABLE_LIMITS.columns) return refuse({ code: 'table-too-many-columns', limit: TABLE_LIMITS.columns })
  const filled = fillDown(rows, grid.merges, width)
  const skipped = content.slice(0, titles).map(({ number }): TableNote => ({ code: 'title-row', row: number }))
  return accept({
    header: Array.from({ length: width }, (_, index) => placeOf(header.cells[index], index)),
    rows: filled.rows,
    notes: [...grid.notes, ...skipped, ...filled.notes],
  })
}

const contentOf = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + (isEmptyCell(cell) ? 0 : 1), 0)

/** A row with one cell above a row with several is the title of the table. */
function titleRows(rows: readonly Row[]): number {
  let count = 0
  while (count < TITLE_ROWS && rows.length > count + 1 && contentOf(rows[count]!.cells) === 1) count++
  const header = rows[count]
  return header && contentOf(header.cells) > 1 ? count : 0
}

const placeOf = (cell: Cell | undefined, index: number): ColumnPlace => ({
  letter: columnLetter(index),
  name: typeof cell === 'string' ? cell.replace(/\s+/g, ' ').trim() : '',
})

const printRange = ({ top, bottom, left, right }: Merge): string =>
  `${columnLetter(left)}${top}:${columnLetter(right)}${bottom}`

/** Most notes that say where cells were merged; the rest goes without saying. */
const MOST_NOTES = 20

/** What a merged cell says holds for all rows that it covers. Every cell is filled at most once. */
function fillDown(
  rows: readonly Row[],
  merges: readonly Merge[],
  width: number,
): { readonly rows: readonly Row[]; readonly notes: readonly TableNote[] } {
  const filled = rows.map(({ number, cells }) => ({
    number,
    cells: Array.from({ length: width }, (_, index) => cells[index] ?? ''),
  }))
  const lowest = new Map<number, number>()
  const notes: TableNote[] = []
  for (const merge of merges.toSorted((a, b) => a.top - b.top)) {
    const { top, bottom, left } = merge
    if (bottom === top || left >= width || top <= (lowest.get(left) ?? 0)) continue
    lowest.set(left, bottom)
    const first = firstAtOrBelow(filled, top)
    const anchor = filled[first]
    if (anchor?.number !== top || isEmptyCell(anchor.cells[left])) continue
    for (let at = first + 1; at < filled.length && filled[at]!.number <= bottom; at++)
      filled[at]!.cells[left] = anchor.cells[left]!
    if (notes.length < MOST_NOTES) notes.push({ code: 'cells-merged', range: printRange(merge) })
  }
  return { rows: filled, notes }
}

/** Index of the first row whose number is `number` or more, by binary search. */
function firstAtOrBelow(rows: readonly Row[], number: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (rows[middle]!.number < number) low = middle + 1
    else high = middle
  }
  return low
}
