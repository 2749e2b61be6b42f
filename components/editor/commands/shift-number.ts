import { closeHistory } from '@tiptap/pm/history'
import { type Command, TextSelection, type Transaction } from '@tiptap/pm/state'
import { nestPoints } from '../outline/nesting'
import { blocksOf, type OutlinePoint } from '../outline/outline'
import { isInside } from '../outline/point-place'
import { flagsOf } from '../view/shown'

/** The scheme of a series inside a point of that scheme, where none is there to join. */
const INNER: Readonly<Record<string, string>> = {
  '一、': '（一）',
  '（一）': '1.',
  '1.': '（1）',
  '（1）': '①',
  '第一，': '一是',
  '首先，': '一是',
  一是: '①',
  一要: '①',
}

/**
 * Puts a numbered paragraph, or a number in the text of a block, one level deeper (1), into the point before it, or higher
 * (-1), beside the one that encloses it, by giving it the number of that level. False where there is none, or where the
 * others would not stay where they are.
 */
export const shiftNumber =
  (points: readonly OutlinePoint[], index: number, by: 1 | -1): Command =>
  (state, dispatch) => {
    const point = points[index]
    const scheme = by === 1 ? deeperScheme(points, index) : higherScheme(points, index)
    if (point?.ordinal == null || scheme === null) return false
    const transaction = closeHistory(state.tr)
    renumber(transaction, point, scheme)
    for (const [at, inside] of points.entries()) {
      if (by === 1 && inside.parent === index && inside.ordinal?.scheme === scheme)
        renumber(transaction, points[at]!, INNER[scheme] ?? scheme)
    }
    if (!isShifted(transaction, points, index, by)) return false
    transaction.setSelection(TextSelection.create(transaction.doc, point.ordinal.pos + 1))
    dispatch?.(transaction.scrollIntoView())
    return true
  }

function deeperScheme(points: readonly OutlinePoint[], index: number): string | null {
  const point = points[index]!
  const before = points.findLastIndex((each, at) => at < index && each.parent === point.parent)
  if (before < 0 || !isLike(points[before]!, point)) return null
  const inside = points.findLast((each) => each.parent === before && isLike(each, point))
  return inside?.ordinal?.scheme ?? INNER[point.ordinal?.scheme ?? ''] ?? null
}

function higherScheme(points: readonly OutlinePoint[], index: number): string | null {
  const point = points[index]!
  const above = point.parent === null ? undefined : points[point.parent]!
  return above !== undefined && isLike(above, point) ? (above.ordinal?.scheme ?? null) : null
}

/** Both numbered paragraphs, or both numbers in the text of one block. */
function isLike(a: OutlinePoint, b: OutlinePoint): boolean {
  if (a.ordinal === null || b.ordinal === null || a.level !== null || b.level !== null) return false
  return a.runIn === null ? b.runIn === null : b.runIn !== null && a.start === b.start
}

function renumber(transaction: Transaction, { ordinal }: OutlinePoint, scheme: string) {
  transaction.setNodeAttribute(ordinal!.pos, 'scheme', scheme).setNodeAttribute(ordinal!.pos, 'start', null)
}

/** Whether the point and those inside it have changed their depth so, and no other. */
function isShifted({ doc }: Transaction, points: readonly OutlinePoint[], index: number, by: 1 | -1): boolean {
  const now = nestPoints(blocksOf(doc), flagsOf(doc))
  const isMoved = (at: number) => at === index || isInside(points, at, (parent) => parent === index)
  return (
    now.length === points.length && points.every(({ depth }, at) => now[at]!.depth === depth + (isMoved(at) ? by : 0))
  )
}
