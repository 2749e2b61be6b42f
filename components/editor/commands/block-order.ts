import { Fragment, type Node } from '@tiptap/pm/model'
import { TextSelection, type Transaction } from '@tiptap/pm/state'
import type { HeadingLevel } from '@/lib/document/block'
import { blocksOf, type PlacedBlock } from '../outline/outline'
import { HEADING_SCHEMES, isHeadingScheme } from './block-type'

/** Writes `order` in place of blocks [start, end), together with the rest of the sections they touch. */
export function putBlocks(
  transaction: Transaction,
  blocks: readonly PlacedBlock[],
  order: readonly PlacedBlock[],
  start: number,
  end: number,
): void {
  const first = blocks[start]!
  const last = blocks[end - 1]!
  const before = blocks.slice(0, start).filter(({ sectionPos }) => sectionPos === first.sectionPos)
  const after = blocks.slice(end).filter(({ sectionPos }) => sectionPos === last.sectionPos)
  const sections = groupBySection([...before, ...order, ...after])
  const isWhole = before.length + after.length + (end - start) === blocks.length
  // A draft has one section at least.
  if (sections.length === 0 && isWhole) sections.push(first.section.copy(Fragment.from(emptyParagraph(first.node))))
  transaction.replaceWith(first.sectionPos, last.sectionPos + last.section.nodeSize, sections)
}

const emptyParagraph = ({ type }: Node): Node => type.schema.node('paragraph')

function groupBySection(blocks: readonly PlacedBlock[]): Node[] {
  const groups: PlacedBlock[][] = []
  for (const block of blocks) {
    const group = groups.at(-1)
    if (group?.[0]?.section === block.section) group.push(block)
    else groups.push([block])
  }
  return groups.map((group) => {
    const { section } = group[0]!
    const isWhole =
      section.childCount === group.length && group.every(({ node }, index) => section.child(index) === node)
    return isWhole ? section : section.copy(Fragment.from(group.map(({ node }) => node)))
  })
}

/** The heading at another level, with the number of that level; a number that is not one of the four stays as it is. */
export function atLevel(heading: Node, level: HeadingLevel): Node {
  const first = heading.firstChild
  const isRenumbered = first?.type.name === 'ordinal' && isHeadingScheme(first.attrs.scheme)
  const content = isRenumbered
    ? heading.content.replaceChild(
        0,
        first.type.create({ ...first.attrs, scheme: HEADING_SCHEMES[level] }, null, first.marks),
      )
    : heading.content
  return heading.type.create({ ...heading.attrs, level }, content, heading.marks)
}

/** Puts the caret at the start of the block of that index. */
export function putCaret(transaction: Transaction, index: number): void {
  const block = blocksOf(transaction.doc)[index]
  if (block !== undefined) transaction.setSelection(TextSelection.create(transaction.doc, block.pos + 1))
}
