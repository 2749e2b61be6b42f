import type { Node } from '@tiptap/pm/model'
import type { Command, EditorState, Transaction } from '@tiptap/pm/state'
import type { HeadingLevel } from '@/lib/document/block'
import { FRONT_LINES } from '@/lib/draft/draft'
import type { FrontLineName } from '../schema/draft-nodes'

/** What a block of a section can be. */
export type SectionBlock = 'body' | `heading${HeadingLevel}` | 'cue'
export type BlockKind = SectionBlock | FrontLineName

export const SECTION_BLOCKS: readonly SectionBlock[] = ['body', 'heading1', 'heading2', 'heading3', 'heading4', 'cue']

/** Numbers of the four heading levels by GB/T 9704: 一、 （一） 1. （1） */
export const HEADING_SCHEMES: Readonly<Record<HeadingLevel, string>> = { 1: '一、', 2: '（一）', 3: '1.', 4: '（1）' }

export const isHeadingScheme = (scheme: string): boolean => Object.values(HEADING_SCHEMES).includes(scheme)

/** The level whose headings are numbered so; null for another scheme. */
export function headingLevelOf(scheme: string): HeadingLevel | null {
  const level = HEADING_LEVELS.find((each) => HEADING_SCHEMES[each] === scheme)
  return level ?? null
}

const HEADING_LEVELS: readonly HeadingLevel[] = [1, 2, 3, 4]

/** The kind of the block that holds the caret. */
export function blockKindAt(state: EditorState): BlockKind | null {
  const { parent } = state.selection.$from
  if (parent.type.name === 'heading') return `heading${parent.attrs.level as HeadingLevel}`
  if (parent.type.name === 'paragraph') return parent.attrs.cue ? 'cue' : 'body'
  return FRONT_LINES.find((name) => name === parent.type.name) ?? null
}

/** The kinds that the block at the caret can be turned into. */
export function blockKindsAt(state: EditorState): readonly BlockKind[] {
  const kind = blockKindAt(state)
  if (kind === null) return []
  return FRONT_LINES.some((name) => name === kind) ? FRONT_LINES : SECTION_BLOCKS
}

/** Turns the selected blocks into that kind. A new heading gets the number of its level; body text loses it. */
export const setBlockKind =
  (kind: BlockKind): Command =>
  (state, dispatch) => {
    const blocks = selectedBlocks(state).filter(({ node }) => isSectionKind(kind) === isSectionBlock(node))
    if (blocks.length === 0) return false
    const transaction = state.tr
    for (const { pos } of blocks) turnBlock(transaction, transaction.mapping.map(pos), kind)
    dispatch?.(transaction.scrollIntoView())
    return true
  }

const isSectionKind = (kind: BlockKind): kind is SectionBlock => SECTION_BLOCKS.some((known) => known === kind)
const isSectionBlock = (node: Node): boolean => node.type.name === 'paragraph' || node.type.name === 'heading'

function selectedBlocks(state: EditorState): readonly { readonly node: Node; readonly pos: number }[] {
  const blocks: { node: Node; pos: number }[] = []
  state.doc.nodesBetween(state.selection.from, state.selection.to, (node, pos) => {
    if (node.isTextblock) blocks.push({ node, pos })
    return !node.isTextblock
  })
  return blocks
}

function turnBlock(transaction: Transaction, pos: number, kind: BlockKind) {
  const node = transaction.doc.nodeAt(pos)!
  const { schema } = node.type
  if (!isSectionKind(kind)) {
    transaction.setNodeMarkup(pos, schema.nodes[kind]!)
    return
  }
  const level = headingLevel(kind)
  const when = node.attrs.when
  if (level === null) transaction.setNodeMarkup(pos, schema.nodes.paragraph!, { when, cue: kind === 'cue' })
  else transaction.setNodeMarkup(pos, schema.nodes.heading!, { when, level })
  renumber(transaction, pos, level)
}

export const headingLevel = (kind: SectionBlock): HeadingLevel | null =>
  kind === 'body' || kind === 'cue' ? null : (Number(kind.slice('heading'.length)) as HeadingLevel)

/** Gives the block at `pos` the number of its level. A number that is not one of the four stays as it is. */
export function renumber(transaction: Transaction, pos: number, level: HeadingLevel | null) {
  const node = transaction.doc.nodeAt(pos)!
  const { schema } = node.type
  const first = node.firstChild?.type.name === 'ordinal' ? node.firstChild : null
  if (first !== null && !isHeadingScheme(first.attrs.scheme)) return
  const number = level === null ? [] : [schema.node('ordinal', { scheme: HEADING_SCHEMES[level], start: null })]
  transaction.replaceWith(pos + 1, pos + 1 + (first === null ? 0 : 1), number)
}
