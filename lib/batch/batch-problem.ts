import type { ValueType } from '../slot/type'
import type { ColumnPlace, TableNote, TableRefusal } from './table'

/** What is to be known of columns and blanks before any row is looked at. */
export type ColumnProblem =
  | { readonly code: 'column-duplicate'; readonly column: ColumnPlace; readonly first: ColumnPlace }
  | { readonly code: 'column-unmatched'; readonly column: ColumnPlace }
  | { readonly code: 'column-renamed'; readonly column: ColumnPlace; readonly label: string }
  | { readonly code: 'blank-without-column'; readonly label: string }
  | { readonly code: 'required-without-column'; readonly label: string }

/** What is wrong in one row. */
export type RowProblem =
  | { readonly code: 'cell-empty'; readonly row: number; readonly column: ColumnPlace; readonly label: string }
  | { readonly code: 'cell-formula'; readonly row: number; readonly column: ColumnPlace }
  | { readonly code: 'cell-error'; readonly row: number; readonly column: ColumnPlace; readonly text: string }
  | { readonly code: 'cell-flag'; readonly row: number; readonly column: ColumnPlace; readonly text: string }
  | {
      readonly code: 'cell-choice'
      readonly row: number
      readonly column: ColumnPlace
      readonly text: string
      readonly choices: readonly string[]
    }
  | {
      readonly code: 'cell-misfit'
      readonly row: number
      readonly column: ColumnPlace
      readonly text: string
      readonly type: ValueType
    }
  | {
      readonly code: 'item-empty'
      readonly row: number
      readonly column: ColumnPlace
      /** From 1. */
      readonly item: number
      readonly label: string
    }
  | { readonly code: 'blank-empty'; readonly row: number; readonly label: string }
  | { readonly code: 'document-too-large'; readonly row: number; readonly limit: number }
  | { readonly code: 'archive-full'; readonly row: number; readonly limit: number }

/** Why no batch can be made at all. */
export type BatchRefusal = TableRefusal | { readonly code: 'template-faulty' }

export type BatchProblem = BatchRefusal | TableNote | ColumnProblem | RowProblem

/** With an error its row gives no document; a warning is for somebody to look at; a note says what was done. */
export type BatchSeverity = 'error' | 'warning' | 'note'

const SEVERITY: Readonly<Record<(RowProblem | ColumnProblem | TableNote)['code'], BatchSeverity>> = {
  'title-row': 'note',
  'cells-merged': 'note',
  'encoding-mixed': 'warning',
  'column-duplicate': 'warning',
  'column-unmatched': 'note',
  'column-renamed': 'note',
  'blank-without-column': 'note',
  'required-without-column': 'error',
  'cell-empty': 'error',
  'cell-formula': 'error',
  'cell-error': 'error',
  'cell-flag': 'error',
  'cell-choice': 'warning',
  'cell-misfit': 'warning',
  'item-empty': 'error',
  'blank-empty': 'error',
  'document-too-large': 'error',
  'archive-full': 'error',
}

export const batchSeverity = ({ code }: RowProblem | ColumnProblem | TableNote): BatchSeverity => SEVERITY[code]
