import { CONTENT_ROLES, type ContentRole, isContentRole } from '../role/role'
import type { Paragraph } from '../speech/speech'
import type { Voter } from './voter'

/** Part of a skeleton (fourth layer): a role, where it stands and how many families have it. */
export interface SkeletonPart {
  readonly role: ContentRole
  readonly families: number
  /** Characters an average family spends on it. */
  readonly characters: number
  /** More than a fifth of the families do without it. */
  readonly optional: boolean
  /** Half of the families or more put it under a heading or a numbered point of its own. */
  readonly headed: boolean
  /** Paragraphs of each family that has it. */
  readonly paragraphs: readonly { readonly voter: Voter; readonly paragraphs: readonly Paragraph[] }[]
}

/** A role that this share of the families has is taken as given; one that few have is left out. */
const USUAL_SHARE = 0.8
const RARE_SHARE = 0.2

/**
 * The order of roles that a group of speeches shares: roles of at least `minimumFamilies` families, sorted by the
 * mean place of their paragraphs (0 first, 1 last, each paragraph weighed by its length), ties in the order of a typical speech.
 */
export function findSkeleton(voters: readonly Voter[], minimumFamilies: number): readonly SkeletonPart[] {
  return CONTENT_ROLES.map((role) => partOf(role, voters))
    .filter(({ part }) => part.families >= Math.max(minimumFamilies, RARE_SHARE * voters.length))
    .sort((a, b) => a.place - b.place)
    .map(({ part }) => part)
}

function partOf(role: ContentRole, voters: readonly Voter[]): { readonly part: SkeletonPart; readonly place: number } {
  const having = voters.flatMap((voter) => {
    const paragraphs = voter.piece.paragraphs.filter((paragraph) => paragraph.role === role)
    return paragraphs.length > 0 ? [{ voter, paragraphs }] : []
  })
  const characters = having.map(({ paragraphs }) => sum(paragraphs.map(({ range }) => range.end - range.start)))
  const place = sum(having.map(({ voter, paragraphs }) => meanPlace(voter, paragraphs))) / having.length
  const part = {
    role,
    families: having.length,
    characters: Math.round(sum(characters) / (having.length || 1)),
    optional: having.length < USUAL_SHARE * voters.length,
    headed: 2 * having.filter(({ voter, paragraphs }) => isHeaded(voter, paragraphs)).length >= having.length,
    paragraphs: having,
  }
  return { part, place }
}

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
