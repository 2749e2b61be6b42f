import type { DescribedDocument } from '../speech/speech'
import { findCohesion } from './cohesion'
import { groupSteps } from './compose-group'
import { groupsOf, leastOfAGroup } from './group'
import { lexiconSteps } from './lexicon'
import { listsOf } from './list'
import { commonNames } from './masked-clause'
import type { Induced, InductionReason, Series } from './report'
import { findSections } from './section'
import { findSeries } from './series'
import { finish, type Steps } from './step'
import { findSubjects } from './subject'
import { minimumFamilies } from './support'
import { entryTallier, type Tally, withSupport } from './tally'
import { type PatternEntry, wordingOf } from './variant'
import { findVoters, type Voter, votingPieces } from './voter'
import { type WordingPrice, wordingPrice } from './wording-price'

const MOST_PHRASES = 500
const MOST_FRAMES = 300
const MOST_SERIES = 300

/**
 * What recurs over many speeches: templates by genre and by occasion, skeletons, series, sections of single speeches, phrases and frames.
 * A family of near-duplicates has one vote, and the order of `documents` changes nothing.
 */
export const induce = (documents: readonly DescribedDocument[]): Induced => finish(induceAll(documents))

function* induceAll(documents: readonly DescribedDocument[]): Steps<Induced> {
  const wording = yield* wordingSteps(documents)
  const { voters, entries } = wording
  const tally = entryTallier(entries)(voters)
  return yield* reportSteps(wording, { tally, families: voters.length, speeches: votingPieces(documents).length })
}

/** Wording that recurs in a sample. */
export interface SampledWording {
  readonly voters: readonly Voter[]
  readonly entries: readonly PatternEntry[]
  readonly price: WordingPrice
}

/** The first half of `induce`. */
export function* wordingSteps(documents: readonly DescribedDocument[]): Steps<SampledWording> {
  const voters = findVoters(documents)
  yield { step: 'voters', share: 1 }
  const lexicon = yield* lexiconSteps(voters, minimumFamilies(voters.length))
  return { voters, entries: wordingOf(lexicon), price: wordingPrice(lexicon, voters) }
}

/** A whole archive: how often wording is there, and how large it is. */
export interface CountedArchive {
  readonly tally: Tally
  readonly families: number
  /** Near-duplicates are counted each. */
  readonly speeches: number
}

/** The second half, once the wording is counted in the whole archive. */
export function* reportSteps({ voters, entries, price }: SampledWording, archive: CountedArchive): Steps<Induced> {
  const least = minimumFamilies(voters.length)
  const { phrases, frames } = withSupport(entries, archive.tally, minimumFamilies(archive.families))
  yield { step: 'counting', share: 1 }
  const lists = voters.flatMap(listsOf)
  const series = findSeries(lists, { least, price }).slice(0, MOST_SERIES)
  yield { step: 'series', share: 1 }
  const sections = findSections(voters)
  yield { step: 'sections', share: 1 }
  const cohesion = findCohesion(voters.map(({ piece, textOf }) => textOf(piece.range)))
  const common = commonNames(voters)
  const known = { lists, phrases, frames, sections, cohesion, common, price, subjects: findSubjects(voters) }
  yield { step: 'vocabulary', share: 1 }
  const { groups, reasons: apart } = groupsOf(voters)
  const composed = yield* groupSteps(groups, known)
  return {
    templates: composed.flatMap(({ template }) => template ?? []),
    skeletons: composed.map(({ skeleton }) => skeleton),
    series,
    sections,
    phrases: phrases.slice(0, MOST_PHRASES),
    frames: frames.slice(0, MOST_FRAMES),
    reasons: [
      ...reasonsOf(archive.speeches, voters, {
        groups: composed.length,
        phrases: phrases.length,
        lists: lists.length,
        series,
      }),
      ...apart,
      ...composed.flatMap(({ reason }) => reason ?? []),
    ],
  }
}

interface Found {
  readonly groups: number
  readonly phrases: number
  readonly lists: number
  readonly series: readonly Series[]
}

/** Why there is less than somebody may expect, the first cause alone where it explains the rest. */
function reasonsOf(speeches: number, voters: readonly Voter[], found: Found): readonly InductionReason[] {
  const families = voters.length
  if (families === 0) return [{ code: 'no-speech' }]
  if (families === 1) return [speeches > 1 ? { code: 'one-family', speeches } : { code: 'one-speech' }]
  const reasons: InductionReason[] = []
  if (found.groups === 0) {
    const least = leastOfAGroup(families)
    reasons.push({ code: 'no-genre-shared', families, least })
  }
  if (found.lists === 0) reasons.push({ code: 'no-numbering', families })
  const recurs = found.phrases > 0 || found.series.some((series) => series.families > 1)
  if (!recurs) reasons.push({ code: 'nothing-recurs', families })
  return reasons
}
