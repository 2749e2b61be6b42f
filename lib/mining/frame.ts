import type { Role } from '../role/role'
import { type Clause, type ClausedVoter, sharedKeys } from './clause'
import { contentKey } from './content-key'
import type { Evidence, Frame } from './report'
import { compareText } from './voter'

const ANCHOR = 2
const LONGEST_ANCHOR = 4
const SHORTEST_CLAUSE = 6
const LONGEST_CLAUSE = 26
const MOST_PLACES = 12
const MOST_FILLERS = 12
const MOST_CLAUSES = 48
const HAN = /^[\u4e00-\u9fff“”（）]+$/u

interface Group {
  /** Distinct clauses, so many that anchors and fillers can be read off them. */
  readonly clauses: Set<string>
  /** Each family with the first place where it uses the frame. */
  readonly families: Map<string, Evidence>
  readonly roles: Map<Role, number>
}

/**
 * Two-anchor frames (second layer): clauses that begin alike and end alike and differ between, as 严格落实…措施.
 * Kept when `minimumFamilies` families use it with at least three different fillers; anchors grow to what all share.
 * Its places are one a family.
 */
export function findFrames(voters: readonly ClausedVoter[], minimumFamilies: number): readonly Frame[] {
  const recurring = sharedKeys(voters, anchors)
  const groups = new Map<string, Group>()
  for (const { voter, clauses } of voters)
    for (const clause of clauses) {
      const key = anchors(clause)
      if (key === null || !recurring.has(key)) continue
      const { text, range } = clause
      let group = groups.get(key)
      if (!group) {
        group = { clauses: new Set(), families: new Map(), roles: new Map() }
        groups.set(key, group)
      }
      if (!group.families.has(voter.family)) group.families.set(voter.family, voter.evidence(range))
      group.roles.set(clause.role, (group.roles.get(clause.role) ?? 0) + 1)
      if (group.clauses.size < MOST_CLAUSES) group.clauses.add(text)
    }
  return [...groups.values()]
    .filter(({ families, clauses }) => families.size >= minimumFamilies && clauses.size >= 3)
    .map(toFrame)
    .sort((a, b) => b.families - a.families || compareText(a.before + a.after, b.before + b.after))
}

const anchors = ({ text }: Clause): string | null =>
  text.length < SHORTEST_CLAUSE || text.length > LONGEST_CLAUSE || !HAN.test(text)
    ? null
    : text.slice(0, ANCHOR) + text.slice(-ANCHOR)

function toFrame({ clauses, families, roles }: Group): Frame {
  const texts = [...clauses]
  const shortest = Math.min(...texts.map((text) => text.length))
  const before = shared(texts, Math.min(LONGEST_ANCHOR, shortest - ANCHOR - 1), (text, length) => text.slice(0, length))
  const room = shortest - before.length - 1
  const after = shared(texts, Math.min(LONGEST_ANCHOR, room), (text, length) => text.slice(text.length - length))
  const places = [...families.values()]
  return {
    key: contentKey(`${before}…${after}`),
    before,
    after,
    families: families.size,
    sources: new Set(places.map(({ file }) => file)).size,
    roles: Object.fromEntries(roles),
    occasions: [],
    general: false,
    gain: 0,
    fillers: texts.slice(0, MOST_FILLERS).map((text) => ({
      text: text.slice(before.length, text.length - after.length),
      families: 1,
    })),
    places: places.slice(0, MOST_PLACES),
  }
}

function shared(texts: readonly string[], most: number, cut: (text: string, length: number) => string): string {
  let length = ANCHOR
  while (length < most && texts.every((text) => cut(text, length + 1) === cut(texts[0]!, length + 1))) length++
  return cut(texts[0]!, length)
}
