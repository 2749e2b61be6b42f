import { type AnnotatedOutline, matchPoints } from './annotated-outline'
import type { Allows, Passage } from './lattice'
import { readPassage } from './outline'
import { toMarkedLines, varyOutline } from './variation'

/** Where a text is from: `corpus`, `samples` and `other` are annotated beside the project, `speeches` and `numbering` are of our own writing. */
export type Source = 'corpus' | 'samples' | 'other' | 'speeches' | 'numbering'

/** An annotated outline as the decoder sees it. */
export interface Sequence extends Passage {
  readonly outline: AnnotatedOutline
  readonly from: Source
  /** True level of each candidate, 0 where it is no point. */
  readonly levels: readonly number[]
  /** The same outline as other writers would have set it. */
  readonly variations: readonly Sequence[]
  /** How it is a variation, or null. */
  readonly variation: string | null
}

export function prepare(outline: AnnotatedOutline, from: Source): Sequence {
  const sequence = toSequence(outline, from, null)
  if (from === 'numbering') return sequence
  const lines = toMarkedLines(outline, sequence.candidates, sequence.levels)
  const variations = varyOutline(outline, lines).map((varied) => toSequence(varied.outline, from, varied.name))
  return { ...sequence, variations }
}

export function toSequence(outline: AnnotatedOutline, from: Source, variation: string | null): Sequence {
  const { text, paragraphs, points } = outline
  const passage = readPassage(text, paragraphs)
  const levels = new Array<number>(passage.candidates.length).fill(0)
  matchPoints(outline, passage.candidates).forEach((index, point) => {
    if (index !== null) levels[index] = points[point]!.level
  })
  return { ...passage, outline, from, levels, variations: [], variation }
}

/** Allows the readings that agree with the annotation. */
export const truthOf =
  ({ levels }: Sequence): Allows =>
  (candidate, level) =>
    levels[candidate] === level
