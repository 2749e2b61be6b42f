/** Limits of a table of values; the pages state them. */
export const TABLE_LIMITS = {
  /** Rows below the header: documents of one batch. */
  rows: 10_000,
  columns: 200,
} as const

/** A cell that has no text of its own to print: a formula whose value was not saved, or an error such as #N/A. */
export interface CellTrouble {
  readonly trouble: 'formula' | 'error'
  /** What stands in the cell; '' for a formula, which is never looked at. */
  readonly text: string
}

export type Cell = string | CellTrouble

export const isEmptyCell = (cell: Cell | undefined): boolean =>
  cell === undefined || (typeof cell === 'string' && cell.trim() === '')

export interface Row {
  /** Its number in the file, from 1, as a spreadsheet shows it. */
  readonly number: number
  /** As many as the header has. */
  readonly cells: readonly Cell[]
}

/** A column as people know it. */
export interface ColumnPlace {
  /** A, B … AA, as a spreadsheet shows it. */
  readonly letter: string
  /** What its header says; may be empty. */
  readonly name: string
}

/** What a person should know of a table that was read nevertheless. */
export type TableNote =
  | { readonly code: 'title-row'; readonly row: number }
  | { readonly code: 'cells-merged'; readonly range: string }
  | { readonly code: 'encoding-mixed'; readonly row: number; readonly encoding: string }

/** A header and the rows below it; each row gives one document. */
export interface Table {
  readonly header: readonly ColumnPlace[]
  readonly rows: readonly Row[]
  readonly notes: readonly TableNote[]
}

/** Why a table cannot be used at all. */
export type TableRefusal =
  | { readonly code: 'table-empty' }
  | { readonly code: 'table-without-rows' }
  | { readonly code: 'table-encrypted' }
  | { readonly code: 'table-damaged'; readonly part: string | null }
  | { readonly code: 'table-old-workbook' }
  | { readonly code: 'table-unknown' }
  | { readonly code: 'table-without-sheet' }
  | { readonly code: 'table-too-large'; readonly limit: number }
  | { readonly code: 'table-too-many-rows'; readonly limit: number }
  | { readonly code: 'table-too-many-columns'; readonly limit: number }
  | { readonly code: 'table-line-too-long'; readonly line: number; readonly limit: number }
  | { readonly code: 'table-quote-open'; readonly row: number }
  | { readonly code: 'header-merged'; readonly range: string }

/** The letters of a column by its index from 0. */
export function columnLetter(index: number): string {
  let letters = ''
  for (let left = index + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  return letters
}

/** Index from 0 of the column that a reference such as AB12 begins with; null where there is none, or beyond XFD. */
export function columnIndex(reference: string): number | null {
  const letters = /^\$?([A-Z]{1,3})(?=\$?\d|$)/i.exec(reference)?.[1]
  if (letters === undefined) return null
  let index = 0
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64
  return index <= 16_384 ? index - 1 : null
}
