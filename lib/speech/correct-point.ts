import type { Point } from './speech'

/**
 * The points with one of them at another level, or without it (null). Parents follow from levels: a point belongs to the
 * nearest one before it that lies higher. Series stay as they are but for the point itself, which joins that of the nearest
 * sibling before it under its new parent, and else begins one of its own.
 */
export function withLevel(points: readonly Point[], index: number, level: number | null): readonly Point[] {
  const changed =
    level === null
      ? points.filter((_, at) => at !== index)
      : points.map((point, at) => (at === index ? { ...point, level } : point))
  const above: number[] = []
  const placed = changed.map((point, at): Point => {
    while (above.length > 0 && changed[above.at(-1)!]!.level >= point.level) above.pop()
    const parent = above.at(-1) ?? null
    above.push(at)
    return point.parent === parent ? point : { ...point, parent }
  })
  const moved = level === null ? undefined : placed[index]
  if (!moved) return placed
  const sibling = placed.findLast(
    (point, at) => at < index && point.parent === moved.parent && point.level === moved.level,
  )
  const series = sibling?.series ?? placed.reduce((greatest, point) => Math.max(greatest, point.series), 0) + 1
  return placed.map((point, at) => (at === index ? { ...point, series, confidence: 1 } : point))
}
