import type { DescribedDocument, Piece } from '../speech/speech'
import type { Range } from '../text/range'
import { compareText } from './voter'

/** A speech as sampling sees it. */
export interface Candidate {
  readonly family: string
  /** UTF-16 units of its clean text. */
  readonly characters: number
  /** Key of its clean text. */
  readonly text: string
  /** File and piece; they decide between equal texts alone. */
  readonly path: string
  readonly piece: number
}

export interface SampleSize {
  readonly speeches: number
  /** UTF-16 units of them together. */
  readonly characters: number
}

/** UTF-16 units of one speech that are looked at. */
const LONGEST_SPEECH = 200_000

/**
 * So much is induced from at most; what is found in it is counted in all. Of an archive of 1.1 million characters it finds 177 of 181 phrases, 122 of
 * 131 frames and 62 of 63 templates, in two thirds of the time.
 */
export const SAMPLE: SampleSize = { speeches: 1_000, characters: 600_000 }

/**
 * The speeches that templates and patterns are induced from: of each family its longest, and of the families those whose
 * text has the least key, so that neither the order of the files nor anything but their content decides.
 */
export function sampleSpeeches<Speech extends Candidate>(
  speeches: readonly Speech[],
  { speeches: most, characters: mostCharacters }: SampleSize = SAMPLE,
): ReadonlySet<Speech> {
  const chosen = new Set<Speech>()
  let characters = 0
  for (const speech of [...representatives(speeches)].sort(compareContent)) {
    if (chosen.size >= most) break
    if (chosen.size > 0 && characters + speech.characters > mostCharacters) continue
    chosen.add(speech)
    characters += speech.characters
  }
  return chosen
}

/** Of each family its longest speech; equal ones by their content. */
export function representatives<Speech extends Candidate>(speeches: readonly Speech[]): ReadonlySet<Speech> {
  const longest = new Map<string, Speech>()
  for (const speech of speeches) {
    const rival = longest.get(speech.family)
    if (rival === undefined || compareLength(speech, rival) < 0) longest.set(speech.family, speech)
  }
  return new Set(longest.values())
}

const compareContent = (a: Candidate, b: Candidate): number =>
  compareText(a.text, b.text) || compareText(a.path, b.path) || a.piece - b.piece

const compareLength = (a: Candidate, b: Candidate): number => b.characters - a.characters || compareContent(a, b)

/** Of a speech so long that no other finds room beside it, its beginning. */
export function beginningOf(piece: Piece): Piece {
  const { range, paragraphs, points, announcements, slots } = piece
  if (range.end - range.start <= LONGEST_SPEECH) return piece
  const end = range.start + LONGEST_SPEECH
  const before = ({ range: within }: { readonly range: Range }): boolean => within.end <= end
  return {
    ...piece,
    range: { start: range.start, end },
    paragraphs: paragraphs.filter(before),
    points: points.filter(({ heading }) => heading.end <= end),
    announcements: announcements.filter(before),
    slots: slots.filter(before),
  }
}

/** A document with some of its pieces alone, none of them endless, without what induction never asks for: a sample is held in memory whole. */
export function narrow(described: DescribedDocument, pieces: ReadonlySet<number>): DescribedDocument {
  const kept = described.pieces.filter((_, index) => pieces.has(index)).map(beginningOf)
  const { clean } = described
  // An offset is found in the source by the last edit before it.
  const edits = clean.edits.filter((edit, index) => {
    const next = clean.edits[index + 1]?.at ?? Number.POSITIVE_INFINITY
    return kept.some(({ range }) => next > range.start && edit.at <= range.end)
  })
  return {
    ...described,
    clean: { ...clean, edits },
    pieces: kept.map((piece) => ({
      ...piece,
      paragraphs: piece.paragraphs.map((paragraph) => ({ ...paragraph, because: [] })),
      slots: piece.slots.map((slot) => ({ ...slot, because: [] })),
    })),
  }
}
