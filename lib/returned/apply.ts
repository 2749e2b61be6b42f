import type { DraftDocument } from '../draft/draft'
import type { ReturnedChange } from './change'
import { type PlacedRow, rebuild } from './rebuild'
import { nodesOf, type Row, rowsOf } from './row'

/** A line of the draft to be, and where it comes from: a row that stays, or a line of a change. */
export interface SequencedRow extends PlacedRow {
  readonly from: { readonly row: number } | { readonly change: ReturnedChange; readonly line: number }
}

/** The draft with these changes accepted; without any it is the draft itself. */
export function applyChanges(document: DraftDocument, changes: readonly ReturnedChange[]): DraftDocument {
  if (changes.length === 0) return document
  return rebuild(document, sequence(document, rowsOf(document, 'mark'), changes))
}

/** All lines in order, those of the changes in the place of what they replace. */
export function sequence(
  document: DraftDocument,
  rows: readonly Row[],
  changes: readonly ReturnedChange[],
): readonly SequencedRow[] {
  const nodes = nodesOf(document)
  const byPlace = new Map<number, ReturnedChange[]>()
  for (const change of changes) byPlace.set(change.rows[0], [...(byPlace.get(change.rows[0]) ?? []), change])
  const placed: SequencedRow[] = []
  for (let at = 0; at <= rows.length; ) {
    let next = at + 1
    let isGone = false
    // Lines that are put before a row come before what takes its place.
    for (const change of (byPlace.get(at) ?? []).sort((a, b) => a.rows[1] - b.rows[1])) {
      const section = sectionAt(rows, change)
      change.result.forEach(({ kind, content, when }, line) => {
        placed.push({ kind, content, when, section, from: { change, line } })
      })
      if (change.rows[1] > at) [next, isGone] = [change.rows[1], true]
    }
    const row = rows[at]
    if (row && !isGone)
      placed.push({
        kind: row.kind,
        content: nodes[at]!.node.content ?? [],
        when: row.when,
        section: row.section,
        from: { row: at },
      })
    at = next
  }
  return placed
}

/** What is put in stands in the section of what it replaces, else of the line before, else of the next. */
function sectionAt(rows: readonly Row[], { rows: [from, to] }: ReturnedChange): number | null {
  if (to > from) return rows[from]!.section
  return rows[from - 1]?.section ?? rows[from]?.section ?? null
}
