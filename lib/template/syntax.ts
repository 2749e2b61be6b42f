import type { ContentRole } from '../role/role'
import type { ValueType } from '../slot/type'
import type { Range } from '../text/range'

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

export type SlotDeclarations = Readonly<Record<string, SlotDeclaration>>

/** The YAML head of a template, or of a section file (which has a role). Names may be `__proto__`: read with Object.hasOwn. */
export interface FrontMatter {
  readonly name: string | null
  readonly genre: Genre | null
  readonly occasions: readonly string[]
  readonly slots: SlotDeclarations
  readonly support: { readonly families: number; readonly sources: number } | null
  readonly role: ContentRole | null
}

/** A template as read. All ranges are in `source`: newlines normalised, no byte-order mark. */
export interface Template {
  readonly source: string
  readonly front: FrontMatter
  /** Offset at which the body begins, after the front matter. */
  readonly bodyStart: number
  readonly body: readonly TemplateNode[]
  /** Declarations of the template and of its sections from elsewhere; its own win. */
  readonly slots: SlotDeclarations
  /** Where each declared name stands, for problems. */
  readonly slotRanges: Readonly<Record<string, Range>>
}

export type TemplateNode =
  | TextNode
  | LiteralNode
  | SlotNode
  | OrdinalNode
  | CountNode
  | CommentNode
  | ConditionNode
  | EachNode
  | SectionNode
  | PartialNode

/** Template text after white-space control; escapes, # and ** are not yet read. */
export interface TextNode {
  readonly type: 'text'
  readonly value: string
  readonly range: Range
}

/** Source that is no statement of the language: it stays as text, and nothing in it has a meaning but the newline. */
export interface LiteralNode {
  readonly type: 'literal'
  readonly value: string
  readonly range: Range
}

export interface SlotNode {
  readonly type: 'slot'
  readonly name: string
  readonly range: Range
  readonly nameRange: Range
}

export interface OrdinalNode {
  readonly type: 'ordinal'
  readonly scheme: string
  readonly start: number | null
  readonly range: Range
}

export interface CountNode {
  readonly type: 'count'
  /** A section id or a list; null counts the points of the speech. */
  readonly of: string | null
  readonly digit: boolean
  readonly range: Range
}

export interface CommentNode {
  readonly type: 'comment'
  readonly range: Range
}

export interface ConditionNode {
  readonly type: 'condition'
  readonly keyword: 'if' | 'unless'
  /** A name, or @first or @last of the innermost `each`. */
  readonly test: string
  readonly then: readonly TemplateNode[]
  readonly otherwise: readonly TemplateNode[]
  readonly range: Range
  readonly nameRange: Range
  /** The opening statement, `else` where there is one, and the closing one. */
  readonly tags: readonly Range[]
}

export interface EachNode {
  readonly type: 'each'
  readonly list: string
  readonly body: readonly TemplateNode[]
  readonly range: Range
  readonly nameRange: Range
  readonly tags: readonly Range[]
}

export interface SectionNode {
  readonly type: 'section'
  readonly role: ContentRole
  readonly id: string
  readonly body: readonly TemplateNode[]
  readonly range: Range
  readonly tags: readonly Range[]
}

/** A section kept in a file of its own. */
export interface PartialNode {
  readonly type: 'partial'
  readonly path: string
  readonly role: ContentRole
  /** Null where the section is missing or stands inside itself; then the statement stays as text. Its ranges are in its own source. */
  readonly body: readonly TemplateNode[] | null
  readonly range: Range
}
