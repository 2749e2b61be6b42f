import type { DraftDocument, FrontNode, SectionNode, ValuesNode } from '@/lib/draft/draft'
import { sameJson } from './same-json'

export type Side = 'mine' | 'theirs'

/** A part that two versions of a draft may have differently: the front block, the values, or a section by its id. */
export interface MergePart {
  /** `front`, `values`, or `section` and the id. */
  readonly key: string
  readonly section: string | null
  /** The side that has the part where the other has none; null where both have it. */
  readonly only: Side | null
  readonly isSame: boolean
}

const SECTION = 'section '

/** The parts of both versions in the order of mine; a section that only they have follows the one it follows there. */
export function mergeParts(mine: DraftDocument, theirs: DraftDocument): readonly MergePart[] {
  const [myValues, myFront, ...mySections] = mine.content
  const [theirValues, theirFront, ...theirSections] = theirs.content
  const both = (key: string, a: unknown, b: unknown): MergePart => ({
    key,
    section: null,
    only: null,
    isSame: sameJson(a, b),
  })
  return [
    both('front', myFront.content, theirFront.content),
    both('values', myValues.attrs, theirValues.attrs),
    ...joinedOrder(mySections, theirSections).map((id): MergePart => {
      const [a, b] = [sectionOf(mine, id), sectionOf(theirs, id)]
      const only = a === undefined ? 'theirs' : b === undefined ? 'mine' : null
      return { key: SECTION + id, section: id, only, isSame: sameJson(a, b) }
    }),
  ]
}

function joinedOrder(mine: readonly SectionNode[], theirs: readonly SectionNode[]): readonly string[] {
  const ids = mine.map(({ attrs }) => attrs.id)
  let after = -1
  for (const { attrs } of theirs) {
    const at = ids.indexOf(attrs.id)
    if (at < 0) ids.splice(after + 1, 0, attrs.id)
    after = at < 0 ? after + 1 : at
  }
  return ids
}

const sectionOf = ({ content: [, , ...sections] }: DraftDocument, id: string): SectionNode | undefined =>
  sections.find(({ attrs }) => attrs.id === id)

/** What is chosen where nobody has chosen yet: mine, and of a section that one side alone has, that side: nothing goes by itself. */
export const firstChoice = ({ only }: MergePart): Side => only ?? 'mine'

/**
 * One draft of two, part by part. The values of the chosen side win; blanks that only the other side knows stay known, since
 * its sections may name them. Null where no section would be left.
 */
export function mergeDrafts(
  mine: DraftDocument,
  theirs: DraftDocument,
  choose: (part: MergePart) => Side,
): DraftDocument | null {
  const sides = { mine, theirs }
  const chosen = new Map(mergeParts(mine, theirs).map((part) => [part.key, choose(part)] as const))
  const sections = [...chosen].flatMap(([key, side]) =>
    key.startsWith(SECTION) ? (sectionOf(sides[side], key.slice(SECTION.length)) ?? []) : [],
  )
  const [first, ...rest] = sections
  if (first === undefined) return null
  const front: FrontNode = sides[chosen.get('front') ?? 'mine'].content[1]
  const winner = chosen.get('values') ?? 'mine'
  const values = mergeValues(sides[winner === 'mine' ? 'theirs' : 'mine'].content[0], sides[winner].content[0])
  return { type: 'doc', content: [values, front, first, ...rest] }
}

const mergeValues = (loser: ValuesNode, winner: ValuesNode): ValuesNode => ({
  ...winner,
  attrs: {
    slots: Object.fromEntries([
      ...Object.entries(winner.attrs.slots),
      ...missing(loser.attrs.slots, winner.attrs.slots),
    ]),
    flags: Object.fromEntries([
      ...Object.entries(winner.attrs.flags),
      ...missing(loser.attrs.flags, winner.attrs.flags),
    ]),
  },
})

const missing = <T>(from: Readonly<Record<string, T>>, known: Readonly<Record<string, T>>) =>
  Object.entries(from).filter(([name]) => !Object.hasOwn(known, name))
