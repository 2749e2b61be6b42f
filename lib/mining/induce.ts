import type { DescribedDocument } from '../speech/speech'
import { GENRES } from '../template/syntax'
import { findCohesion } from './cohesion'
import { composeTemplate, type Group } from './compose'
import { contentKey } from './content-key'
import { induceLexicon } from './lexicon'
import { listsOf } from './list'
import { commonNames } from './masked-clause'
import type { Induced, InducedTemplate, InductionReason, Series, Skeleton } from './report'
import { findSections } from './section'
import { findSeries } from './series'
import { findSkeleton, toSkeleton } from './skeleton'
import { findStanding } from './standing'
import { entryTallier, type Tally, withSupport } from './tally'
import { type PatternEntry, wordingOf } from './variant'
import { findVoters, type Voter } from './voter'

/** A pattern needs this many families; of larger archives more, so that chance does not pass for custom. */
export const minimumFamilies = (voters: number): number =>
  voters <= 50 ? 2 : voters <= 1000 ? 3 : Math.max(3, Math.ceil(voters / 2000))

const MOST_PHRASES = 500
const MOST_FRAMES = 300
const MOST_SERIES = 300
/** A composite template stands for so many families, or for all where there are fewer. */
const LEAST_OF_A_GROUP = 3

/**
 * What recurs over many speeches: templates by genre and by occasion, skeletons, series, sections of single speeches, phrases and frames.
 * A family of near-duplicates has one vote, and the order of `documents` changes nothing.
 */
export function induce(documents: readonly DescribedDocument[]): Induced {
  const wording = induceWording(documents)
  return induceRest(wording, { tally: wording.tally, families: wording.voters.length })
}

/** Wording that recurs in a sample, and how often it is there. */
export interface SampledWording {
  readonly documents: readonly DescribedDocument[]
  readonly voters: readonly Voter[]
  readonly entries: readonly PatternEntry[]
  readonly tally: Tally
}

/** The first half of `induce`. */
export function induceWording(documents: readonly DescribedDocument[]): SampledWording {
  const voters = findVoters(documents)
  const entries = wordingOf(induceLexicon(voters, minimumFamilies(voters.length)))
  return { documents, voters, entries, tally: entryTallier(entries)(voters) }
}

/** The second half, once the wording is counted in the whole archive. */
export function induceRest(
  { documents, voters, entries }: SampledWording,
  archive: { readonly tally: Tally; readonly families: number },
): Induced {
  const least = minimumFamilies(voters.length)
  const { phrases, frames } = withSupport(entries, archive.tally, minimumFamilies(archive.families))
  const lists = voters.flatMap(listsOf)
  const series = findSeries(lists, least).slice(0, MOST_SERIES)
  const sections = findSections(voters)
  const cohesion = findCohesion(voters.map(({ piece, textOf }) => textOf(piece.range)))
  const common = commonNames(voters)
  const standing = findStanding(voters, { cohesion, common, frames })
  const known = { lists, phrases, sections, cohesion, common, standing }
  const composed = groupsOf(voters).map((group) => composeGroup(group, known))
  return {
    templates: composed.map(({ template }) => template),
    skeletons: composed.map(({ skeleton }) => skeleton),
    series,
    sections,
    phrases: phrases.slice(0, MOST_PHRASES),
    frames: frames.slice(0, MOST_FRAMES),
    reasons: reasonsOf(documents, voters, {
      templates: composed.length,
      phrases: phrases.length,
      lists: lists.length,
      series,
    }),
  }
}

type Speeches = Pick<Group, 'genre' | 'occasion' | 'voters'>

/** By genre, and in each genre by occasion, where there are families enough; a genre of one occasion is one group. */
function groupsOf(voters: readonly Voter[]): readonly Speeches[] {
  const least = Math.max(2, Math.min(LEAST_OF_A_GROUP, voters.length))
  return GENRES.flatMap((genre) => {
    const group = voters.filter((voter) => voter.genre === genre)
    const occasions = [...new Set(group.flatMap(({ occasion }) => occasion ?? []))].sort()
    const byOccasion = occasions.map((occasion) => group.filter((voter) => voter.occasion === occasion))
    const whole = byOccasion.length === 1 && byOccasion[0]!.length === group.length ? occasions[0]! : null
    const special = whole === null ? byOccasion.map((own) => ({ genre, occasion: own[0]!.occasion, voters: own })) : []
    return [{ genre, occasion: whole, voters: group }, ...special]
  }).filter((group) => group.voters.length >= least)
}

type Known = Pick<Group, 'lists' | 'phrases' | 'sections' | 'cohesion' | 'common' | 'standing'>

function composeGroup(
  speeches: Speeches,
  known: Known,
): { readonly template: InducedTemplate; readonly skeleton: Skeleton } {
  const { voters } = speeches
  const least = minimumFamilies(voters.length)
  const parts = findSkeleton(voters, least)
  const own = new Set(voters)
  const lists = known.lists.filter(({ voter }) => own.has(voter))
  const series = findSeries(lists, least)
  const skeleton = toSkeleton({ ...speeches, parts, series, sections: known.sections })
  const template = composeTemplate({ ...speeches, ...known, lists, least, parts, series, skeleton: skeleton.key })
  return { template: { key: contentKey(template.source), ...template }, skeleton }
}

interface Found {
  readonly templates: number
  readonly phrases: number
  readonly lists: number
  readonly series: readonly Series[]
}

/** Why there is less than somebody may expect, the first cause alone where it explains the rest. */
function reasonsOf(
  documents: readonly DescribedDocument[],
  voters: readonly Voter[],
  found: Found,
): readonly InductionReason[] {
  const families = voters.length
  if (families === 0) return [{ code: 'no-speech' }]
  if (families === 1) {
    const speeches = documents.flatMap(({ pieces }) =>
      pieces.filter(({ family }) => family === voters[0]!.family),
    ).length
    return [speeches > 1 ? { code: 'one-family', speeches } : { code: 'one-speech' }]
  }
  const reasons: InductionReason[] = []
  if (found.templates === 0) {
    const least = Math.max(2, Math.min(LEAST_OF_A_GROUP, families))
    reasons.push({ code: 'no-genre-shared', families, least })
  }
  if (found.lists === 0) reasons.push({ code: 'no-numbering', families })
  const recurs = found.phrases > 0 || found.series.some((series) => series.families > 1)
  if (!recurs) reasons.push({ code: 'nothing-recurs', families })
  return reasons
}
