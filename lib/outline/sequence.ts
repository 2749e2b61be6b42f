import { type AnnotatedOutline, matchPoints } from './annotated-outline'
import { type Candidate, findCandidates } from './candidate'
import type { Allows } from './lattice'
import { describeShapes } from './outline'
import type { ParagraphShape } from './series'

/** Where a text is from: `corpus`, `samples` and `other` are annotated beside the project, `speeches` and `numbering` are of our own writing. */
export type Source = 'corpus' | 'samples' | 'other' | 'speeches' | 'numbering'

/** An annotated outline as the decoder sees it. */
export interface Sequence {
  readonly outline: AnnotatedOutline
  readonly from: Source
  readonly candidates: readonly Candidate[]
  readonly shapes: readonly ParagraphShape[]
  /** True level of each candidate, 0 where it is no point. */
  readonly levels: readonly number[]
}

export function prepare(outline: AnnotatedOutline, from: Source): Sequence {
  const { text, paragraphs, points } = outline
  const candidates = findCandidates(text, paragraphs)
  const levels = new Array<number>(candidates.length).fill(0)
  matchPoints(outline, candidates).forEach((index, point) => {
    if (index !== null) levels[index] = points[point]!.level
  })
  return { outline, from, candidates, shapes: describeShapes(text, paragraphs, candidates), levels }
}

/** Allows the readings that agree with the annotation. */
export const truthOf =
  ({ levels }: Sequence): Allows =>
  (candidate, level) =>
    levels[candidate] === level
