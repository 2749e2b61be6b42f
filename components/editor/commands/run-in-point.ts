import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { type Command, type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { nestPoints } from '../outline/nesting'
import { blocksOf, type OutlinePoint } from '../outline/outline'
import { type RunIn, runInsOf } from '../outline/run-in'
import { flagsOf } from '../view/shown'
import type { PointPlace } from './move-point'
import {
  besideOf,
  cutSeries,
  exchanged,
  joinSeries,
  paragraphOf,
  type RunInSeries,
  takenTo,
  withNumber,
  without,
  withPoint,
} from './run-in-text'

/** A point in the text of a block. */
type RunInPoint = OutlinePoint & { readonly runIn: RunIn }

export const isRunIn = (point: OutlinePoint): point is RunInPoint => point.runIn !== null

/** A series in its block, and the place of one of its points in it. */
interface Seat {
  readonly block: Node
  readonly pos: number
  readonly series: RunInSeries
  readonly at: number
}

/** Where the number at `offset` of the block at `pos` stands. */
function seatAt(doc: Node, pos: number, offset: number): Seat | null {
  const block = doc.nodeAt(pos)
  if (block === null) return null
  const runIns = runInsOf(block, flagsOf(doc))
  const index = runIns.findIndex(({ from }) => from === offset)
  if (index < 0) return null
  const beside = besideOf(runIns, index)
  return { block, pos, series: cutSeries(block, beside), at: beside.indexOf(runIns[index]!) }
}

const seatOf = ({ doc }: EditorState, { pos, runIn }: RunInPoint): Seat | null =>
  seatAt(doc, pos - 1 - runIn.from, runIn.from)

/** Writes the series anew in its place. */
function write(transaction: Transaction, { pos, series: { from, to } }: Seat, series: RunInSeries): void {
  transaction.replaceWith(pos + 1 + from, pos + 1 + to, joinSeries(series))
}

/** Puts the caret behind the number of that place of a series. */
function putCaret(transaction: Transaction, pos: number, { from, points, marks }: RunInSeries, at: number): void {
  const before = points.slice(0, at).reduce((size, point, index) => size + point.size + marks[index]!.size, 0)
  transaction.setSelection(TextSelection.create(transaction.doc, pos + 1 + from + before + 1))
}

/** Exchanges a point with the one before (-1) or after (1) it in its block; the marks between them stay. */
export const moveRunIn =
  (point: RunInPoint, direction: 1 | -1): Command =>
  (state, dispatch) => {
    const seat = seatOf(state, point)
    const other = seat === null ? -1 : seat.at + direction
    if (seat === null || seat.series.points[other] === undefined) return false
    const series = exchanged(seat.series, seat.at, other)
    const transaction = closeHistory(state.tr)
    write(transaction, seat, series)
    putCaret(transaction, seat.pos, series, other)
    dispatch?.(transaction.scrollIntoView())
    return true
  }

/** Takes a point out of its block, and the block with it where nothing is left. */
export const deleteRunIn =
  (point: RunInPoint): Command =>
  (state, dispatch) => {
    const seat = seatOf(state, point)
    if (seat === null) return false
    const transaction = closeHistory(state.tr)
    takeOut(transaction, seat)
    const place = Math.min(seat.pos + 1 + point.runIn.from, transaction.doc.content.size)
    transaction.setSelection(TextSelection.near(transaction.doc.resolve(place), -1))
    dispatch?.(transaction.scrollIntoView())
    return true
  }

/** Takes the point of that seat out. Its block goes where nothing else is in it, but the last one of the speech. */
function takeOut(transaction: Transaction, seat: Seat): void {
  const { pos, series } = seat
  write(transaction, seat, without(series, seat.at))
  const $block = transaction.doc.resolve(pos + 1)
  const isBlank =
    $block.parent.childCount === 0 || ($block.parent.textContent.trim() === '' && !hasAtoms($block.parent))
  if (!isBlank) return
  const section = $block.node(1)
  const isOnly = section.childCount === 1
  if (!isOnly) transaction.delete(pos, $block.after())
  else if (sectionCount(transaction.doc) > 1) transaction.delete($block.before(1), $block.after(1))
}

function hasAtoms(block: Node): boolean {
  for (let at = 0; at < block.childCount; at++) if (!block.child(at).isText) return true
  return false
}

/** All but the values and the front block. */
const sectionCount = (doc: Node): number => doc.childCount - 2

/** Where the words of a point stand that can become one of a series: one of another, or a numbered paragraph with nothing under it. */
function sourceOf(state: EditorState, point: OutlinePoint): Seat | null {
  if (isRunIn(point)) return seatOf(state, point)
  if (point.level !== null || point.number === null || point.end > point.start + 1) return null
  const isConditional = state.doc.nodeAt(point.pos)!.attrs.when.length > 0
  return isConditional ? null : seatAt(state.doc, point.pos, point.number)
}

/** Puts a point before or after one that stands in the text of a block. It takes the number of that series. */
export const placeInSeries =
  (points: readonly OutlinePoint[], point: OutlinePoint, goal: RunInPoint, place: 'before' | 'after'): Command =>
  (state, dispatch) => {
    const [source, seat] = [sourceOf(state, point), seatOf(state, goal)]
    if (source === null || seat === null || point === goal || encloses(point, goal)) return false
    const transaction = closeHistory(state.tr)
    const isOneSeries = source.pos === seat.pos && source.series.from === seat.series.from
    const done = isOneSeries
      ? reorder(transaction, seat, source.at, place)
      : join(transaction, isRunIn(point) ? source : { ...source, series: wholeBlock(source) }, seat, goal, place)
    if (!done || !holds(transaction, points, goal.depth)) return false
    dispatch?.(transaction.scrollIntoView())
    return true
  }

const encloses = (outer: OutlinePoint, inner: OutlinePoint): boolean =>
  outer.runIn === null
    ? inner.start >= outer.start && inner.start < outer.end
    : inner.start === outer.start && inner.pos > outer.pos && inner.runIn !== null && inner.runIn.to <= outer.runIn.to

/** All of a block as the stretch of its only point. */
const wholeBlock = ({ block, series }: Seat): RunInSeries => ({ ...series, from: 0, to: block.content.size })

function reorder(transaction: Transaction, seat: Seat, from: number, place: 'before' | 'after'): boolean {
  const to = seat.at + (place === 'after' ? 1 : 0) - (from < seat.at ? 1 : 0)
  if (to === from) return false
  const series = takenTo(seat.series, from, to)
  write(transaction, seat, series)
  putCaret(transaction, seat.pos, series, to)
  return true
}

function join(
  transaction: Transaction,
  source: Seat,
  { pos }: Seat,
  { ordinal, runIn }: RunInPoint,
  place: 'before' | 'after',
): boolean {
  const words = withNumber(source.series.points[source.at]!, { scheme: ordinal!.scheme, start: null })
  const size = transaction.doc.content.size
  takeOut(transaction, source)
  // What was taken out before it in the same block lets it stand earlier.
  const isBehind = source.pos === pos && runIn.from > source.series.from
  const offset = runIn.from - (isBehind ? size - transaction.doc.content.size : 0)
  const seat = seatAt(transaction.doc, source.pos === pos ? pos : transaction.mapping.map(pos), offset)
  if (seat === null) return false
  const at = seat.at + (place === 'after' ? 1 : 0)
  const series = withPoint(seat.series, at, words)
  write(transaction, seat, series)
  putCaret(transaction, seat.pos, series, at)
  return true
}

/**
 * Makes a paragraph of a point and puts it before or after a block point with all that is under it, or as the last thing
 * inside a heading. Beside a numbered paragraph it takes the number of that series.
 */
export const placeAsParagraph =
  (points: readonly OutlinePoint[], point: RunInPoint, goal: OutlinePoint, place: PointPlace): Command =>
  (state, dispatch) => {
    const seat = seatOf(state, point)
    if (seat === null || (place === 'inside' && goal.level === null)) return false
    const isSibling = goal.level === null && goal.ordinal !== null
    const scheme = isSibling ? goal.ordinal.scheme : point.ordinal!.scheme
    const words = withNumber(seat.series.points[seat.at]!, { scheme, start: null })
    const blocks = blocksOf(state.doc)
    const last = blocks[goal.end - 1]!
    const pos = place === 'before' ? blocks[goal.start]!.pos : last.pos + last.node.nodeSize
    const transaction = closeHistory(state.tr)
    transaction.insert(pos, paragraphOf(words, state.schema.nodes.paragraph!))
    takeOut(transaction, { ...seat, pos: transaction.mapping.map(seat.pos) })
    const inserted = transaction.mapping.maps.slice(1).reduce((at, map) => map.map(at, -1), pos)
    transaction.setSelection(TextSelection.create(transaction.doc, inserted + 2))
    if (!holds(transaction, points, isSibling ? goal.depth : null)) return false
    dispatch?.(transaction.scrollIntoView())
    return true
  }

/** Whether there are as many points as before, and the one at the caret has that depth, where one is asked for. */
function holds(transaction: Transaction, points: readonly OutlinePoint[], depth: number | null): boolean {
  const blocks = blocksOf(transaction.doc)
  const now = nestPoints(blocks, flagsOf(transaction.doc))
  const number = transaction.selection.from - 1
  const moved = now.find(({ start, number: at }) => at !== null && blocks[start]!.pos + 1 + at === number)
  return now.length === points.length && moved !== undefined && (depth === null || moved.depth === depth)
}
