import { compareTexts } from '../compare/compare'
import type { DraftDocument } from '../draft/draft'
import { alignReturned, type Bead } from './align'
import type { Origin, ReturnedChange } from './change'
import { mergeRows, type NewRow } from './merge'
import {
  bareLines,
  bareReturned,
  headingAbove,
  type ReturnedLine,
  type Row,
  returnedText,
  rowsOf,
  sameStructure,
} from './row'
import { settleNumbers } from './settle-numbers'

/**
 * What a returned file changes, point by point in the order of the draft: accepting all of them gives the file's text, none the
 * draft as it is. `base` holds the lines of the text that was sent out, without numbers; null where the draft still is that text.
 */
export function compareReturned(
  document: DraftDocument,
  lines: readonly ReturnedLine[],
  base: ReadonlySet<string> | null = null,
): readonly ReturnedChange[] {
  const empty = printedAs(document, lines)
  const rows = rowsOf(document, empty)
  const beads = alignReturned(rows, lines)
  const edits = beads.flatMap((bead) => changeOf(bead, rows, lines, base))
  return [...settleNumbers({ document, empty, rows, lines, beads }, edits)].sort((a, b) => a.rows[0] - b.rows[0])
}

/** How the empty blanks were printed in the file: the way in which more of them stand in it. */
export function printedAs(document: DraftDocument, lines: readonly ReturnedLine[]): 'mark' | 'keep' {
  const text = lines.map(returnedText).join('\n')
  const standing = (empty: 'mark' | 'keep'): number =>
    rowsOf(document, empty)
      .flatMap(({ parts }) => parts)
      .filter((part) => part.node.type === 'slot' && text.includes(part.text)).length
  return standing('keep') > standing('mark') ? 'keep' : 'mark'
}

function changeOf(
  { rows: [from, to], lines: [first, end] }: Bead,
  rows: readonly Row[],
  lines: readonly ReturnedLine[],
  base: ReadonlySet<string> | null,
): readonly ReturnedChange[] {
  const old = rows.slice(from, to)
  const young = lines.slice(first, end)
  const [row, line] = [old[0], young[0]]
  const isSame =
    old.length === 1 &&
    row!.lines.length === young.length &&
    row!.lines.every((text, at) => sameLine(row!, text, young[at]!))
  const kinds = row && line && !sameKind(row, line) ? { before: row.kind, after: line.kind } : null
  if (isSame && kinds === null) return []
  const result = young.length === 0 ? [] : mergeRows(old, young)
  const before = old.flatMap(({ lines }) => lines).join('\n')
  const after = young.map(returnedText).join('\n')
  const type = old.length === 0 ? 'added' : young.length === 0 ? 'removed' : 'edited'
  return [
    {
      key: JSON.stringify([type, before, after, kinds?.after ?? null]),
      type,
      origin: base === null ? 'theirs' : originOf(old, young, base),
      rows: [from, to],
      result,
      parts: compareTexts(before, after),
      kinds,
      lost: lostSlots(old, result),
      under: headingAbove(rows, from),
    },
  ]
}

/** The same words: as they print, or but for the numbers that structure supplies. */
function sameLine(row: Row, text: string, line: ReturnedLine): boolean {
  return text === returnedText(line).trim() || (row.lines.length === 1 && sameStructure(row, line))
}

/** Only the first paragraph of a row has its kind; one that prints nothing else stays what it is. */
const sameKind = ({ kind }: Row, line: ReturnedLine): boolean =>
  kind.type === line.kind.type && kind.level === line.kind.level

function originOf(rows: readonly Row[], lines: readonly ReturnedLine[], base: ReadonlySet<string>): Origin {
  const theirsKept = lines.every((line) => base.has(bareReturned(line)))
  const oursKept = rows.every((row) => bareLines(row).every((text) => base.has(text)))
  if (rows.length === 0) return theirsKept ? 'ours' : 'theirs'
  if (lines.length === 0) return oursKept ? 'theirs' : 'ours'
  if (oursKept) return 'theirs'
  return theirsKept ? 'ours' : 'both'
}

function lostSlots(rows: readonly Row[], result: readonly NewRow[]): readonly string[] {
  const kept = new Set(result.flatMap(({ content }) => content.flatMap((node) => (node.type === 'slot' ? [node] : []))))
  return rows.flatMap(({ parts }) =>
    parts.flatMap(({ node }) => (node.type === 'slot' && !kept.has(node) ? [node.attrs.name] : [])),
  )
}
