import { Fragment, type Node, type NodeType } from '@tiptap/pm/model'
import { type RunIn, textIn } from '../outline/run-in'

/**
 * A series in the text of one block, 一是…；二是…。, taken apart: its points in order, and what stays with the places when
 * points change theirs, which is the mark that ends each and the number it is set to.
 */
export interface RunInSeries {
  /** Each begins with its number and goes without the mark that ends it. */
  readonly points: readonly Fragment[]
  readonly marks: readonly Fragment[]
  readonly starts: readonly (number | null)[]
  /** The stretch of the block's content that it takes. */
  readonly from: number
  readonly to: number
}

/** The numbers that stand beside the one at `index` in its block, it included. */
export const besideOf = (runIns: readonly RunIn[], index: number): readonly RunIn[] =>
  runIns.filter(({ parent }) => parent === runIns[index]!.parent)

const MARK = /[；;，,、。]\s*$/

export function cutSeries(block: Node, runIns: readonly RunIn[]): RunInSeries {
  const parts = runIns.map(({ from, to }) => {
    const mark = MARK.exec(textIn(block, from, to))?.[0].length ?? 0
    return { point: block.content.cut(from, to - mark), mark: block.content.cut(to - mark, to) }
  })
  return {
    points: parts.map(({ point }) => point),
    marks: parts.map(({ mark }) => mark),
    starts: parts.map(({ point }) => point.firstChild!.attrs.start),
    from: runIns[0]!.from,
    to: runIns.at(-1)!.to,
  }
}

/** The text of a series. */
export const joinSeries = ({ points, marks, starts }: RunInSeries): Fragment =>
  points.reduce(
    (all, point, at) => all.append(withNumber(point, { start: starts[at]! })).append(marks[at]!),
    Fragment.empty,
  )

/** The point with other attributes of its number. */
export function withNumber(
  point: Fragment,
  attrs: { readonly scheme?: string; readonly start: number | null },
): Fragment {
  const number = point.firstChild!
  const isSame = number.attrs.start === attrs.start && (attrs.scheme ?? number.attrs.scheme) === number.attrs.scheme
  if (isSame) return point
  return point.replaceChild(0, number.type.create({ ...number.attrs, ...attrs }, null, number.marks))
}

export const exchanged = (series: RunInSeries, a: number, b: number): RunInSeries => ({
  ...series,
  points: series.points.with(a, series.points[b]!).with(b, series.points[a]!),
})

export const takenTo = (series: RunInSeries, from: number, to: number): RunInSeries => ({
  ...series,
  points: series.points.toSpliced(from, 1).toSpliced(to, 0, series.points[from]!),
})

/** The last mark stays the last. */
export function without(series: RunInSeries, at: number): RunInSeries {
  const { points, marks, starts } = series
  const isLast = at === points.length - 1
  return {
    ...series,
    points: points.toSpliced(at, 1),
    marks: marks.toSpliced(isLast && at > 0 ? at - 1 : at, 1),
    starts: starts.slice(0, -1),
  }
}

export function withPoint(series: RunInSeries, at: number, point: Fragment): RunInSeries {
  const { points, marks, starts } = series
  const between = marks.length > 1 ? marks[0]! : markBetween([points[0]!, point])
  return {
    ...series,
    points: points.toSpliced(at, 0, point),
    marks: marks.toSpliced(-1, 0, between),
    starts: [...starts, null],
  }
}

/** Points of several sentences are set off by 。, clauses by ；. */
function markBetween(points: readonly Fragment[]): Fragment {
  const isLong = points.some((point) => point.textBetween(0, point.size, '', '\ufffc').includes('。'))
  return Fragment.from(points[0]!.firstChild!.type.schema.text(isLong ? '。' : '；'))
}

/** A point of a series as a paragraph of its own. */
export function paragraphOf(point: Fragment, type: NodeType): Node {
  const text = point.textBetween(0, point.size, '', '\ufffc')
  const end = /[！？…][”’）》]*$/.test(text) ? Fragment.empty : Fragment.from(type.schema.text('。'))
  return type.create(null, point.append(end))
}
