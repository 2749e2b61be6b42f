import { closeHistory } from '@tiptap/pm/history'
import type { Command } from '@tiptap/pm/state'
import type { HeadingLevel } from '@/lib/document/block'
import { blocksOf, type OutlinePoint, type PlacedBlock } from '../outline/outline'
import { atLevel, putBlocks, putCaret } from './block-order'
import { deleteRunIn, isRunIn, moveRunIn, placeAsParagraph, placeInSeries } from './run-in-point'
import { shiftNumber } from './shift-number'

/** The point of blocks that stands before (-1) or after (1) one among those of the same parent. */
export function neighbourOf(points: readonly OutlinePoint[], index: number, direction: 1 | -1): OutlinePoint | null {
  const point = points[index]
  if (point === undefined || isRunIn(point)) return null
  const siblings = points.filter((each) => each.parent === point.parent && !isRunIn(each))
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
    if (point !== undefined && isRunIn(point)) return moveRunIn(point, direction)(state, dispatch)
    const neighbour = neighbourOf(points, index, direction)
    if (point === undefined || neighbour === null) return false
    const [first, second] = direction === 1 ? [point, neighbour] : [neighbour, point]
    const blocks = blocksOf(state.doc)
    // Blocks between the two belong to neither and stay between.
    const behind = blocks.slice(first.end, second.end)
    const order = [
      ...behind.slice(second.start - first.end),
      ...behind.slice(0, second.start - first.end),
      ...blocks.slice(first.start, first.end),
    ]
    const transaction = closeHistory(state.tr)
    putBlocks(transaction, blocks, order, first.start, second.end)
    putCaret(transaction, direction === 1 ? first.start + behind.length : first.start)
    dispatch?.(transaction.scrollIntoView())
    return true
  }

/** Where a point is put: before or after another one with all that is under it, or as the last one inside it. */
export type PointPlace = 'before' | 'after' | 'inside'

/**
 * Puts a point with all that is under it at another place of the outline. Headings take the level of that place.
 * False where the point would come into itself, where it stands there already, or where a level would leave one to four.
 */
export const placePoint =
  (points: readonly OutlinePoint[], index: number, target: number, place: PointPlace): Command =>
  (state, dispatch) => {
    const [point, goal] = [points[index], points[target]]
    if (point === undefined || goal === undefined) return false
    if (isRunIn(goal)) return place !== 'inside' && placeInSeries(points, point, goal, place)(state, dispatch)
    if (isRunIn(point)) return placeAsParagraph(points, point, goal, place)(state, dispatch)
    const isInItself = goal.start >= point.start && goal.start < point.end
    if (isInItself || (place === 'inside' && goal.level === null)) return false
    const blocks = blocksOf(state.doc)
    const moved = shifted(
      blocks.slice(point.start, point.end),
      levelAt(points, goal, place) ?? point.level,
      point.level,
    )
    if (moved === null) return false
    const at = place === 'before' ? goal.start : goal.end
    const isThere = at === point.start || at === point.end
    if (isThere && moved.every(({ node }, offset) => node === blocks[point.start + offset]!.node)) return false
    const [start, end] = [Math.min(at, point.start), Math.max(at, point.end)]
    const rest = at < point.start ? blocks.slice(at, point.start) : blocks.slice(point.end, at)
    const transaction = closeHistory(state.tr)
    putBlocks(transaction, blocks, at < point.start ? [...moved, ...rest] : [...rest, ...moved], start, end)
    putCaret(transaction, at < point.start ? at : point.start + rest.length)
    dispatch?.(transaction.scrollIntoView())
    return true
  }

/** Level of a heading that comes to stand there; null where that place says nothing of it. */
function levelAt(points: readonly OutlinePoint[], goal: OutlinePoint, place: PointPlace): number | null {
  if (goal.level !== null) return place === 'inside' ? goal.level + 1 : goal.level
  let above = goal.parent
  while (above !== null && points[above]!.level === null) above = points[above]!.parent
  return above === null ? null : points[above]!.level! + 1
}

/** The blocks with their headings shifted so that `from` becomes `to`; null where one would leave levels one to four. */
function shifted(
  blocks: readonly PlacedBlock[],
  to: number | null,
  from: number | null,
): readonly PlacedBlock[] | null {
  const by = to === null || from === null ? 0 : to - from
  if (by === 0) return blocks
  const isPossible = blocks.every(({ node }) => !isHeading(node) || isLevel(node.attrs.level + by))
  return isPossible
    ? blocks.map((block) =>
        isHeading(block.node) ? { ...block, node: atLevel(block.node, block.node.attrs.level + by) } : block,
      )
    : null
}

const isHeading = ({ type }: PlacedBlock['node']): boolean => type.name === 'heading'
const isLevel = (level: number): level is HeadingLevel => level >= 1 && level <= 4

/**
 * Makes a heading and those under it one level deeper (1) or higher (-1); their numbers follow. A heading goes at most one
 * level below the one before it. Other points have their depth from their numbers.
 */
export const shiftPoint =
  (points: readonly OutlinePoint[], index: number, by: 1 | -1): Command =>
  (state, dispatch) => {
    const point = points[index]
    if (point === undefined) return false
    if (point.level === null) return shiftNumber(points, index, by)(state, dispatch)
    const above = points.slice(0, index).findLast(({ level }) => level !== null)?.level ?? 0
    if (by === 1 && point.level + 1 > above + 1) return false
    const blocks = blocksOf(state.doc)
    const own = blocks.slice(point.start, point.end)
    const moved = shifted(own, point.level + by, point.level)
    if (moved === null) return false
    const transaction = closeHistory(state.tr)
    moved.forEach(({ node, pos }, at) => {
      // Each keeps its size, so the places of those behind it stand.
      if (node !== own[at]!.node) transaction.replaceWith(pos, pos + node.nodeSize, node)
    })
    putCaret(transaction, point.start)
    dispatch?.(transaction.scrollIntoView())
    return true
  }

/** Takes a point out, with all that is under it. */
export const deletePoint =
  (points: readonly OutlinePoint[], index: number): Command =>
  (state, dispatch) => {
    const point = points[index]
    if (point === undefined) return false
    if (isRunIn(point)) return deleteRunIn(point)(state, dispatch)
    const blocks = blocksOf(state.doc)
    const transaction = closeHistory(state.tr)
    putBlocks(transaction, blocks, [], point.start, point.end)
    putCaret(transaction, Math.min(point.start, blocksOf(transaction.doc).length - 1))
    dispatch?.(transaction.scrollIntoView())
    return true
  }
