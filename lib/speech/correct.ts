import { toSource } from '../corpus/clean'
import type { Correction } from '../storage/storage'
import { lineStarts, type Place, placeFinder, type Range } from '../text/range'
import { withLevel } from './correct-point'
import { sourceLineTeller } from './source-line'
import { type DescribedDocument, isSpeechKind, type Paragraph, type Piece } from './speech'

/** What decided a finding that a person has spoken on. */
const BY_PERSON = { confidence: 1, because: ['person'] } as const

/** Whether a person has said or confirmed what this paragraph does. */
export const isByPerson = ({ because }: Pick<Paragraph, 'because'>): boolean => because[0] === BY_PERSON.because[0]

/** Where findings stand in the source. */
interface Places {
  /** Whether the paragraph stands on that source line, from 1. */
  isOn(paragraph: Paragraph, line: number): boolean
  beginsAt(range: Range, place: Place): boolean
}

/**
 * The document as a person has corrected it. A role goes to the paragraphs that stand on the named source line. Later
 * corrections of one place win; what names no piece, paragraph, point or blank is passed over.
 */
export function correct(described: DescribedDocument, corrections: readonly Correction[]): DescribedDocument {
  if (corrections.length === 0) return described
  const places = placesOf(described)
  const byPiece = new Map<string, Correction[]>()
  for (const correction of corrections) {
    const list = byPiece.get(correction.piece)
    if (list) list.push(correction)
    else byPiece.set(correction.piece, [correction])
  }
  const pieces = described.pieces.map((piece) =>
    (byPiece.get(piece.id) ?? []).reduce((done, next) => apply(done, next, places), piece),
  )
  return { ...described, pieces }
}

function placesOf({ document, clean }: DescribedDocument): Places {
  const lineOf = sourceLineTeller({ document, clean })
  const find = placeFinder(document.text, lineStarts(document.text))
  return {
    isOn: ({ range }, line) => lineOf(range.start) <= line && line <= lineOf(range.end - 1),
    beginsAt: ({ start }, { line, column }) => {
      const place = find(toSource(clean, start))
      return place.line === line && place.column === column
    },
  }
}

function apply(piece: Piece, correction: Correction, { isOn, beginsAt }: Places): Piece {
  switch (correction.kind) {
    case 'take-back':
      return { ...piece, setAside: null, kind: isSpeechKind(piece.kind) ? piece.kind : 'speech' }
    case 'confirm':
      return { ...piece, paragraphs: piece.paragraphs.map((paragraph) => ({ ...paragraph, ...BY_PERSON })) }
    case 'role':
      return {
        ...piece,
        paragraphs: piece.paragraphs.map((paragraph) =>
          isOn(paragraph, correction.line) ? { ...paragraph, role: correction.role, ...BY_PERSON } : paragraph,
        ),
      }
    case 'level': {
      const index = piece.points.findIndex(({ marker }) => beginsAt(marker, correction))
      return index < 0 ? piece : { ...piece, points: withLevel(piece.points, index, correction.level) }
    }
    case 'slot': {
      const { type } = correction
      return {
        ...piece,
        slots: piece.slots.flatMap((slot) =>
          beginsAt(slot.range, correction) ? (type === null ? [] : [{ ...slot, type, ...BY_PERSON }]) : [slot],
        ),
      }
    }
  }
}
