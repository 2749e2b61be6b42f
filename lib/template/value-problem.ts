/** What a value must be: a text slot takes a string, a flag a boolean, a list an array of objects. */
export type ValueShape = 'object' | 'text' | 'boolean' | 'list' | 'item'

/** Why values cannot be set into a template. `name` is the slot, within a list list.k.field (k from 1). */
export type ValueProblem =
  | { readonly code: 'value-shape'; readonly name: string; readonly expected: ValueShape }
  | { readonly code: 'value-unknown'; readonly name: string; readonly nearest: string | null }
  | { readonly code: 'value-empty'; readonly name: string; readonly label: string }
  | { readonly code: 'output-too-large'; readonly limit: number }
