import { scanXml, type XmlTag } from '../import/xml'
import { type Grid, type Merge, MOST_CONTENT_ROWS } from './grid'
import { printNumber } from './number-code'
import type { DateSystem } from './serial-date'
import { CellText } from './shared-text'
import { type Cell, columnIndex, isEmptyCell, type Row, TABLE_LIMITS, type TableRefusal } from './table'

/** What the cells of a sheet need of the rest of the workbook. */
export interface SheetContext {
  /** Number format of a cell by its style. */
  readonly formats: readonly string[]
  readonly dateSystem: DateSystem
  /** Asked once, after all cells are read. */
  readonly sharedTexts: () => readonly string[]
}

/** More rows or columns than a table may have; ends the scan at once. */
export class TooMany extends Error {
  constructor(readonly refusal: TableRefusal) {
    super(refusal.code)
  }
}

/** Cells of a worksheet. Formulas are not looked at, only what was saved as their value. Throws Unreadable and TooMany. */
export function readSheet(bytes: Uint8Array, context: SheetContext): Grid {
  const scan = new SheetScan(context)
  scanXml(bytes, scan)
  const texts = scan.usesSharedTexts ? context.sharedTexts() : []
  const rows = scan.rows.map(({ number, cells }) => ({
    number,
    cells: Array.from(cells, (cell = '') => (typeof cell === 'number' ? (texts[cell] ?? '') : cell)),
  }))
  return { rows: rows.filter(hasContent), merges: scan.merges, notes: [] }
}

const hasContent = ({ cells }: Row): boolean => cells.some((cell) => !isEmptyCell(cell))

/** A number stands for a shared text that is not looked up yet. */
type OpenCell = Cell | number

interface OpenRow {
  readonly number: number
  readonly cells: OpenCell[]
}

/** More merged ranges than a table can have rows with content are not a table. */
const MOST_MERGES = 20_000

class SheetScan {
  readonly rows: OpenRow[] = []
  readonly merges: Merge[] = []
  usesSharedTexts = false
  private row: OpenRow = { number: 0, cells: [] }
  private cell = { column: 0, type: 'n', style: 0, hasFormula: false }
  private readonly inline = new CellText()
  private value = ''
  private inValue = false

  constructor(private readonly context: SheetContext) {}

  open(tag: XmlTag): void {
    this.inline.open(tag)
    if (tag.name === 'x:row') this.openRow(tag)
    else if (tag.name === 'x:c') this.openCell(tag)
    else if (tag.name === 'x:f') this.cell.hasFormula = true
    else if (tag.name === 'x:v') this.inValue = true
    else if (tag.name === 'x:mergeCell') this.addMerge(tag.attribute('ref') ?? '')
  }

  close(name: string): void {
    this.inline.close(name)
    if (name === 'x:v') this.inValue = false
    else if (name === 'x:c') this.closeCell()
    else if (name === 'x:row' && this.row.cells.length > 0) this.closeRow()
  }

  text(words: string): void {
    this.inline.words(words)
    if (this.inValue) this.value += words
  }

  /** Rows are in order; a number that goes back is not believed. */
  private openRow(tag: XmlTag): void {
    const number = Number(tag.attribute('r'))
    this.row = {
      number: Number.isSafeInteger(number) && number > this.row.number ? number : this.row.number + 1,
      cells: [],
    }
    this.cell.column = -1
  }

  private closeRow(): void {
    if (this.rows.length >= MOST_CONTENT_ROWS)
      throw new TooMany({ code: 'table-too-many-rows', limit: TABLE_LIMITS.rows })
    this.rows.push(this.row)
  }

  private openCell(tag: XmlTag): void {
    this.cell = {
      column: columnIndex(tag.attribute('r') ?? '') ?? this.cell.column + 1,
      type: tag.attribute('t') ?? 'n',
      style: Number(tag.attribute('s') ?? 0),
      hasFormula: false,
    }
    this.value = ''
  }

  private closeCell(): void {
    const read = this.readCell()
    if (typeof read !== 'number' && isEmptyCell(read)) return
    if (this.cell.column >= TABLE_LIMITS.columns)
      throw new TooMany({ code: 'table-too-many-columns', limit: TABLE_LIMITS.columns })
    this.row.cells[this.cell.column] = read
  }

  private readCell(): OpenCell {
    const { type, style, hasFormula } = this.cell
    const inline = this.inline.take()
    if (type === 'inlineStr') return inline
    if (type === 'e') return { trouble: 'error', text: this.value }
    if (this.value === '') return hasFormula && type !== 'str' ? { trouble: 'formula', text: '' } : ''
    if (type === 's') {
      this.usesSharedTexts = true
      return Number(this.value)
    }
    if (type === 'b') return this.value === '1' ? '是' : '否'
    if (type === 'd') return isoDate(this.value)
    if (type !== 'n') return this.value.trim()
    return printNumber(this.value, this.context.formats[style] ?? 'General', this.context.dateSystem)
  }

  private addMerge(reference: string): void {
    const [from = '', to = from] = reference.split(':')
    const [left, right] = [columnIndex(from), columnIndex(to)]
    const [top, bottom] = [from, to].map((each) => Number(/\d+$/.exec(each)?.[0]))
    if (left === null || right === null || !top || !bottom || this.merges.length >= MOST_MERGES) return
    this.merges.push({ top, bottom, left, right })
  }
}

/** 2026-03-05T14:30:00 as an official text writes it. */
function isoDate(text: string): string {
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/.exec(text) ?? []
  if (year === undefined) return text
  const date = `${year}年${Number(month)}月${Number(day)}日`
  return time && time !== '00:00' ? `${date} ${time}` : date
}
