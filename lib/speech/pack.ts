import type { DocumentFormat, Encoding } from '../corpus/document'
import { applyReplacements, type EditRule, placeEdits } from '../corpus/edit'
import type { DescribedDocument, Piece } from './speech'

/** A described document without what can be rebuilt from the rest: a third of its JSON. Kept and sent in this form. */
export interface PackedDocument {
  readonly path: string
  readonly format: DocumentFormat
  readonly encoding: Encoding | null
  /** The source. */
  readonly text: string
  readonly rules: readonly EditRule[]
  /** Start and end in the source, what is inserted, index into `rules`. */
  readonly edits: readonly (readonly [start: number, end: number, insert: string, rule: number])[]
  readonly pieces: readonly Piece[]
}

export function packDocument({ document, clean, pieces }: DescribedDocument): PackedDocument {
  const rules = new Map<EditRule, number>()
  const edits = clean.edits.map(({ range, insert, rule }) => {
    if (!rules.has(rule)) rules.set(rule, rules.size)
    return [range.start, range.end, insert, rules.get(rule)!] as const
  })
  return { ...document, rules: [...rules.keys()], edits, pieces }
}

export function unpackDocument({ rules, edits, pieces, ...document }: PackedDocument): DescribedDocument {
  const placed = placeEdits(
    edits.map(([start, end, insert, rule]) => ({ range: { start, end }, insert, rule: rules[rule]! })),
  )
  const clean = { source: document.text, text: applyReplacements(document.text, placed), edits: placed }
  return { document, clean, pieces }
}
