import type { Correction } from '../storage/storage'
import { sourceLineTeller } from './source-line'
import type { DescribedDocument, Paragraph, Piece } from './speech'

/**
 * The document as a person has corrected it. A role goes to the paragraphs that stand on the named source line. Later
 * corrections of one place win; what names no piece or no paragraph is passed over.
 */
export function correct(described: DescribedDocument, corrections: readonly Correction[]): DescribedDocument {
  if (corrections.length === 0) return described
  const lineOf = sourceLineTeller(described)
  const isOn = ({ range }: Paragraph, line: number) => lineOf(range.start) <= line && line <= lineOf(range.end - 1)
  const pieces = described.pieces.map((piece) =>
    corrections
      .filter((correction) => correction.piece === piece.id)
      .reduce((done, next) => apply(done, next, isOn), piece),
  )
  return { ...described, pieces }
}

function apply(piece: Piece, correction: Correction, isOn: (paragraph: Paragraph, line: number) => boolean): Piece {
  switch (correction.kind) {
    case 'take-back':
      return { ...piece, setAside: null, kind: piece.kind === 'host-script' ? 'host-script' : 'speech' }
    case 'role':
      return {
        ...piece,
        paragraphs: piece.paragraphs.map((paragraph) =>
          isOn(paragraph, correction.line)
            ? { ...paragraph, role: correction.role, confidence: 1, because: ['person'] }
            : paragraph,
        ),
      }
  }
}
