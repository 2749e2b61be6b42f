import { closeHistory } from '@tiptap/pm/history'
import { Fragment, type Node } from '@tiptap/pm/model'
import { type Command, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { HeadingLevel } from '@/lib/document/block'
import { blocksOf, type OutlinePoint, type PlacedBlock } from '../outline/outline'
import { renumber } from './block-type'

/** The point that stands before (-1) or after (1) a point among those of the same parent. */
export function neighbourOf(points: readonly OutlinePoint[], index: number, direction: 1 | -1): OutlinePoint | null {
  const point = points[index]
  if (point === undefined) return null
  const siblings = points.filter(({ parent }) => parent === point.parent)
  return siblings[siblings.indexOf(point) + direction] ?? null
}

/**
 * Exchanges a point with its neighbour, all that is under them included. Blocks keep their sections: a section that is
 * cut in two by the move keeps its id in the part that comes first.
 */
export const movePoint =
  (points: readonly OutlinePoint[], index: number, direction: 1 | -1): Command =>
  (state, dispatch) => {
    const point = points[index]
    const neighbour = neighbourOf(points, index, direction)
    if (point === undefined || neighbour === null) return false
    const [first, second] = direction === 1 ? [point, neighbour] : [neighbour, point]
    const blocks = blocksOf(state.doc)
    const moved = [...blocks.slice(second.start, second.end), ...blocks.slice(first.start, first.end)]
    const transaction = closeHistory(state.tr)
    putBlocks(transaction, blocks, moved, first.start, second.end)
    const size = second.end - second.start
    selectBlock(transaction, direction === 1 ? first.start + size : first.start)
    dispatch?.(transaction.scrollIntoView())
    return true
  }

/** Writes `moved` in place of blocks [start, end), together with the rest of the sections they touch. */
function putBlocks(
  transaction: Transaction,
  blocks: readonly PlacedBlock[],
  moved: readonly PlacedBlock[],
  start: number,
  end: number,
) {
  const from = blocks[start]!.sectionPos
  const last = blocks[end - 1]!
  const before = blocks.slice(0, start).filter(({ sectionPos }) => sectionPos === from)
  const after = blocks.slice(end).filter(({ sectionPos }) => sectionPos === last.sectionPos)
  const sections = groupBySection([...before, ...moved, ...after])
  transaction.replaceWith(from, last.sectionPos + last.section.nodeSize, sections)
}

function groupBySection(blocks: readonly PlacedBlock[]): readonly Node[] {
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

function selectBlock(transaction: Transaction, index: number) {
  const block = blocksOf(transaction.doc)[index]
  if (block !== undefined) transaction.setSelection(TextSelection.create(transaction.doc, block.pos + 1))
}

/** Makes a heading and those under it one level deeper (1) or higher (-1); their numbers follow. */
export const shiftPoint =
  (point: OutlinePoint, by: 1 | -1): Command =>
  (state, dispatch) => {
    const headings = blocksOf(state.doc)
      .slice(point.start, point.end)
      .filter(({ node }) => node.type.name === 'heading')
    const levels = headings.map(({ node }) => node.attrs.level + by)
    if (levels.length === 0 || levels.some((level) => level < 1 || level > 4)) return false
    const transaction = closeHistory(state.tr)
    headings.forEach(({ pos, node }, at) => {
      const place = transaction.mapping.map(pos)
      const level = levels[at] as HeadingLevel
      transaction.setNodeMarkup(place, null, { ...node.attrs, level })
      if (node.firstChild?.type.name === 'ordinal') renumber(transaction, place, level)
    })
    dispatch?.(transaction)
    return true
  }
