import { CONTENT_ROLES, type ContentRole, isContentRole } from '../role/role'
import type { Paragraph } from '../speech/speech'
import type { Genre } from '../template/syntax'
import { contentKey } from './content-key'
import type { InducedSection, Series, Skeleton } from './report'
import type { Voter } from './voter'

/** Part of a skeleton (fourth layer): a role, where it stands and how many families have it. */
export interface Part {
  readonly role: ContentRole
  readonly families: number
  /** Characters an average family spends on it. */
  readonly characters: number
  /** More than a fifth of the families do without it. */
  readonly optional: boolean
  /** Half of the families or more put it under a heading or a numbered point of its own. */
  readonly headed: boolean
  /** Roles that come before it wherever both stand in one speech: the partial order. */
  readonly after: readonly ContentRole[]
  /** Paragraphs of each family that has it. */
  readonly paragraphs: readonly RolePart[]
}

/** Paragraphs of one speech that have one role. */
export interface RolePart {
  readonly voter: Voter
  readonly paragraphs: readonly Paragraph[]
}

/** A role that this share of the families has is taken as given; one that few have is left out. */
const USUAL_SHARE = 0.8
const RARE_SHARE = 0.2

/**
 * The order of roles that a group of speeches shares: roles of at least `least` families. A role comes after all that stand before it in
 * every family that has both; among those free to come next, the one whose paragraphs lie first on average (each weighed by its length).
 */
export function findSkeleton(voters: readonly Voter[], least: number): readonly Part[] {
  const placed = CONTENT_ROLES.map((role) => placedPart(role, voters)).filter(
    ({ places }) => places.size >= Math.max(least, RARE_SHARE * voters.length),
  )
  const left = placed
    .map((part) => ({
      part,
      mean: mean(part.places),
      after: placed.filter((other) => isAlwaysBefore(other, part, least)),
    }))
    .sort((a, b) => a.mean - b.mean)
  const ordered: Part[] = []
  while (left.length > 0) {
    const waits = new Set(left.map(({ part }) => part))
    const free = left.findIndex(({ after }) => !after.some((other) => waits.has(other)))
    const [{ part, after }] = left.splice(Math.max(0, free), 1) as [(typeof left)[number]]
    ordered.push(
      toPart(
        part,
        after.map(({ role }) => role),
        voters.length,
      ),
    )
  }
  return ordered
}

/** A role with its mean place in each family that has it: 0 the first content character, 1 the last. */
interface PlacedPart {
  readonly role: ContentRole
  readonly having: readonly RolePart[]
  readonly places: ReadonlyMap<string, number>
}

function placedPart(role: ContentRole, voters: readonly Voter[]): PlacedPart {
  const having = voters.flatMap((voter) => {
    const paragraphs = voter.piece.paragraphs.filter((paragraph) => paragraph.role === role)
    return paragraphs.length > 0 ? [{ voter, paragraphs }] : []
  })
  const places = having.map(({ voter, paragraphs }) => [voter.family, meanPlace(voter, paragraphs)] as const)
  return { role, having, places: new Map(places) }
}

function isAlwaysBefore(a: PlacedPart, b: PlacedPart, least: number): boolean {
  const both = [...a.places].filter(([family]) => b.places.has(family))
  return a !== b && both.length >= least && both.every(([family, place]) => place < b.places.get(family)!)
}

function toPart({ role, having }: PlacedPart, after: readonly ContentRole[], families: number): Part {
  const characters = having.map(({ paragraphs }) => sum(paragraphs.map(({ range }) => range.end - range.start)))
  return {
    role,
    families: having.length,
    characters: Math.round(sum(characters) / having.length),
    optional: having.length < USUAL_SHARE * families,
    headed: 2 * having.filter(({ voter, paragraphs }) => isHeaded(voter, paragraphs)).length >= having.length,
    after,
    paragraphs: having,
  }
}

const mean = (places: ReadonlyMap<string, number>): number => sum([...places.values()]) / places.size

function meanPlace({ piece }: Voter, paragraphs: readonly Paragraph[]): number {
  const content = piece.paragraphs.filter(({ role }) => isContentRole(role))
  const first = content[0]!.range.start
  const span = content.at(-1)!.range.end - first || 1
  const weight = sum(paragraphs.map(({ range }) => range.end - range.start)) || 1
  return sum(
    paragraphs.map(
      ({ range }) => ((range.end - range.start) * ((range.start + range.end) / 2 - first)) / span / weight,
    ),
  )
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, next) => total + next, 0)

/** An outermost point begins one of the paragraphs, or the heading line directly before one. */
function isHeaded({ piece }: Voter, paragraphs: readonly Paragraph[]): boolean {
  const outermost = new Set(piece.points.filter(({ level }) => level === 1).map(({ marker }) => marker.start))
  return paragraphs.some((paragraph) => {
    const before = piece.paragraphs[piece.paragraphs.indexOf(paragraph) - 1]
    return outermost.has(paragraph.range.start) || (before?.role === 'heading' && outermost.has(before.range.start))
  })
}

const MOST_PLACES = 12
const MOST_VARIANTS = 8

interface Known {
  readonly genre: Genre
  readonly occasion: string | null
  readonly voters: readonly Voter[]
  readonly parts: readonly Part[]
  readonly series: readonly Series[]
  /** Those that such a speech may take over. */
  readonly sections: readonly InducedSection[]
}

/** The skeleton as the report tells it, with what could fill each part. */
export function toSkeleton({ genre, occasion, voters, parts, series, sections }: Known): Skeleton {
  const told = parts.map(({ role, families, optional, headed, characters, after }) => ({
    ...{ role, families, optional, headed, characters, after },
    share: Math.round((100 * families) / voters.length) / 100,
    variants: sections
      .filter((section) => section.role === role)
      .slice(0, MOST_VARIANTS)
      .map(({ key }) => key),
    series: series
      .filter((each) => each.role === role)
      .slice(0, MOST_VARIANTS)
      .map(({ key }) => key),
  }))
  const firsts = voters.flatMap((voter) => {
    const first = voter.piece.paragraphs.find(({ role }) => isContentRole(role))
    return first ? [voter.evidence(first.range)] : []
  })
  return {
    key: contentKey(`${genre} ${occasion} ${JSON.stringify(told)}`),
    ...{ genre, occasion, parts: told },
    families: voters.length,
    sources: new Set(voters.map(({ described }) => described.document.path)).size,
    places: firsts.slice(0, MOST_PLACES),
  }
}
