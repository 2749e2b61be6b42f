import type { Role } from '../role/role'
import { contentKey } from './content-key'
import { Matcher } from './matcher'
import type { Evidence, Frame, PatternSupport, Phrase, Wording } from './report'
import { stretchesOf } from './stretch'
import type { PatternEntry } from './variant'
import { compareText, type Voter } from './voter'

/** Where and how often entries were seen, by their index; those not seen are absent. Plain enough to be sent between threads. */
export type Tally = ReadonlyMap<number, EntryTally>

export interface EntryTally {
  readonly families: number
  readonly sources: number
  /** Families by variant. */
  readonly variants: readonly number[]
  /** Uses by role. */
  readonly roles: ReadonlyMap<Role, number>
  /** Families by occasion, and by what fills the blank. */
  readonly occasions: ReadonlyMap<string, number>
  readonly fillers: ReadonlyMap<string, number>
  /** One a family, by `order`. */
  readonly places: readonly OrderedPlace[]
}

interface OrderedPlace {
  /** Key of the whole speech, so that the places that are kept depend on content alone. */
  readonly order: string
  readonly place: Evidence
}

const MOST_PLACES = 12
const MOST_FILLERS = 12
/** Distinct fillers that are counted. Of more, those with the smallest content keys are: the same ones in any order of merging. */
const MOST_FILLERS_COUNTED = 400

/**
 * A scan that counts entries over speeches: one voter a family, and all voters of a document in one call. `mergeTallies` of what two calls give
 * is what one call over both gives.
 */
export function entryTallier(entries: readonly PatternEntry[]): (voters: readonly Voter[]) => Tally {
  const variants = entries.flatMap(({ patterns }, entry) =>
    patterns.map((pattern, variant) => ({ pattern, entry, variant })),
  )
  const matcher = new Matcher(variants.map(({ pattern }) => pattern))
  return (voters) => {
    const drafts = new Map<number, Draft>()
    const files = new Map<number, Set<string>>()
    for (const { voter, order } of inOrder(voters))
      for (const [entry, seen] of seenBy(voter, matcher, variants)) {
        const draft = drafts.get(entry) ?? newDraft(entries[entry]!.patterns.length)
        drafts.set(entry, addSeen(draft, seen, voter, order))
        const paths = files.get(entry) ?? new Set()
        files.set(entry, paths.add(fileOf(voter)))
      }
    for (const [entry, draft] of drafts) draft.sources = files.get(entry)!.size
    return new Map([...drafts].map(([entry, draft]) => [entry, settle(draft)]))
  }
}

/** The stem of a piece's id: two files may have one path. */
const fileOf = ({ piece }: Voter): string => piece.id.slice(0, piece.id.lastIndexOf('-'))

/** In the order of their places, so that the first to show an entry give those that are kept. */
const inOrder = (voters: readonly Voter[]): readonly { readonly voter: Voter; readonly order: string }[] =>
  voters
    .map((voter) => ({ voter, order: contentKey(voter.textOf(voter.piece.range)) }))
    .sort((a, b) => compareText(a.order, b.order) || compareText(a.voter.piece.id, b.voter.piece.id))

/** Associative, and the same in any order. */
export function mergeTallies(one: Tally, other: Tally): Tally {
  const merged = new Map(one)
  for (const [entry, tally] of other) {
    const known = merged.get(entry)
    merged.set(entry, known ? merge(known, tally) : tally)
  }
  return merged
}

/** What one speech shows of one entry. */
interface Seen {
  /** Offsets in the clean text of the first use. */
  readonly start: number
  readonly end: number
  /** One a use; variants and fillers may repeat. */
  readonly roles: Role[]
  readonly variants: number[]
  readonly fillers: string[]
}

function seenBy(
  voter: Voter,
  matcher: Matcher,
  variants: readonly { entry: number; variant: number }[],
): ReadonlyMap<number, Seen> {
  const { range } = voter.piece
  const text = voter.textOf(range)
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at)
  const all = new Map<number, Seen>()
  for (const { start, end, role } of stretchesOf(voter))
    matcher.scan(units, start - range.start, end - range.start, (pattern, from, blankStart, blankEnd, to) => {
      const { entry, variant } = variants[pattern]!
      let seen = all.get(entry)
      if (!seen) {
        seen = { start: range.start + from, end: range.start + to, roles: [], variants: [], fillers: [] }
        all.set(entry, seen)
      }
      seen.roles.push(role)
      seen.variants.push(variant)
      if (blankEnd > blankStart) seen.fillers.push(text.slice(blankStart, blankEnd))
    })
  return all
}

/** An entry's tally while a scan adds to it; `settle` makes it what others may hold. */
interface Draft {
  families: number
  sources: number
  readonly variants: number[]
  readonly roles: Map<Role, number>
  readonly occasions: Map<string, number>
  fillers: Map<string, number>
  places: OrderedPlace[]
}

const merge = (one: EntryTally, other: EntryTally): EntryTally => settle(absorb(draftOf(one), other))

const draftOf = (tally: EntryTally): Draft => ({
  families: tally.families,
  sources: tally.sources,
  variants: [...tally.variants],
  roles: new Map(tally.roles),
  occasions: new Map(tally.occasions),
  fillers: new Map(tally.fillers),
  places: [...tally.places],
})

const newDraft = (variants: number): Draft => ({
  families: 0,
  sources: 0,
  variants: new Array<number>(variants).fill(0),
  roles: new Map(),
  occasions: new Map(),
  fillers: new Map(),
  places: [],
})

/** One family more. */
function addSeen(draft: Draft, seen: Seen, voter: Voter, order: string): Draft {
  draft.families++
  for (const variant of new Set(seen.variants)) draft.variants[variant]!++
  for (const role of seen.roles) addCount(draft.roles, role, 1)
  if (voter.occasion !== null) addCount(draft.occasions, voter.occasion, 1)
  for (const filler of new Set(seen.fillers)) addCount(draft.fillers, filler, 1)
  if (draft.places.length < MOST_PLACES)
    draft.places.push({ order, place: voter.evidence({ start: seen.start, end: seen.end }) })
  return draft.fillers.size > 2 * MOST_FILLERS_COUNTED ? settle(draft) : draft
}

function absorb(draft: Draft, other: EntryTally): Draft {
  draft.families += other.families
  draft.sources += other.sources
  for (const [variant, count] of other.variants.entries()) draft.variants[variant]! += count
  addCounts(draft.roles, other.roles)
  addCounts(draft.occasions, other.occasions)
  addCounts(draft.fillers, other.fillers)
  draft.places.push(...other.places)
  const isLarge = draft.fillers.size > 2 * MOST_FILLERS_COUNTED || draft.places.length > 4 * MOST_PLACES
  return isLarge ? settle(draft) : draft
}

const settle = (draft: Draft): Draft => ({
  ...draft,
  fillers: smallestKeys(draft.fillers, MOST_FILLERS_COUNTED),
  places: draft.places.sort(comparePlaces).slice(0, MOST_PLACES),
})

function addCounts<K>(counts: Map<K, number>, more: ReadonlyMap<K, number>): void {
  for (const [key, count] of more) addCount(counts, key, count)
}

function addCount<K>(counts: Map<K, number>, key: K, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count)
}

function smallestKeys(counts: Map<string, number>, most: number): Map<string, number> {
  if (counts.size <= most) return counts
  const keyed = [...counts].map((count) => ({ key: contentKey(count[0]), count }))
  keyed.sort((a, b) => compareText(a.key, b.key) || compareText(a.count[0], b.count[0]))
  return new Map(keyed.slice(0, most).map(({ count }) => count))
}

const comparePlaces = (a: OrderedPlace, b: OrderedPlace): number =>
  compareText(a.order, b.order) ||
  compareText(a.place.file, b.place.file) ||
  compareText(a.place.piece, b.place.piece) ||
  a.place.line - b.place.line

/** A blank is easily filled by chance, so a frame needs more families than wording that recurs whole. */
const FEWEST_FRAME_FAMILIES = 3

/** The entries that `minimumFamilies` families show, as people read them: most families first. */
export function withSupport(
  entries: readonly PatternEntry[],
  tally: Tally,
  minimumFamilies: number,
): { readonly phrases: readonly Phrase[]; readonly frames: readonly Frame[] } {
  const phrases: Phrase[] = []
  const frames: Frame[] = []
  for (const [index, entry] of entries.entries()) {
    const seen = tally.get(index)
    if (!seen || seen.families < minimumFamilies) continue
    const support = supportOf(entry, seen, minimumFamilies)
    const { before, after } = entry.patterns[0]!
    if (after === null) {
      const variants = toWordings(entry.patterns.map((pattern, variant) => [pattern.before, seen.variants[variant]!]))
      phrases.push({ ...support, text: variants[0]!.text, variants })
    } else if (seen.families >= FEWEST_FRAME_FAMILIES)
      frames.push({ ...support, before, after, fillers: toWordings([...seen.fillers]).slice(0, MOST_FILLERS) })
  }
  return { phrases: phrases.sort(compareSupport), frames: frames.sort(compareSupport) }
}

const supportOf = (entry: PatternEntry, seen: EntryTally, minimumFamilies: number): PatternSupport => ({
  key: entry.key,
  families: seen.families,
  sources: seen.sources,
  roles: Object.fromEntries([...seen.roles].sort((a, b) => compareText(a[0], b[0]))),
  occasions: [...seen.occasions.keys()].sort(compareText),
  general: seen.families >= minimumFamilies && seen.occasions.size >= 2,
  gain: Math.round(entry.gain),
  places: seen.places.map(({ place }) => place),
})

/** Most families first; longer text, then order of text. */
const toWordings = (counts: readonly (readonly [string, number])[]): readonly Wording[] =>
  counts
    .filter(([, families]) => families > 0)
    .map(([text, families]) => ({ text, families }))
    .sort((a, b) => b.families - a.families || b.text.length - a.text.length || compareText(a.text, b.text))

const compareSupport = (a: PatternSupport, b: PatternSupport): number =>
  b.families - a.families || b.gain - a.gain || compareText(a.key, b.key)
