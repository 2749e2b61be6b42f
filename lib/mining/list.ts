import { type ContentRole, isContentRole } from '../role/role'
import type { Point } from '../speech/speech'
import type { Range } from '../text/range'
import { findParallel, type Parallel } from './parallel'
import type { Voter } from './voter'

/** Sibling points of one speech and what their headings have in common. */
export interface SiblingList {
  readonly voter: Voter
  readonly role: ContentRole
  readonly points: readonly Point[]
  /** Of each point, what is compared: its heading, or the first clause of one that is a whole sentence. */
  readonly headings: readonly Heading[]
  readonly parallel: Parallel | null
  /** True where each point's heading has a line of its own. */
  readonly headed: boolean
}

interface Heading {
  readonly range: Range
  readonly text: string
}

/** In characters; what is longer is no heading but a sentence, and its first clause stands for it. */
const LONGEST_HEADING = 30

/** The lists of one speech: points of one series, at least two, that stand in paragraphs of a content role. */
export function listsOf(voter: Voter): readonly SiblingList[] {
  const { piece } = voter
  const bySeries = new Map<number, Point[]>()
  for (const point of piece.points) bySeries.set(point.series, [...(bySeries.get(point.series) ?? []), point])
  return [...bySeries.values()].flatMap((points) => {
    const role = points.length < 2 ? null : roleOf(voter, points)
    return role === null ? [] : [{ voter, role, points, ...compare(voter, points), headed: isHeaded(voter, points) }]
  })
}

/** Whole headings are compared, and where they have nothing in common, their first clauses. */
function compare(voter: Voter, points: readonly Point[]): Pick<SiblingList, 'headings' | 'parallel'> {
  const whole = points.map(({ heading }) => toHeading(voter, heading, heading.end - heading.start > LONGEST_HEADING))
  const parallel = findParallel(whole.map(({ text }) => text))
  if (parallel?.frame) return { headings: whole, parallel }
  const first = points.map(({ heading }) => toHeading(voter, heading, true))
  const leading = findParallel(first.map(({ text }) => text))
  return leading && (leading.frame || !parallel)
    ? { headings: first, parallel: leading }
    : { headings: whole, parallel }
}

function toHeading({ textOf }: Voter, { start, end }: Range, cut: boolean): Heading {
  const text = textOf({ start, end })
  const at = cut ? text.search(/[，；,;]/u) : -1
  const range = { start, end: at < 0 ? end : start + at }
  return { range, text: textOf(range).replace(/[、，；\s]+$/u, '') }
}

/** The role that most of the points have; of equals the one met first. A heading's is that of the paragraph after it. */
function roleOf({ piece: { paragraphs } }: Voter, points: readonly Point[]): ContentRole | null {
  const counts = new Map<ContentRole, number>()
  for (const { marker } of points) {
    let index = paragraphs.findIndex(({ range }) => marker.start < range.end)
    while (paragraphs[index]?.role === 'heading') index++
    const role = paragraphs[index]?.role
    if (role !== undefined && isContentRole(role)) counts.set(role, (counts.get(role) ?? 0) + 1)
  }
  return [...counts].reduce<[ContentRole | null, number]>(
    (best, next) => (next[1] > best[1] ? next : best),
    [null, 0],
  )[0]
}

const isHeaded = ({ piece: { paragraphs } }: Voter, points: readonly Point[]): boolean =>
  points.every(({ marker }) => paragraphs.some(({ role, range }) => role === 'heading' && range.start === marker.start))
