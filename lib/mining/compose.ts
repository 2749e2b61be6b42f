import type { ContentRole } from '../role/role'
import { printFrontMatter } from '../template/print'
import type { FrontMatter, Genre } from '../template/syntax'
import type { Cohesion } from './cohesion'
import { composeFront } from './compose-front'
import { type Literal, printMoves } from './compose-move'
import { composeBody, composeHeading } from './compose-part'
import { chooseStanding, printStanding, withStanding } from './compose-standing'
import { blankWords, GENRE_WORDS, leadWords, ROLE_WORDS } from './compose-words'
import type { SiblingList } from './list'
import { findMoves, type MoveSearch } from './move'
import type { InducedSection, InducedTemplate, Phrase, Series, TemplatePart } from './report'
import type { Part } from './skeleton'
import { SlotBook } from './slot-book'
import type { Standing } from './standing'
import type { Voter } from './voter'

/** Speeches that a composite template is made of, and what is known of them. */
export interface Group {
  readonly genre: Genre
  /** What all of them are about; null where they are about different things. */
  readonly occasion: string | null
  readonly voters: readonly Voter[]
  /** Fixed words need so many families. */
  readonly least: number
  readonly parts: readonly Part[]
  readonly lists: readonly SiblingList[]
  readonly series: readonly Series[]
  readonly phrases: readonly Phrase[]
  readonly sections: readonly InducedSection[]
  /** Sentences that families say alike, in speeches of any genre. */
  readonly standing: readonly Standing[]
  readonly cohesion: Cohesion
  readonly common: ReadonlySet<string>
  readonly skeleton: string
}

/** One printed part. */
export interface Printed {
  readonly lines: readonly string[]
  readonly literals: readonly Literal[]
  readonly series: string | null
}

/** Roles that are said in nearly the same words everywhere; of the others, headings and closing words recur. */
const FRAMED: ReadonlySet<ContentRole> = new Set<ContentRole>(['opening', 'rally', 'agenda'])
const MOST_MOVES: Readonly<Partial<Record<ContentRole, number>>> = { opening: 6, agenda: 7, rally: 3 }
/** Share of the families having a part that must make a move alike. */
const FRAME_SHARE = 0.12
const MOST_VARIANTS = 5

/**
 * A composite template: the order of roles, and the words that at least `least` families share in each: salutation, frames of opening and
 * close, headings, closing formulae and lists built alike; one block-sized blank for what does not recur. Each part says why it is there.
 */
export function composeTemplate(group: Group): Omit<InducedTemplate, 'key'> {
  const book = new SlotBook()
  const front = composeFront(group, book)
  const standing = chooseStanding(group)
  const parts = group.parts.map((part) => composePart(part, standing.get(part.role) ?? [], group, book))
  const files = new Set(group.voters.map(({ described }) => described.document.path))
  const support = { families: group.voters.length, sources: files.size }
  const name = `${group.occasion === null ? '' : group.occasion}${GENRE_WORDS[group.genre]}（归纳自 ${support.families} 个家族）`
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
    evidence: [...front, ...parts].flatMap(({ literals }) => literals),
    explanation: [frontPart(group, front), ...parts.map(({ explanation }) => explanation)],
    skeleton: group.skeleton,
  }
}

const frontPart = ({ voters }: Group, front: readonly Printed[]): TemplatePart => ({
  ...{ section: null, role: null, families: voters.length, share: 1, optional: false },
  literal: front.flatMap(({ literals }) => literals.map(({ text }) => text)),
  ...{ series: null, variants: [] },
})

interface ComposedPart {
  readonly source: string
  readonly literals: readonly Literal[]
  readonly explanation: TemplatePart
}

function composePart(part: Part, standing: readonly Standing[], group: Group, book: SlotBook): ComposedPart {
  const { role, families, optional } = part
  const { name } = ROLE_WORDS[role]
  const heading = part.headed && !FRAMED.has(role) ? composeHeading(part, group, book) : NOTHING
  const framed = FRAMED.has(role) ? composeFrame(part, group, book) : NOTHING
  const body =
    framed.lines.length > 0
      ? framed
      : withStanding(composeBody(part, group, book), printStanding(standing, group, book))
  const literals = [...heading.literals, ...body.literals]
  const section = [
    `{{#section "${role}" id="${role}"}}`,
    ...heading.lines.flatMap((line) => [line, '']),
    ...body.lines.flatMap((line, index) => (index > 0 && line !== '' ? ['', line] : [line])),
    '{{/section}}',
  ]
  const flag = optional
    ? book.declare(`${name}一节`, { type: 'flag', default: 2 * families >= group.voters.length })
    : null
  return {
    source: (flag === null ? section : [`{{#if ${flag}}}`, ...section, '{{/if}}']).join('\n'),
    literals,
    explanation: {
      ...{ section: role, role, families, optional, series: body.series },
      share: Math.round((100 * families) / group.voters.length) / 100,
      literal: literals.map(({ text }) => text),
      variants: variantsOf(role, group),
    },
  }
}

/** Sections of this role, those of the same occasion and genre first, then by rank. */
function variantsOf(role: ContentRole, { sections, genre, occasion }: Group): readonly string[] {
  const strange = (section: InducedSection): number =>
    (occasion !== null && section.occasion !== occasion ? 2 : 0) + (section.genre === genre ? 0 : 1)
  return sections
    .filter((section) => section.role === role)
    .sort((a, b) => strange(a) - strange(b) || a.rank - b.rank)
    .slice(0, MOST_VARIANTS)
    .map(({ key }) => key)
}

export const NOTHING: Printed = { lines: [], literals: [], series: null }

function composeFrame(part: Part, group: Group, book: SlotBook): Printed {
  const { role } = part
  const least = leastAlike(group, part.families, FRAME_SHARE)
  const search = { ...searchIn(group), most: MOST_MOVES[role] ?? 1 }
  const usual = findMoves(part.paragraphs, { ...search, least })
  const moves = usual.length > 0 ? usual : findMoves(part.paragraphs, { ...search, least: group.least })
  const stop = part.role === 'rally' ? '！' : '。'
  const counts = part.role === 'opening' && group.parts.some(({ headed }) => headed)
  return { ...printMoves(moves, { words: blankWords(role), lead: leadWords(role), book, stop, counts }), series: null }
}

/** Families that must say something alike for it to be fixed: a share of them, and in a group of some size more than chance would give. */
export const leastAlike = ({ least }: Group, families: number, share: number): number =>
  Math.max(families > SMALL ? least + 1 : least, Math.ceil(share * families))

const SMALL = 5

export const searchIn = ({
  cohesion,
  common,
  occasion,
}: Group): Pick<MoveSearch, 'cohesion' | 'common' | 'general'> => ({
  cohesion,
  common,
  general: occasion === null,
})
