import type { ValueType } from '../slot/type'

export const GENRES = [
  'deployment',
  'mobilisation',
  'summary',
  'host-script',
  'pledge',
  'address',
  'report',
  'discussion',
] as const
export type Genre = (typeof GENRES)[number]

/** What front matter declares of one slot. */
export interface SlotDeclaration {
  readonly type: ValueType | 'list' | 'flag' | 'choice'
  readonly label?: string
  /** The question asked of the clerk. */
  readonly hint?: string
  readonly example?: string
  readonly default?: string | boolean | readonly Readonly<Record<string, string>>[]
  readonly required?: boolean
  readonly from?: 'office' | 'speaker' | 'meeting'
  /** Fields of a list's items. */
  readonly of?: Readonly<Record<string, SlotDeclaration>>
  readonly choices?: readonly string[]
  /** How the blank stood in the source it was mined from. */
  readonly placeholder?: string
}
