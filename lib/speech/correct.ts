import { toSource } from '../corpus/clean'
import type { Correction } from '../storage/storage'
import { lineIndexAt, lineStarts } from '../text/range'
import type { DescribedDocument, Paragraph, Piece } from './speech'

/** The document as a person has corrected it. Later corrections of one place win; what no longer fits is passed over. */
export function correct(described: DescribedDocument, corrections: readonly Correction[]): DescribedDocument {
  if (corrections.length === 0) return described
  const starts = lineStarts(described.document.text)
  const lineOf = (paragraph: Paragraph) => lineIndexAt(starts, toSource(described.clean, paragraph.range.start)) + 1
  const pieces = described.pieces.map((piece) =>
    corrections
      .filter((correction) => correction.piece === piece.id)
      .reduce((done, next) => apply(done, next, lineOf), piece),
  )
  return { ...described, pieces }
}

function apply(piece: Piece, correction: Correction, lineOf: (paragraph: Paragraph) => number): Piece {
  switch (correction.kind) {
    case 'take-back':
      return { ...piece, setAside: null, kind: piece.kind === 'host-script' ? 'host-script' : 'speech' }
    case 'role':
      return {
        ...piece,
        paragraphs: piece.paragraphs.map((paragraph) =>
          lineOf(paragraph) === correction.line
            ? { ...paragraph, role: correction.role, confidence: 1, because: ['person'] }
            : paragraph,
        ),
      }
  }
}
