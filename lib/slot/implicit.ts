import { findCalendar } from './calendar'
import { isTaken, type Recogniser } from './candidate'
import { findDocumentTitles } from './document-title'
import { findEvents } from './event'
import { findFacilities } from './facility'
import type { Proposal } from './feature'
import { findFullNames } from './full-name'
import { findInstitutions } from './institution'
import { findLevels } from './level'
import { findListedPlaces } from './listed-place'
import { findNumerals } from './numeral'
import { findOccasions } from './occasion-name'
import { findOrganisations } from './organisation'
import { patternFinder } from './pattern-finder'
import { findPersons } from './person'
import { findPlaces } from './place'
import { findQuantities } from './quantity'
import { findQuoted } from './quoted'
import { findShortPlaces } from './short-place'
import { findSingleCounties } from './single-county'
import { VALUE_TYPES, type ValueType } from './type'

/** Their numbers stand in weights.json: a new one goes to the end. */
const RECOGNISERS: readonly Recogniser[] = [
  findDocumentTitles,
  findEvents,
  findCalendar,
  findOrganisations,
  findPersons,
  findFacilities,
  findPlaces,
  findLevels,
  findQuantities,
  findNumerals,
  findFullNames,
  findInstitutions,
  findOccasions,
  findQuoted,
  findShortPlaces,
  findListedPlaces,
  findSingleCounties,
]
/** Steps of confidence that the feature `source` tells apart. */
export const SOURCE_STEPS = 20

/** Number of a recogniser and its confidence, as the feature `source` knows it. */
const sourceOf = (recogniser: number, confidence: number): number =>
  recogniser * SOURCE_STEPS + Math.min(SOURCE_STEPS - 1, Math.floor(confidence * SOURCE_STEPS))

/** A name that was found elsewhere in the piece by its context, 1, or by its frequency, 0. */
export const recurringSource = (strong: boolean): number => sourceOf(RECOGNISERS.length, strong ? 0.9 : 0.5)

const TYPE_NUMBER = Object.fromEntries(VALUE_TYPES.map((type, index) => [type, index])) as Record<ValueType, number>
/** “1月8日”会议精神: a moment in quotation marks is a name. */
const MOMENTS: ReadonlySet<ValueType> = new Set(['date', 'month', 'year', 'time'])
/** A value is shorter than this. */
const LONGEST = 256

/** Everything in one line that may be a concrete value, each span and type once, whatever touches `taken` left out. */
export function proposeImplicit(line: string, taken: Uint8Array, quoted: Uint8Array): readonly Proposal[] {
  let merged: Map<number, Proposal & { readonly sources: number[] }> | null = null
  const proposals: Proposal[] = []
  for (let recogniser = 0; recogniser < RECOGNISERS.length; recogniser++) {
    for (const { start, end, type, confidence, because } of RECOGNISERS[recogniser]!(line)) {
      if (end <= start || end - start >= LONGEST || isTaken(taken, start, end)) continue
      if (quoted[start] === 1 && MOMENTS.has(type)) continue
      const key = spanKey(start, end, type)
      const source = sourceOf(recogniser, confidence)
      merged ??= new Map()
      const known = merged.get(key)
      if (known === undefined) {
        const proposal = { start, end, type, confidence, because, sources: [source] }
        merged.set(key, proposal)
        proposals.push(proposal)
      } else if (!known.sources.includes(source)) known.sources.push(source)
    }
  }
  return proposals
}

/** One number for a span shorter than LONGEST and its type. */
export const spanKey = (start: number, end: number, type: ValueType): number =>
  (start * LONGEST + (end - start)) * 16 + TYPE_NUMBER[type]

/** So many zeros, or more, that nobody may write to: most lines have nothing to mark. */
export function zeros(count: number): Uint8Array {
  if (noneMarked.length < count) noneMarked = new Uint8Array(2 * count)
  return noneMarked
}

let noneMarked = new Uint8Array(1024)

const findQuotations = patternFinder(/“[^“”\n]{1,40}”/, '“')

/** Marks what lies inside quotation marks, the marks left out; a quotation of more than forty characters is speech. */
export function quotedOffsets(line: string): Uint8Array {
  const quotations = findQuotations(line)
  if (quotations.length === 0) return zeros(line.length)
  const quoted = new Uint8Array(line.length)
  for (const match of quotations) quoted.fill(1, match.index + 1, match.index + match[0].length - 1)
  return quoted
}
