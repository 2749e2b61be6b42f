import { composeTemplate, type Group, nameOf } from './compose'
import { contentKey } from './content-key'
import type { Speeches } from './group'
import type { Frame, InducedTemplate, InductionReason, Skeleton, TemplatePart } from './report'
import { ownSections } from './section'
import { findSeries } from './series'
import { findSkeleton, toSkeleton } from './skeleton'
import { findStanding } from './standing'
import type { Steps } from './step'
import { foreignTo, type Subjects } from './subject'
import { minimumFamilies } from './support'

/** What is known of all speeches. */
export type Known = Pick<Group, 'lists' | 'phrases' | 'sections' | 'cohesion' | 'common' | 'price'> & {
  readonly frames: readonly Frame[]
  readonly subjects: Subjects
}

/** A group's template, or why it has none; the order of its roles in any case. */
export interface Composed {
  readonly template: InducedTemplate | null
  readonly skeleton: Skeleton
  readonly reason: InductionReason | null
}

/** So many speeches about one thing need no others to say what is usual. */
const ENOUGH_FAMILIES = 6

/** The groups in turn, each genre's whole before its occasions. What a group takes grows with its speeches. */
export function* groupSteps(groups: readonly Speeches[], known: Known): Steps<readonly Composed[]> {
  const all = groups.reduce((sum, { voters }) => sum + voters.length, 0)
  const composed: Composed[] = []
  let whole: Group | null = null
  let speeches = 0
  for (const group of groups) {
    const isPart = whole !== null && group.kind === null && group.occasion !== null && whole.genre === group.genre
    const found = findGroup(group, isPart && group.voters.length < ENOUGH_FAMILIES ? whole : null, known)
    if (!isPart) whole = group.kind === null && group.occasion === null ? found : null
    yield { step: 'composition', share: (speeches + group.voters.length / 2) / all }
    composed.push(compose(found))
    speeches += group.voters.length
    yield { step: 'composition', share: speeches / all }
  }
  return composed
}

function findGroup(speeches: Speeches, wider: Group | null, known: Known): Group {
  const { voters } = speeches
  const least = minimumFamilies(voters.length)
  const own = new Set(voters)
  const lists = known.lists.filter(({ voter }) => own.has(voter))
  const isForeign = foreignTo(voters, known.subjects)
  return {
    ...{ ...speeches, ...known, wider, least, lists, isForeign },
    parts: findSkeleton(voters, least),
    series: findSeries(lists, { least, price: known.price }),
    sections: ownSections(speeches, known.sections, isForeign),
    standing: findStanding(voters, known),
  }
}

function compose(group: Group): Composed {
  const skeleton = toSkeleton(group)
  const template = composeTemplate(group, skeleton.key)
  const said = saidBy(template.explanation)
  if (isEnough(said)) return { template: { key: contentKey(template.source), ...template }, skeleton, reason: null }
  const { characters, parts } = said
  const reason = {
    code: 'template-bare',
    name: nameOf(group),
    families: group.voters.length,
    characters,
    parts,
  } as const
  return { template: null, skeleton, reason }
}

/** Fixed words of a template behind its front block: how many characters, each wording once, in how many of its parts. */
interface Said {
  readonly characters: number
  readonly parts: number
}

function saidBy(explanation: readonly TemplatePart[]): Said {
  const speaking = explanation.filter(({ section, literal }) => section !== null && literal.length > 0)
  const words = [...new Set(speaking.flatMap(({ literal }) => literal))].join('')
  return { characters: words.length, parts: speaking.length }
}

/** With fewer words, or all in one part, a template is an outline of empty blanks. */
const LEAST_CHARACTERS = 20
const LEAST_PARTS = 2

const isEnough = ({ characters, parts }: Said): boolean => characters >= LEAST_CHARACTERS && parts >= LEAST_PARTS
