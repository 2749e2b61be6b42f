import type { ContentRole } from '../role/role'
import { printFrontMatter } from '../template/print'
import type { FrontMatter } from '../template/syntax'
import type { Cohesion } from './cohesion'
import { composeFrames } from './compose-frame'
import { composeFront } from './compose-front'
import type { Literal } from './compose-move'
import { composeBody, composeHeading } from './compose-part'
import { composeScript } from './compose-script'
import { type ChosenStanding, chooseStanding, printStanding, withStanding } from './compose-standing'
import { GENRE_WORDS, ROLE_WORDS } from './compose-words'
import type { Speeches } from './group'
import type { SiblingList } from './list'
import type { MoveSearch } from './move'
import type { InducedSection, InducedTemplate, Phrase, Series, TemplatePart } from './report'
import { scriptOf } from './script'
import type { Part } from './skeleton'
import { SlotBook } from './slot-book'
import type { Standing } from './standing'
import type { WordingPrice } from './wording-price'

/** Speeches that a composite template is made of, and what is known of them. */
export interface Group extends Speeches {
  /** Fixed words need so many families. */
  readonly least: number
  readonly parts: readonly Part[]
  readonly lists: readonly SiblingList[]
  readonly series: readonly Series[]
  readonly phrases: readonly Phrase[]
  /** Those that it may offer. */
  readonly sections: readonly InducedSection[]
  /** Sentences that its own families say alike. */
  readonly standing: readonly Standing[]
  readonly cohesion: Cohesion
  readonly common: ReadonlySet<string>
  readonly price: WordingPrice
  /** Words about something that its families do not share: neither fixed nor shown as an example. */
  readonly isForeign: (words: string) => boolean
  /** All speeches of the genre, where these are those about one thing: what all of them say holds for these too. */
  readonly wider: Group | null
}

/** One printed part. */
export interface Printed {
  readonly lines: readonly string[]
  readonly literals: readonly Literal[]
  /** Words that are only suggested beside a blank. */
  readonly told?: readonly Literal[]
  readonly series: string | null
}

/** Roles that are said in nearly the same words everywhere; of the others, headings and closing words recur. */
const FRAMED: ReadonlySet<ContentRole> = new Set<ContentRole>(['opening', 'rally', 'agenda'])
const MOST_VARIANTS = 5

/**
 * A composite template: the order of roles, and the words that at least `least` families share in each: salutation, frames of opening and
 * close, headings, closing formulae and lists built alike; one block-sized blank for what does not recur. Each part says why it is there.
 */
export function composeTemplate(group: Group, skeleton: string): Omit<InducedTemplate, 'key'> {
  const book = new SlotBook()
  const front = composeFront(group, book)
  const standing = chooseStanding(group)
  const parts = composeParts(group, standing, book)
  const files = new Set(group.voters.map(({ described }) => described.document.path))
  const support = { families: group.voters.length, sources: files.size }
  const name = `${nameOf(group)}（归纳自 ${support.families} 个家族）`
  const matter: Partial<FrontMatter> = {
    ...{ name, genre: group.genre, occasions: group.occasion === null ? [] : [group.occasion] },
    ...{ slots: book.slots, support },
  }
  const body = [...front.flatMap(({ lines }) => [...lines, '']), ...parts.flatMap(({ source }) => [source, ''])]
  return {
    ...{ name, genre: group.genre, occasion: group.occasion },
    source: `${printFrontMatter(matter)}${body.join('\n').trimEnd()}\n`,
    strip: group.parts.map(({ role, characters }) => ({ role, characters })),
    slotCount: book.size,
    support,
    pieces: group.voters.map(({ piece }) => piece.id),
    evidence: [...front, ...parts].flatMap(({ literals, told }) => [...literals, ...(told ?? [])]),
    explanation: [frontPart(group, front), ...parts.map(({ explanation }) => explanation)],
    skeleton,
  }
}

/** What a clerk calls such a template. */
export const nameOf = ({ genre, kind, occasion }: Speeches): string =>
  kind?.name ?? `${occasion ?? ''}${GENRE_WORDS[genre]}`

const frontPart = ({ voters }: Group, front: readonly Printed[]): TemplatePart => ({
  ...{ section: null, role: null, families: voters.length, share: 1, optional: false },
  literal: front.flatMap(({ literals }) => literals.map(({ text }) => text)),
  ...{ series: null, variants: [] },
})

/** A section as it is written, and why. */
export interface ComposedPart {
  readonly source: string
  readonly literals: readonly Literal[]
  readonly told: readonly Literal[]
  readonly explanation: TemplatePart
}

/** Speeches that call up items are scripts, if half of them do; all others are the order of their roles. */
function composeParts(
  group: Group,
  standing: ReadonlyMap<ContentRole, ChosenStanding>,
  book: SlotBook,
): readonly ComposedPart[] {
  const compose = (parts: readonly Part[]) =>
    parts.map((part) => composePart(part, standing.get(part.role)!, group, book))
  const scripts = group.genre === 'host-script' ? group.voters.flatMap((voter) => scriptOf(voter) ?? []) : []
  if (scripts.length < group.least || 2 * scripts.length < group.voters.length) return compose(group.parts)
  return composeScript(scripts, () => compose(group.parts.filter(({ role }) => !HOSTING.has(role))), group, book)
}

/** What a host says between other roles; a script knows better where it stands. */
const HOSTING: ReadonlySet<ContentRole> = new Set<ContentRole>(['opening', 'agenda'])

function composePart(part: Part, standing: ChosenStanding, group: Group, book: SlotBook): ComposedPart {
  const { role, families, optional } = part
  const { name } = ROLE_WORDS[role]
  const heading = part.headed && !FRAMED.has(role) ? composeHeading(part, group, book) : NOTHING
  const framed = FRAMED.has(role) ? composeFrames(part, group, book) : NOTHING
  const body =
    framed.lines.length > 0
      ? framed
      : withStanding(composeBody(part, standing, group, book), printStanding(standing.said, group, book))
  const literals = [...heading.literals, ...body.literals]
  const section = sectionSource(role, role, body.lines, heading.lines)
  const flag = optional
    ? book.declare(`${name}一节`, { type: 'flag', default: 2 * families >= group.voters.length })
    : null
  return {
    source: flag === null ? section : [`{{#if ${flag}}}`, section, '{{/if}}'].join('\n'),
    literals,
    told: body.told ?? [],
    explanation: { ...explained(role, role, families, literals, group), optional, series: body.series },
  }
}

export const sectionSource = (
  role: ContentRole,
  id: string,
  lines: readonly string[],
  headings: readonly string[] = [],
): string =>
  [
    `{{#section "${role}" id="${id}"}}`,
    ...headings.flatMap((line) => [line, '']),
    ...lines.flatMap((line, index) => (index > 0 && line !== '' ? ['', line] : [line])),
    '{{/section}}',
  ].join('\n')

/** Why a section is there that all have and no series repeats. */
export const explained = (
  role: ContentRole,
  section: string,
  families: number,
  literals: readonly Literal[],
  group: Group,
): TemplatePart => ({
  ...{ section, role, families, optional: false, series: null },
  share: Math.round((100 * families) / group.voters.length) / 100,
  literal: literals.map(({ text }) => text),
  variants: variantsOf(role, group),
})

/** Sections of this role, by rank. */
const variantsOf = (role: ContentRole, { sections }: Group): readonly string[] =>
  sections
    .filter((section) => section.role === role)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_VARIANTS)
    .map(({ key }) => key)

export const NOTHING: Printed = { lines: [], literals: [], series: null }

/** What pays for itself may still be seldom: a template says by itself only what so many of the families say that have the part. */
const USUAL_SHARE = 0.1

export const usually = ({ least }: Group, families: number): number =>
  Math.max(least, Math.ceil(USUAL_SHARE * families))

/** What moves of any part are searched with; so many families have the part. */
export const searchIn = (group: Group, families: number): Omit<MoveSearch, 'most' | 'wholeFrom'> => {
  const { cohesion, common, price, isForeign, kind, occasion } = group
  const general = kind === null && occasion === null
  return { least: usually(group, families), cohesion, common, price, isForeign, general }
}
