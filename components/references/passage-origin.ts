/** Marks that end a clause; a passage is known again by its clauses. */
const CLAUSE_END = /[，。；：！？、,;:!?\n\s“”"《》（）()]+/u
/** Shorter clauses stand in every speech and tell no origin. */
const TELLING = 8

/** Where a passage of the draft comes from: line `line` (from 0) of that text. */
export interface Origin {
  readonly reference: string
  readonly line: number
}

const clausesOf = (text: string): readonly string[] =>
  text.split(CLAUSE_END).filter((clause) => clause.length >= TELLING)

export type OriginIndex = ReadonlyMap<string, Origin>

/** The clauses of all texts that are read beside a draft; the first that has one is its origin. */
export function indexClauses(
  references: readonly { readonly id: string; readonly lines: readonly string[] }[],
): OriginIndex {
  const index = new Map<string, Origin>()
  for (const { id, lines } of references)
    for (const [line, text] of lines.entries())
      for (const clause of clausesOf(text)) if (!index.has(clause)) index.set(clause, { reference: id, line })
  return index
}

/** The origins of a text, each line once, in the order of the text. */
export function originsOf(text: string, index: OriginIndex): readonly Origin[] {
  const found = new Map<string, Origin>()
  for (const clause of clausesOf(text)) {
    const origin = index.get(clause)
    if (origin !== undefined) found.set(`${origin.line} ${origin.reference}`, origin)
  }
  return [...found.values()]
}
