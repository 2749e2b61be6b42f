import { findCalendar } from './calendar'
import { chooseCandidates, type Recogniser, type SlotCandidate } from './candidate'
import { findDocumentTitles } from './document-title'
import { findEvents } from './event'
import { findFacilities } from './facility'
import { findLevels } from './level'
import { findOrganisations } from './organisation'
import { findPersons } from './person'
import { findPlaces } from './place'
import { findQuantities } from './quantity'

/** In rank order: what an earlier one has taken, a later one does not see. */
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
]

/** Concrete values of one line that a clerk must change to use the speech again. `taken` marks what is not to be had. */
export function findImplicit(line: string, taken: Uint8Array): readonly SlotCandidate[] {
  const quoted = quotedOffsets(line)
  const groups = RECOGNISERS.map((recognise) => recognise(line).filter((candidate) => !isInside(quoted, candidate)))
  return chooseCandidates(groups, taken)
}

const QUOTATION = /“[^“”\n]{1,40}”/g

/** Slogans in quotation marks stay text; a longer quotation is speech and may hold values. */
function quotedOffsets(line: string): Uint8Array {
  const quoted = new Uint8Array(line.length)
  for (const match of line.matchAll(QUOTATION)) quoted.fill(1, match.index + 1, match.index + match[0].length - 1)
  return quoted
}

function isInside(quoted: Uint8Array, candidate: SlotCandidate): boolean {
  return quoted[candidate.start] === 1 && quoted[candidate.end - 1] === 1
}
