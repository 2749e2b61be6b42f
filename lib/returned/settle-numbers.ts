import { compareTexts } from '../compare/compare'
import type { DraftDocument, InlineNode } from '../draft/draft'
import { printOrdinal } from '../outline/marker'
import type { Bead } from './align'
import { type SequencedRow, sequence } from './apply'
import type { ReturnedChange } from './change'
import { rebuild } from './rebuild'
import { headingAbove, type ReturnedLine, type Row, returnedText, rowsOf, sameStructure } from './row'

interface Compared {
  readonly document: DraftDocument
  readonly empty: 'mark' | 'keep'
  readonly rows: readonly Row[]
  readonly lines: readonly ReturnedLine[]
  readonly beads: readonly Bead[]
}

/** A number or count that would print otherwise than the file has it. */
interface Departure {
  readonly at: number
  readonly part: number
  readonly expected: string
}

/** After so many single departures the others are settled together. */
const SINGLE = 60

/**
 * Numbers are structure and follow from the lines; where they would still print otherwise than in the file, once all is accepted,
 * the file's number is set: in the lines of a change, or as a change of its own in a line that is the same but for it.
 */
export function settleNumbers(compared: Compared, edits: readonly ReturnedChange[]): readonly ReturnedChange[] {
  const { document, empty, rows } = compared
  const lineOf = unchangedLines(compared, edits)
  const placed = [...sequence(document, rows, edits)]
  const expected = placed.map(({ from }) =>
    'change' in from
      ? from.change.result[from.line]!.expected
      : expectedOf(rows[from.row]!, lineOf.get(from.row) ?? null),
  )
  const touched = new Set<number>()
  for (let round = 0; round < SINGLE + 3; round++) {
    const departures = findDepartures(rowsOf(rebuild(document, placed), empty), expected)
    if (departures.length === 0) break
    // What comes after the first one often follows from it.
    for (const { at, part, expected } of round < SINGLE ? departures.slice(0, 1) : departures) {
      const { content } = placed[at]!
      placed[at] = {
        ...placed[at]!,
        content: content.map((node, index) => (index === part ? setNumber(node, expected) : node)),
      }
      touched.add(at)
    }
  }
  return withTouched(compared, edits, placed, touched, lineOf)
}

/** The line of each row that no edit touches. */
function unchangedLines(
  { beads, lines }: Compared,
  edits: readonly ReturnedChange[],
): ReadonlyMap<number, ReturnedLine> {
  const edited = new Set(
    edits.flatMap(({ rows: [from, to] }) => Array.from({ length: to - from }, (_, at) => from + at)),
  )
  return new Map(
    beads.flatMap(({ rows: [row, end], lines: [line, lineEnd] }) =>
      end - row === 1 && lineEnd - line === 1 && !edited.has(row) ? [[row, lines[line]!] as const] : [],
    ),
  )
}

/** What the numbers of a row print in the file; null for all else. */
function expectedOf(row: Row, line: ReturnedLine | null): readonly (string | null)[] {
  const ordinals = line && sameStructure(row, line) ? line.parts.filter(({ type }) => type === 'ordinal') : null
  let next = 0
  return row.parts.map(({ node, text, isShown }) => {
    if (!isShown || line === null || (node.type !== 'ordinal' && node.type !== 'count')) return null
    return node.type === 'ordinal' && ordinals ? (ordinals[next++]?.text ?? text) : text
  })
}

function findDepartures(rows: readonly Row[], expected: readonly (readonly (string | null)[])[]): readonly Departure[] {
  return expected.flatMap((texts, at) =>
    texts.flatMap((text, part) => {
      const printed = rows[at]?.parts[part]
      const isNumber = printed?.node.type === 'ordinal' || printed?.node.type === 'count'
      return text !== null && isNumber && printed!.isShown && printed!.text !== text
        ? [{ at, part, expected: text }]
        : []
    }),
  )
}

const GREATEST = 999

/** The number that prints so; where its scheme has none, the words as text. */
function setNumber(node: InlineNode, expected: string): InlineNode {
  if (node.type === 'ordinal')
    for (let start = 1; start <= GREATEST; start++)
      if (printOrdinal(node.attrs.scheme, start) === expected) return { ...node, attrs: { ...node.attrs, start } }
  return { type: 'text', text: expected, ...(node.marks ? { marks: node.marks } : {}) }
}

function withTouched(
  { rows }: Compared,
  edits: readonly ReturnedChange[],
  placed: readonly SequencedRow[],
  touched: ReadonlySet<number>,
  lineOf: ReadonlyMap<number, ReturnedLine>,
): readonly ReturnedChange[] {
  const settled = new Map<ReturnedChange, ReturnedChange>()
  const numbers: ReturnedChange[] = []
  for (const at of touched) {
    const { from, content, kind, when } = placed[at]!
    if ('change' in from) {
      const known = settled.get(from.change) ?? from.change
      const result = known.result.map((row, line) => (line === from.line ? { ...row, content } : row))
      settled.set(from.change, { ...known, result })
    } else {
      const before = rows[from.row]!.lines.join('\n')
      const after = returnedText(lineOf.get(from.row)!)
      numbers.push({
        key: JSON.stringify(['number', before, after]),
        type: 'number',
        origin: 'theirs',
        rows: [from.row, from.row + 1],
        result: [{ kind, content, when, expected: content.map(() => null) }],
        parts: compareTexts(before, after),
        kinds: null,
        lost: [],
        under: headingAbove(rows, from.row),
      })
    }
  }
  return [...edits.map((edit) => settled.get(edit) ?? edit), ...numbers]
}
