import type { Block, HeadingLevel } from '../document/block'
import { isShown, printLines, shownLines } from '../document/line'
import { slotPrinter } from '../draft/blocks'
import type { BlockNode, DraftDocument, FrontLine, InlineMark, InlineNode } from '../draft/draft'
import { allLines } from '../draft/draft-lines'

/** What a line is: its kind, and the level of a heading. */
export interface RowKind {
  readonly type: Block['type']
  readonly level: HeadingLevel | null
}

/** One node inside a line, as it prints. */
export interface RowPart {
  readonly node: InlineNode
  /** What it prints; '' where flags hide it. */
  readonly text: string
  readonly isShown: boolean
}

/** One line of the front or one block of a draft, in order. */
export interface Row {
  readonly kind: RowKind
  readonly parts: readonly RowPart[]
  /** Index of its section; null in the front block. */
  readonly section: number | null
  readonly when: readonly string[]
  /** What it prints, one line of the paper after the other; none where it prints nothing. */
  readonly lines: readonly string[]
}

/** A line of a file that came back. */
export interface ReturnedLine {
  readonly kind: RowKind
  readonly parts: readonly ReturnedPart[]
}

export type ReturnedPart = { readonly text: string; readonly lead: boolean } & (
  | { readonly type: 'text' }
  | { readonly type: 'ordinal'; readonly scheme: string }
)

export const returnedText = ({ parts }: ReturnedLine): string => parts.map(({ text }) => text).join('')

/** Words of a line without its numbers, which structure supplies: what the same line is known by. */
export const bareReturned = ({ parts }: ReturnedLine): string =>
  parts
    .filter(({ type }) => type === 'text')
    .map(({ text }) => text)
    .join('')
    .trim()

export const bareRow = ({ parts }: Row): string =>
  parts
    .filter(({ node }) => node.type !== 'ordinal')
    .map(({ text }) => text)
    .join('')
    .trim()

/** The rows of a draft, hidden ones too. Empty blanks print as they were exported. */
export function rowsOf(document: DraftDocument, empty: 'mark' | 'keep'): readonly Row[] {
  const { flags } = document.content[0].attrs
  const lines = allLines(document)
  const print = slotPrinter(document, empty)
  const { numbers } = printLines(shownLines(lines, flags), print)
  return nodesOf(document).map(({ node, section }, index): Row => {
    const line = lines[index]!
    const parts = line.pieces.map((piece, at): RowPart => {
      const shown = isShown(piece.when, flags)
      const text =
        piece.type === 'text' ? piece.text : piece.type === 'slot' ? print(piece).text : (numbers.get(piece) ?? '')
      return { node: node.content![at]!, text: shown ? text : '', isShown: shown }
    })
    return {
      kind: { type: line.type, level: line.level },
      parts,
      section,
      when: 'attrs' in node ? node.attrs.when : [],
      lines: printedLines(parts.map(({ text }) => text).join('')),
    }
  })
}

/** A value may hold several paragraphs; white space around them is layout. */
const printedLines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

export interface PlacedNode {
  readonly node: FrontLine | BlockNode
  readonly section: number | null
}

export function nodesOf(document: DraftDocument): readonly PlacedNode[] {
  const [, front, ...sections] = document.content
  return [
    ...front.content.map((node) => ({ node, section: null })),
    ...sections.flatMap((section, index) => section.content.map((node) => ({ node, section: index }))),
  ]
}

export const hasLead = (marks: readonly InlineMark[] | undefined): boolean =>
  marks?.some(({ type }) => type === 'lead') ?? false

/** Words and schemes of numbers in the same order. */
export function sameStructure(row: Row, line: ReturnedLine): boolean {
  const ours = row.parts.map(({ node, text }) =>
    node.type === 'ordinal' && text !== '' ? `\u0001${node.attrs.scheme}\u0001` : text,
  )
  const theirs = line.parts.map((part) => (part.type === 'ordinal' ? `\u0001${part.scheme}\u0001` : part.text))
  return ours.join('').trim() === theirs.join('').trim()
}

/** The lines of a row as `base` has them. */
export const bareLines = (row: Row): readonly string[] => (row.lines.length === 1 ? [bareRow(row)] : row.lines)

/** The heading over a row, as it prints; '' at the beginning. */
export function headingAbove(rows: readonly Row[], at: number): string {
  const heading = rows.slice(0, at).findLast(({ kind, lines }) => kind.type === 'heading' && lines.length > 0)
  return heading?.lines[0] ?? ''
}
