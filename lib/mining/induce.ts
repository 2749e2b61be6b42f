import type { DescribedDocument } from '../speech/speech'
import { GENRES, type Genre } from '../template/syntax'
import { type ClausedVoter, clausesOf } from './clause'
import { composeTemplate } from './compose'
import { contentKey } from './content-key'
import { findFrames } from './frame'
import { genreOf } from './genre'
import { findPhrases } from './phrase'
import type { Induced, InducedTemplate } from './report'
import { findSections } from './section'
import { findSeries } from './series'
import { findSkeleton } from './skeleton'
import { findVoters } from './voter'

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
  const claused = voters.map((voter) => ({ voter, clauses: clausesOf(voter) }))
  const least = minimumFamilies(voters.length)
  const phrases = findPhrases(claused, least)
  return {
    templates: GENRES.flatMap((genre) => {
      const group = claused.filter(({ voter }) => genreOf(voter.piece) === genre)
      return group.length >= least ? [composeGenre(genre, group)] : []
    }),
    skeletons: [],
    series: findSeries(voters, least).slice(0, MOST_SERIES),
    sections: findSections(voters),
    phrases: phrases.slice(0, MOST_PHRASES),
    frames: findFrames(claused, Math.max(3, least)).slice(0, MOST_FRAMES),
    reasons: voters.length === 0 ? [{ code: 'no-speech' }] : [],
  }
}

function composeGenre(genre: Genre, claused: readonly ClausedVoter[]): InducedTemplate {
  const voters = claused.map(({ voter }) => voter)
  const least = minimumFamilies(voters.length)
  const phrases = findPhrases(claused, least)
  const parts = findSkeleton(voters, least)
  const template = composeTemplate({ genre, voters, parts, phrases, minimumFamilies: least })
  return { key: contentKey(template.source), ...template }
}
