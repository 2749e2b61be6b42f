import { toSource } from '../corpus/clean'
import type { Role } from '../role/role'
import type { ValueType } from '../slot/type'
import type { Correction } from '../storage/record/mining'
import { lineStarts, type Place, placeFinder, type Range } from '../text/range'
import { withLevel } from './correct-point'
import { sourceLineTeller } from './source-line'
import { type DescribedDocument, type FoundSlot, isSpeechKind, type Paragraph, type Piece, type Point } from './speech'

/** What decided a finding that a person has spoken on. */
const BY_PERSON = { confidence: 1, because: ['person'] } as const

/** Whether a person has said or confirmed what this paragraph does. */
export const isByPerson = ({ because }: Pick<Paragraph, 'because'>): boolean => because[0] === BY_PERSON.because[0]

/**
 * The document as a person has corrected it. A role goes to the paragraphs that stand on the named source line. Later
 * corrections of one place win; what names no piece, paragraph, point or blank is passed over.
 */
export function correct(described: DescribedDocument, corrections: readonly Correction[]): DescribedDocument {
  if (corrections.length === 0) return described
  const byPiece = new Map<string, Correction[]>()
  for (const correction of corrections) {
    const list = byPiece.get(correction.piece)
    if (list) list.push(correction)
    else byPiece.set(correction.piece, [correction])
  }
  const starts = lineStarts(described.document.text)
  const pieces = described.pieces.map((piece) => {
    const said = byPiece.get(piece.id)
    return said ? correctPiece(described, starts, piece, lastWords(said)) : piece
  })
  return { ...described, pieces }
}

/** The last word on each thing of one piece. Roles by line with their rank among all words, the rest by place. */
interface LastWords {
  readonly isTakenBack: boolean
  readonly isConfirmed: boolean
  readonly roles: ReadonlyMap<number, { readonly role: Role; readonly rank: number }>
  readonly levels: ReadonlyMap<string, number | null>
  readonly slots: ReadonlyMap<string, ValueType | null>
}

const placeKey = ({ line, column }: Place): string => `${line} ${column}`

function lastWords(corrections: readonly Correction[]): LastWords {
  const roles = new Map<number, { readonly role: Role; readonly rank: number }>()
  const levels = new Map<string, number | null>()
  const slots = new Map<string, ValueType | null>()
  corrections.forEach((correction, rank) => {
    if (correction.kind === 'role') roles.set(correction.line, { role: correction.role, rank })
    if (correction.kind === 'slot') slots.set(placeKey(correction), correction.type)
    if (correction.kind !== 'level') return
    // Parents follow from the levels before, so the last word comes last.
    levels.delete(placeKey(correction))
    levels.set(placeKey(correction), correction.level)
  })
  const said = new Set(corrections.map(({ kind }) => kind))
  return { isTakenBack: said.has('take-back'), isConfirmed: said.has('confirm'), roles, levels, slots }
}

function correctPiece(
  { document, clean }: DescribedDocument,
  starts: readonly number[],
  piece: Piece,
  { isTakenBack, isConfirmed, roles, levels, slots }: LastWords,
): Piece {
  const find = placeFinder(document.text, starts)
  const keyOf = ({ start }: Range) => placeKey(find(toSource(clean, start)))
  const lineOf = sourceLineTeller({ document, clean })
  return {
    ...piece,
    ...(isTakenBack ? { setAside: null, kind: isSpeechKind(piece.kind) ? piece.kind : 'speech' } : {}),
    paragraphs: piece.paragraphs.map((paragraph) => {
      const role =
        roles.size === 0 ? null : lastRole(roles, lineOf(paragraph.range.start), lineOf(paragraph.range.end - 1))
      if (role !== null) return { ...paragraph, role, ...BY_PERSON }
      return isConfirmed ? { ...paragraph, ...BY_PERSON } : paragraph
    }),
    points: levels.size === 0 ? piece.points : correctLevels(piece.points, levels, keyOf),
    slots:
      slots.size === 0 ? piece.slots : piece.slots.flatMap((slot) => correctSlot(slot, slots.get(keyOf(slot.range)))),
  }
}

/** The last role that was said of one of the lines of a paragraph. */
function lastRole(roles: LastWords['roles'], from: number, to: number): Role | null {
  let last: { readonly role: Role; readonly rank: number } | undefined
  for (let line = from; line <= to; line++) {
    const said = roles.get(line)
    if (said && said.rank > (last?.rank ?? -1)) last = said
  }
  return last?.role ?? null
}

function correctLevels(
  points: readonly Point[],
  levels: LastWords['levels'],
  keyOf: (range: Range) => string,
): readonly Point[] {
  const startOf = new Map(points.map(({ marker }) => [keyOf(marker), marker.start]))
  let corrected = points
  for (const [key, level] of levels) {
    const start = startOf.get(key)
    const index = start === undefined ? -1 : corrected.findIndex(({ marker }) => marker.start === start)
    if (index >= 0) corrected = withLevel(corrected, index, level)
  }
  return corrected
}

function correctSlot(slot: FoundSlot, type: ValueType | null | undefined): readonly FoundSlot[] {
  if (type === undefined) return [slot]
  return type === null ? [] : [{ ...slot, type, ...BY_PERSON }]
}
