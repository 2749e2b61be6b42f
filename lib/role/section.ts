import type { ParagraphText, Point } from '../speech/speech'
import type { Range } from '../text/range'

/** Where a paragraph stands in the outline. */
export interface Section {
  /** The point that begins this paragraph. */
  readonly own: Point | null
  /** Enclosing points, innermost first, `own` left out. */
  readonly above: readonly Point[]
  readonly runIn: number
  /** Which of the sections of level 1: the first, the last, one between, or none. */
  readonly outer: 'first' | 'middle' | 'last' | 'none'
  /** The unnumbered paragraph that leads to the series of `own` or of the innermost point above. */
  readonly intro: Range | null
  /** 0 before the first point that begins a line, 1 within the points of level 1, 2 in the last of them. */
  readonly phase: 0 | 1 | 2
}

/** One section for each paragraph; points are in text order. */
export function locateSections(paragraphs: readonly ParagraphText[], points: readonly Point[]): readonly Section[] {
  const outerPoints = points.flatMap((point, index) => (point.level === 1 && !point.inline ? [index] : []))
  const lastOuter = outerPoints.at(-1) ?? -1
  const intros = new Map<number, Range>()
  let before: Range | null = null
  let at = 0
  let latest: number | null = null
  let reached = -1
  return paragraphs.map(({ range }): Section => {
    let own: Point | null = null
    let runIn = 0
    for (; at < points.length && points[at]!.marker.start < range.end; at++) {
      const point = points[at]!
      if (point.inline) runIn++
      else {
        own = point
        latest = at
        if (before && !intros.has(point.series)) intros.set(point.series, before)
      }
    }
    before = own === null ? range : null
    const above: Point[] = []
    for (let index = own === null ? latest : own.parent; index !== null; index = points[index]!.parent) {
      above.push(points[index]!)
    }
    const phase = latest === null ? 0 : latest >= lastOuter ? 2 : 1
    while (latest !== null && (outerPoints[reached + 1] ?? Number.POSITIVE_INFINITY) <= latest) reached++
    const outer =
      reached < 0 ? 'none' : reached === 0 ? 'first' : reached === outerPoints.length - 1 ? 'last' : 'middle'
    const series: number | null = own?.series ?? above[0]?.series ?? null
    const intro = series === null ? null : (intros.get(series) ?? null)
    return { own, above, runIn, phase, outer, intro }
  })
}
