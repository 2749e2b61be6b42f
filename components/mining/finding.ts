import { sourceLineTeller } from '@/lib/speech/source-line'
import type { DescribedDocument, Piece } from '@/lib/speech/speech'

/** One finding of the open piece, by its index there. */
export interface Finding {
  readonly kind: 'paragraph' | 'point' | 'slot'
  readonly index: number
}

export const sameFinding = (a: Finding | null, b: Finding): boolean => a?.kind === b.kind && a.index === b.index

/** The paragraph that begins on a source line or holds it; null where there is none. */
export function paragraphOn(described: DescribedDocument, piece: Piece, line: number | null): Finding | null {
  if (line === null) return null
  const lineOf = sourceLineTeller(described)
  const index = piece.paragraphs.findIndex(
    ({ range }) => lineOf(range.start) <= line && line <= lineOf(Math.max(range.start, range.end - 1)),
  )
  return index < 0 ? null : { kind: 'paragraph', index }
}
