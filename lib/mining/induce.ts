import type { DescribedDocument } from '../speech/speech'
import { GENRES, type Genre } from '../template/syntax'
import { composeTemplate } from './compose'
import { contentKey } from './content-key'
import { genreOf } from './genre'
import { induceLibrary } from './library'
import type { Induced, InducedTemplate, Phrase } from './report'
import { findSections } from './section'
import { findSeries } from './series'
import { findSkeleton } from './skeleton'
import { entryTallier, withSupport } from './tally'
import { wordingOf } from './variant'
import { findVoters, type Voter } from './voter'

/** A pattern needs this many families; of larger archives more, so that chance does not pass for custom. */
export const minimumFamilies = (voters: number): number =>
  voters <= 50 ? 2 : voters <= 1000 ? 3 : Math.max(3, Math.ceil(voters / 2000))

const MOST_PHRASES = 500
const MOST_FRAMES = 300
const MOST_SERIES = 300

/**
 * What recurs over many speeches: templates by genre, sections of single speeches as examples, phrases and frames.
 * A family of near-duplicates has one vote, and the order of `documents` changes nothing.
 */
export function induce(documents: readonly DescribedDocument[]): Induced {
  const voters = findVoters(documents)
  const least = minimumFamilies(voters.length)
  const entries = wordingOf(induceLibrary(voters, least))
  const tally = entryTallier(entries)
  const { phrases, frames } = withSupport(entries, tally(voters), least)
  return {
    templates: GENRES.flatMap((genre) => {
      const group = voters.filter(({ piece }) => genreOf(piece) === genre)
      if (group.length < least) return []
      const shared = withSupport(entries, tally(group), minimumFamilies(group.length))
      return [composeGenre(genre, group, shared.phrases)]
    }),
    skeletons: [],
    series: findSeries(voters, least).slice(0, MOST_SERIES),
    sections: findSections(voters),
    phrases: phrases.slice(0, MOST_PHRASES),
    frames: frames.slice(0, MOST_FRAMES),
    reasons: voters.length === 0 ? [{ code: 'no-speech' }] : [],
  }
}

function composeGenre(genre: Genre, voters: readonly Voter[], phrases: readonly Phrase[]): InducedTemplate {
  const least = minimumFamilies(voters.length)
  const parts = findSkeleton(voters, least)
  const template = composeTemplate({ genre, voters, parts, phrases, minimumFamilies: least })
  return { key: contentKey(template.source), ...template }
}
