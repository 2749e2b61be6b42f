import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react'

/** Rows that are drawn above and below those in view. */
const MORE_ROWS = 8

/** From the first to before the last. */
interface Span {
  readonly from: number
  readonly to: number
}

export interface RowPlace {
  readonly at: number
  /** CSS pixels. */
  readonly top: number
  readonly height: number
}

interface Window {
  readonly drawn: readonly RowPlace[]
  readonly height: number
  /** Scrolls as little as shows the whole row. */
  readonly scrollTo: (at: number) => void
}

/** Which rows of known heights are drawn: those near what the scroller shows, and those that stay. */
export function useWindow(
  scroller: RefObject<HTMLElement | null>,
  heights: readonly number[],
  stays: readonly number[],
): Window {
  const tops = useMemo(() => topsOf(heights), [heights])
  const height = tops.at(-1)!
  const [span, setSpan] = useState<Span>({ from: 0, to: 0 })
  const look = useRef(() => {})
  look.current = () => {
    const element = scroller.current
    if (element === null) return
    const seen = spanAt(tops, element.scrollTop, element.scrollTop + element.clientHeight)
    setSpan((old) => (old.from === seen.from && old.to === seen.to ? old : seen))
  }
  useLayoutEffect(() => look.current())
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    const now = () => look.current()
    element.addEventListener('scroll', now, { passive: true })
    const observer = new ResizeObserver(now)
    observer.observe(element)
    return () => {
      element.removeEventListener('scroll', now)
      observer.disconnect()
    }
  }, [scroller])
  return {
    drawn: rowsOf(span, stays, heights.length).map((at) => ({ at, top: tops[at]!, height: heights[at]! })),
    height,
    scrollTo: (at) => {
      const element = scroller.current
      if (element === null) return
      const lowest = tops[at]! + heights[at]! - element.clientHeight
      if (element.scrollTop > tops[at]!) element.scrollTop = tops[at]!
      else if (element.scrollTop < lowest) element.scrollTop = lowest
    },
  }
}

/** Where each row begins, and at the end where the last one ends. */
export function topsOf(heights: readonly number[]): readonly number[] {
  const tops = [0]
  for (const height of heights) tops.push(tops.at(-1)! + height)
  return tops
}

/** The rows between two edges, and some more on both sides. */
export function spanAt(tops: readonly number[], top: number, bottom: number): Span {
  const count = tops.length - 1
  const first = firstOver(tops, top) - 1
  const last = firstOver(tops, bottom - 1)
  return { from: Math.max(0, first - MORE_ROWS), to: Math.min(count, last + MORE_ROWS) }
}

/** Index of the first number over an edge, or how many there are. */
function firstOver(numbers: readonly number[], edge: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! > edge) high = middle
    else low = middle + 1
  }
  return low
}

export function rowsOf({ from, to }: Span, stays: readonly number[], count: number): readonly number[] {
  const rows = new Set(stays.filter((at) => at < count))
  for (let at = from; at < Math.min(to, count); at++) rows.add(at)
  return [...rows].toSorted((a, b) => a - b)
}
