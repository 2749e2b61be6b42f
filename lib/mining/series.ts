import { printOrdinal } from '../outline/marker'
import type { ContentRole } from '../role/role'
import type { Point } from '../speech/speech'
import type { Voter } from './voter'

/** How a role's points are laid out by those families that give it a series of siblings (third layer). */
export interface SharedSeries {
  /** The scheme most families use, of those that can print so many points; 一是 where none can. */
  readonly scheme: string
  /** True where most families put each point's heading on a line of its own. */
  readonly headed: boolean
  readonly families: number
  /** Fewest and most points, over the families. */
  readonly fewest: number
  readonly most: number
}

const PLAIN_SCHEME = '一是'

/** The series that the families have in a role's paragraphs, or null when too few or fewer than half of them have one. */
export function findSeries(voters: readonly Voter[], role: ContentRole, minimumFamilies: number): SharedSeries | null {
  const own = voters.flatMap((voter) => longestSeries(voter, role) ?? [])
  if (own.length < minimumFamilies || 2 * own.length < voters.length) return null
  const counts = own.map(({ points }) => points.length)
  const most = Math.max(...counts)
  const printable = own.map(({ points }) => points[0]!.scheme).filter((scheme) => printOrdinal(scheme, most) !== null)
  return {
    scheme: printable.length > 0 ? mostFrequent(printable) : PLAIN_SCHEME,
    headed: mostFrequent(own.map(({ headed }) => String(headed))) === 'true',
    families: own.length,
    fewest: Math.min(...counts),
    most,
  }
}

interface OwnSeries {
  readonly points: readonly Point[]
  readonly headed: boolean
}

/** Of one speech: the series with most points among those that stand in paragraphs of the role, at least two. */
function longestSeries({ piece }: Voter, role: ContentRole): OwnSeries | null {
  const bySeries = new Map<number, Point[]>()
  for (const [index, paragraph] of piece.paragraphs.entries()) {
    const next = piece.paragraphs[index + 1]
    const isHead = paragraph.role === 'heading' && next?.role === role
    if (paragraph.role !== role && !isHead) continue
    for (const point of piece.points)
      if (point.marker.start >= paragraph.range.start && point.marker.end <= paragraph.range.end)
        bySeries.set(point.series, [...(bySeries.get(point.series) ?? []), point])
  }
  const longest = [...bySeries.values()].reduce(
    (best, points) => (points.length > best.length ? points : best),
    [] as Point[],
  )
  if (longest.length < 2) return null
  const headed = longest.every(({ marker }) =>
    piece.paragraphs.some(({ role: form, range }) => form === 'heading' && range.start === marker.start),
  )
  return { points: longest, headed }
}

/** The value that occurs most; of equals the one first in code-unit order, so that order of input does not matter. */
function mostFrequent(values: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0]
}
