import type { Range } from '../text/range'

/** A problem of a template; `range` is in the template's source as read (newlines normalised, no byte-order mark). */
export type TemplateProblem =
  | { readonly code: 'name-invalid'; readonly range: Range; readonly name: string; readonly suggestion: string | null }
  | { readonly code: 'slot-unknown'; readonly range: Range; readonly name: string; readonly nearest: string | null }
