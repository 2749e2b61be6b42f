import { sourceLineTeller } from '../speech/source-line'
import { type DescribedDocument, isSpeechKind, type Paragraph, type Piece } from '../speech/speech'
import { spokenParagraphs, textOf } from '../speech/speech-text'
import type { Genre } from '../template/syntax'
import type { Range } from '../text/range'
import { voterGenre } from './genre'
import { findOccasions } from './occasion'
import type { Evidence } from './report'

/** A speech that takes part in induction. A family of near-duplicates has one vote, given by its longest member. */
export interface Voter {
  readonly piece: Piece
  readonly described: DescribedDocument
  readonly family: string
  /** What it is about; null where nothing stands out. */
  readonly occasion: string | null
  readonly genre: Genre
  textOf(range: Range): string
  evidence(range: Range): Evidence
}

/**
 * The speeches that vote, one a family, in an order that depends on their text alone, so that neither the order
 * of the files nor the number of workers changes what is induced.
 */
export function findVoters(documents: readonly DescribedDocument[]): readonly Voter[] {
  const longest = new Map<string, Voice>()
  for (const [described, piece] of votingPieces(documents)) {
    const voter = toVoter(described, piece)
    const rival = longest.get(voter.family)
    if (!rival || compare(voter, rival) < 0) longest.set(voter.family, voter)
  }
  const voters = [...longest.values()].sort(compare)
  const occasions = findOccasions(voters)
  return voters.map((voter, index) => ({ ...voter, occasion: occasions[index]!, genre: voterGenre(voter) }))
}

/** Speeches whose families vote. A duplicate is one: that it is set aside says only that it has no vote of its own. */
export const votingPieces = (
  documents: readonly DescribedDocument[],
): readonly (readonly [DescribedDocument, Piece])[] =>
  documents.flatMap((described) =>
    described.pieces
      .filter(({ kind, setAside }) => isSpeechKind(kind) && (!setAside || setAside.reason === 'duplicate'))
      .map((piece) => [described, piece] as const),
  )

/** A voter before it is known what the others speak of. */
type Voice = Omit<Voter, 'occasion' | 'genre'>

function toVoter(described: DescribedDocument, piece: Piece): Voice {
  const { clean, document } = described
  const lineOf = sourceLineTeller(described)
  return {
    piece,
    described,
    family: piece.family ?? piece.id,
    textOf: (range) => textOf(clean, range),
    evidence: (range) => ({
      piece: piece.id,
      file: document.path,
      line: lineOf(range.start),
      text: textOf(clean, range),
    }),
  }
}

/** Longest first; ties by text, then by path and id, which only identical speeches reach. */
function compare(a: Voice, b: Voice): number {
  return (
    length(b.piece) - length(a.piece) ||
    compareText(
      a.described.clean.text.slice(a.piece.range.start, a.piece.range.end),
      b.described.clean.text.slice(b.piece.range.start, b.piece.range.end),
    ) ||
    compareText(a.described.document.path, b.described.document.path) ||
    compareText(a.piece.id, b.piece.id)
  )
}

const length = (piece: Piece): number => piece.range.end - piece.range.start

/** Order by UTF-16 code units: the same on every machine, whatever its locale. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The paragraphs that carry content: no title, salutation, bare heading or site text. */
export const contentParagraphs = (piece: Piece): readonly Paragraph[] =>
  spokenParagraphs(piece).filter(({ role }) => role !== 'title' && role !== 'salutation' && role !== 'heading')
