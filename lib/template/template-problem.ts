import type { Range } from '../text/range'

interface At {
  /** In the template's source as read: newlines normalised, no byte-order mark. */
  readonly range: Range
}

export type BlockKeyword = 'if' | 'unless' | 'each' | 'section'

/** A problem of a template. */
export type TemplateProblem = At &
  (
    | { readonly code: 'name-invalid'; readonly name: string; readonly suggestion: string | null }
    | { readonly code: 'slot-unknown'; readonly name: string; readonly nearest: string | null }
    | {
        readonly code: 'condition-unknown'
        readonly keyword: BlockKeyword
        readonly name: string
        readonly nearest: string | null
      }
    | {
        readonly code: 'condition-type'
        readonly keyword: BlockKeyword
        readonly name: string
        readonly type: string
      }
    | { readonly code: 'slot-type'; readonly name: string; readonly type: string }
    | { readonly code: 'data-outside-each'; readonly name: string }
    | { readonly code: 'slot-unused'; readonly name: string }
    /** The range is the statement that opened. */
    | { readonly code: 'block-unclosed'; readonly keyword: BlockKeyword }
    | { readonly code: 'block-unopened'; readonly keyword: string }
    | { readonly code: 'statement-unclosed' }
    | { readonly code: 'construct-forbidden'; readonly text: string }
    | { readonly code: 'else-forbidden' }
    | { readonly code: 'block-layout'; readonly keyword: BlockKeyword | 'partial' }
    | { readonly code: 'text-outside-section' }
    | { readonly code: 'section-nested' }
    | { readonly code: 'section-id-missing' }
    | { readonly code: 'section-id-duplicate'; readonly id: string }
    | { readonly code: 'role-unknown'; readonly role: string; readonly nearest: string | null }
    | { readonly code: 'partial-missing'; readonly path: string }
    | { readonly code: 'partial-recursive'; readonly path: string }
    | { readonly code: 'partial-repeated'; readonly path: string }
    | { readonly code: 'partial-faulty'; readonly path: string; readonly count: number }
    | { readonly code: 'ordinal-scheme-invalid'; readonly scheme: string }
    | { readonly code: 'ordinal-start-invalid'; readonly scheme: string; readonly start: string }
    | { readonly code: 'count-target-unknown'; readonly name: string; readonly nearest: string | null }
    | { readonly code: 'list-named-as-section'; readonly name: string }
    | { readonly code: 'front-matter-syntax'; readonly line: number; readonly detail: string }
    | { readonly code: 'front-matter-field'; readonly field: string; readonly expected: FieldShape }
    | { readonly code: 'front-matter-field-unknown'; readonly field: string; readonly nearest: string | null }
    | { readonly code: 'front-matter-alias' }
    | { readonly code: 'front-matter-unclosed' }
    | { readonly code: 'front-matter-too-large'; readonly limit: number }
    | { readonly code: 'template-too-large'; readonly limit: number }
    | { readonly code: 'template-too-deep'; readonly limit: number }
    | { readonly code: 'template-too-long'; readonly limit: number }
  )

/** What a field of the front matter must be. */
export type FieldShape =
  | 'text'
  | 'number'
  | 'boolean'
  | 'list'
  | 'map'
  | 'genre'
  | 'role'
  | 'slot-type'
  | 'slot-source'
  | 'items'
