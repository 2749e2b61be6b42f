import Papa from 'papaparse'
import { LIMITS } from '../corpus/limit'
import { accept, type Result, refuse } from '../problem'
import { type Grid, MOST_CONTENT_ROWS } from './grid'
import { isEmptyCell, type Row, TABLE_LIMITS, type TableNote, type TableRefusal } from './table'

/** From what people hardly write inside a header to what they may. */
const DELIMITERS = ['\t', ',', ';', '，'] as const

/** Cells of a text table (RFC 4180 and what spreadsheets copy). All are text; what begins with = is no formula. */
export function readDelimited(text: string, notes: readonly TableNote[] = []): Result<Grid, TableRefusal> {
  const hint = /^sep=(.)\r?\n/i.exec(text)
  const body = hint ? text.slice(hint[0].length) : text
  const rows: Row[] = []
  let number = hint ? 1 : 0
  let content = 0
  let refusal: TableRefusal | null = null
  Papa.parse<string[]>(body, {
    delimiter: hint?.[1] ?? delimiterOf(body),
    step({ data, errors }, parser) {
      number++
      if (errors.some(({ type }) => type === 'Quotes')) refusal = { code: 'table-quote-open', row: number }
      else if (
        data.length > TABLE_LIMITS.columns &&
        data.slice(TABLE_LIMITS.columns).some((cell) => !isEmptyCell(cell))
      )
        refusal = { code: 'table-too-many-columns', limit: TABLE_LIMITS.columns }
      else if (data.some((cell) => !isEmptyCell(cell)) && ++content > MOST_CONTENT_ROWS)
        refusal = { code: 'table-too-many-rows', limit: TABLE_LIMITS.rows }
      if (refusal) parser.abort()
      else rows.push({ number, cells: data.slice(0, TABLE_LIMITS.columns).map(readable) })
    },
  })
  return refusal ? refuse(refusal) : accept({ rows, merges: [], notes })
}

/** A quoted cell keeps its lines, whatever system ended them. */
const readable = (cell: string): string => cell.replace(/\r\n?/g, '\n').trim()

/** The first delimiter of the first line that has one, outside quotes. */
function delimiterOf(text: string): string {
  const head = text.slice(0, LIMITS.lineLength).replace(/"(?:[^"]|"")*"/g, '')
  const found = head.split('\n').map((line) => DELIMITERS.find((delimiter) => line.includes(delimiter)))
  return found.find((delimiter) => delimiter !== undefined) ?? ','
}
