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
  /** The last line that is only a heading and has no number, unless a point has begun since. */
  readonly title: Range | null
  /** Paragraphs since a heading or a point began, 0 at its first. */
  readonly since: number
  /** 0 before the first point that begins a line, 1 within the points of level 1, 2 in the last of them. */
  readonly phase: 0 | 1 | 2
}

/** One section for each paragraph; points are in text order, `isHeading` tells the lines that are only headings. */
export function locateSections(
  paragraphs: readonly ParagraphText[],
  points: readonly Point[],
  isHeading: (index: number) => boolean,
): readonly Section[] {
  const outerPoints = points.flatMap((point, index) => (point.level === 1 && !point.inline ? [index] : []))
  const lastOuter = outerPoints.at(-1) ?? -1
  const intros = new Map<number, Range>()
  let before: Range | null = null
  let at = 0
  let latest: number | null = null
  let reached = -1
  let title: Range | null = null
  let since = 0
  return paragraphs.map(({ range }, index): Section => {
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
    if (own !== null) title = null
    else if (isHeading(index)) title = range
    since = own !== null || isHeading(index) ? 0 : since + 1
    const above: Point[] = []
    for (let point = own === null ? latest : own.parent; point !== null; point = points[point]!.parent) {
      above.push(points[point]!)
    }
    const phase = latest === null ? 0 : latest >= lastOuter ? 2 : 1
    while (latest !== null && (outerPoints[reached + 1] ?? Number.POSITIVE_INFINITY) <= latest) reached++
    const outer =
      reached < 0 ? 'none' : reached === 0 ? 'first' : reached === outerPoints.length - 1 ? 'last' : 'middle'
    const series: number | null = own?.series ?? above[0]?.series ?? null
    const intro = series === null ? null : (intros.get(series) ?? null)
    return { own, above, runIn, phase, outer, intro, title, since }
  })
}

/**
 * For each of the content paragraphs, the positions of all that are parallel to it: points of one series, or neighbours that
 * begin alike. Parallel paragraphs tend to do the same.
 */
export function gatherGroups(
  text: string,
  paragraphs: readonly ParagraphText[],
  content: readonly number[],
  sections: readonly Section[],
): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>()
  let run = 0
  const keys = content.map((index, position) => {
    const before = content[position - 1]
    if (before === undefined || !beginsAlike(text, paragraphs[before]!, paragraphs[index]!)) run++
    const { own } = sections[index]!
    return own ? `series ${own.series}` : `run ${run}`
  })
  keys.forEach((key, position) => {
    const group = groups.get(key)
    if (group) group.push(position)
    else groups.set(key, [position])
  })
  return keys.map((key) => groups.get(key)!)
}

/** Paragraphs that begin with the same words (—— too) are members of one list without numbers. */
export function beginsAlike(text: string, a: ParagraphText, b: ParagraphText): boolean {
  const lead = (paragraph: ParagraphText) => text.slice(paragraph.range.start, paragraph.range.start + 3)
  return /^[—–-]{2}/.test(lead(a)) ? /^[—–-]{2}/.test(lead(b)) : lead(a) === lead(b)
}
