import { useMediaQuery } from '@mantine/hooks'
import { type RefObject, useMemo } from 'react'
import type { OutlinePoint } from './outline'
import { isInside, pointKeys } from './point-place'
import { useWindow } from './use-window'

/** Heights of rows in CSS pixels: those of the highest depth, of the others, and of all where a finger must meet them. */
const HEIGHTS = { top: 38, inner: 30, touch: 44 } as const

/** The points of the tree as it is folded, and which of its rows are drawn. */
export interface Rows {
  /** Indices of the points that no folded one hides. */
  readonly visible: readonly number[]
  readonly keys: readonly string[]
  readonly parents: ReadonlySet<number | null>
  readonly among: readonly (readonly [place: number, count: number])[]
  readonly drawn: readonly { readonly index: number; readonly top: number; readonly height: number }[]
  readonly height: number
  readonly scrollTo: (index: number) => void
}

/** `kept` names points whose rows stay drawn wherever the tree is scrolled: they have the focus or are held by a finger. */
export function useRows(
  tree: RefObject<HTMLElement | null>,
  points: readonly OutlinePoint[],
  closed: ReadonlySet<string>,
  kept: readonly (number | null)[],
): Rows {
  const isTouch = useMediaQuery('(pointer: coarse)', false, { getInitialValueInEffect: false })
  const keys = useMemo(() => pointKeys(points), [points])
  const parents = useMemo(() => new Set(points.map(({ parent }) => parent)), [points])
  const among = useMemo(() => placesAmong(points), [points])
  const visible = useMemo(
    () => points.map((_, index) => index).filter((index) => !isInside(points, index, (at) => closed.has(keys[at]!))),
    [points, keys, closed],
  )
  const stays = kept.flatMap((index) => (index === null ? [] : [visible.indexOf(index)])).filter((at) => at >= 0)
  const heights = useMemo(
    () => visible.map((index) => (isTouch ? HEIGHTS.touch : points[index]!.depth === 1 ? HEIGHTS.top : HEIGHTS.inner)),
    [visible, points, isTouch],
  )
  const rows = useWindow(tree, heights, stays)
  return {
    visible,
    keys,
    parents,
    among,
    drawn: rows.drawn.map(({ at, top, height }) => ({ index: visible[at]!, top, height })),
    height: rows.height,
    scrollTo: (index) => {
      const at = visible.indexOf(index)
      if (at >= 0) rows.scrollTo(at)
    },
  }
}

/** Of each point its place among those of its parent, and how many they are. */
function placesAmong(points: readonly OutlinePoint[]): readonly (readonly [number, number])[] {
  const counts = new Map<number | null, number>()
  const places = points.map(({ parent }) => {
    const place = (counts.get(parent) ?? 0) + 1
    counts.set(parent, place)
    return place
  })
  return points.map(({ parent }, index) => [places[index]!, counts.get(parent)!])
}
