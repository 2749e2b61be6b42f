import type { CleanText } from '../corpus/clean'
import type { FamilyMember } from '../corpus/family'
import type { FileProblem } from '../corpus/file-problem'
import { isByPerson } from '../speech/correct'
import { sourceLineTeller } from '../speech/source-line'
import { speakerOf } from '../speech/speaker'
import type { DescribedDocument, Piece, SetAside } from '../speech/speech'
import { textOf } from '../speech/speech-text'
import { isDoubtful, stripOf } from '../speech/strip'
import type { FileSummary, PieceSummary } from './report'

/** Summary of a file that gave no document, or none before the run was stopped. */
export const unreadable = (index: number, file: string, problems: readonly FileProblem[]): FileSummary => ({
  index,
  file,
  format: null,
  encoding: null,
  edits: 0,
  problems,
  pieces: [],
})

/** What the report says of one described file. */
export function summarise(index: number, described: DescribedDocument, problems: readonly FileProblem[]): FileSummary {
  const { document, clean, pieces } = described
  const lineOf = sourceLineTeller(described)
  return {
    index,
    file: document.path,
    format: document.format,
    encoding: document.encoding,
    edits: clean.edits.length,
    problems,
    pieces: pieces.map((piece) => summarisePiece(piece, clean, lineOf)),
  }
}

/** A file's summary with its place, whole ids, and what its speeches have in common with others. */
export function nameSummary(
  summary: FileSummary,
  index: number,
  stem: string,
  families: ReadonlyMap<string, FamilyMember>,
): FileSummary {
  const pieces = summary.pieces.map((piece) => {
    const id = stem + piece.id
    const member = families.get(id)
    return member
      ? { ...piece, id, family: member.family, setAside: piece.setAside ?? duplicateOf(member) }
      : { ...piece, id }
  })
  return { ...summary, index, pieces }
}

/** A duplicate stays a speech; that it is set aside says only that it has no vote of its own. */
const duplicateOf = ({ duplicateOf: of, similarity }: FamilyMember): SetAside | null =>
  of === null ? null : { reason: 'duplicate', of, similarity }

/** A described document with the ids and families that its summary names; it was described before they were known. */
export const withSummary = (described: DescribedDocument, summary: FileSummary): DescribedDocument => ({
  ...described,
  pieces: described.pieces.map((piece, index) => {
    const { id, family, setAside } = summary.pieces[index]!
    return { ...piece, id, family, setAside, duplicateOf: setAside?.reason === 'duplicate' ? setAside.of : null }
  }),
})

function summarisePiece(piece: Piece, clean: CleanText, lineOf: (offset: number) => number): PieceSummary {
  const { id, kind, title, range, setAside, family, paragraphs, slots } = piece
  const first = paragraphs[0]?.range.start ?? range.start
  const last = paragraphs.at(-1)?.range.end ?? range.end
  return {
    id,
    kind,
    title,
    speaker: speakerOf(paragraphs, ({ range }) => textOf(clean, range)),
    startLine: lineOf(first),
    endLine: lineOf(Math.max(first, last - 1)),
    characters: range.end - range.start,
    setAside,
    family,
    strip: stripOf(paragraphs, lineOf),
    slots: slots.length,
    doubtful: paragraphs.filter(isDoubtful).length,
    reviewed: paragraphs.every(isByPerson),
  }
}
