import type { Block } from '../document/block'
import type { BlockNode, DraftDocument, FrontLine, InlineNode, SectionNode } from '../draft/draft'
import type { RowKind } from './row'

/** One line of the draft to be: an old node as it was, or a new one. */
export interface PlacedRow {
  readonly kind: RowKind
  readonly content: readonly InlineNode[]
  readonly when: readonly string[]
  /** Index of the section it comes from; null from the front block. */
  readonly section: number | null
}

const FRONT: Readonly<Partial<Record<Block['type'], FrontLine['type']>>> = {
  title: 'titleLine',
  subtitle: 'subtitleLine',
  date: 'dateLine',
  speaker: 'speakerLine',
  salutation: 'salutation',
}

/**
 * A draft of these lines in this order. The front block is what comes before the first line of text; a section that has lost all
 * its lines goes, but for one.
 */
export function rebuild(document: DraftDocument, rows: readonly PlacedRow[]): DraftDocument {
  const [values, , ...sections] = document.content
  const body = rows.findIndex(({ kind }) => FRONT[kind.type] === undefined)
  const front = body < 0 ? rows.length : body
  const blocks = sections.map((): BlockNode[] => [])
  let at = rows.slice(front).find(({ section }) => section !== null)?.section ?? 0
  for (const row of rows.slice(front)) {
    at = Math.max(at, row.section ?? at)
    blocks[at]!.push(toBlock(row))
  }
  const kept = sections.flatMap((section, index): readonly SectionNode[] =>
    blocks[index]!.length === 0 ? [] : [{ ...section, content: blocks[index]! }],
  )
  const [first = { ...sections[0]!, content: [EMPTY] }, ...rest] = kept
  return {
    type: 'doc',
    content: [values, { type: 'front', content: rows.slice(0, front).map(toFrontLine) }, first, ...rest],
  }
}

const EMPTY: BlockNode = { type: 'paragraph', attrs: { cue: false, when: [] } }

const contentOf = (content: readonly InlineNode[]): { content?: readonly InlineNode[] } =>
  content.length === 0 ? {} : { content }

const toFrontLine = ({ kind, content }: PlacedRow): FrontLine => ({ type: FRONT[kind.type]!, ...contentOf(content) })

/** Kinds of the front block are paragraphs once the text has begun. */
function toBlock({ kind, content, when }: PlacedRow): BlockNode {
  if (kind.type === 'heading' && kind.level !== null)
    return { type: 'heading', attrs: { level: kind.level, when }, ...contentOf(content) }
  return { type: 'paragraph', attrs: { cue: kind.type === 'cue', when }, ...contentOf(content) }
}
