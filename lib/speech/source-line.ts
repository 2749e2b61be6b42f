import { toSource } from '../corpus/clean'
import { lineIndexAt, lineStarts, type Place, placeAt } from '../text/range'
import type { DescribedDocument } from './speech'

/** Tells the source line, from 1, of an offset in the clean text; the lines are looked for when the first one is asked for. */
export function sourceLineTeller({
  document,
  clean,
}: Pick<DescribedDocument, 'document' | 'clean'>): (offset: number) => number {
  let starts: readonly number[] | undefined
  return (offset) => {
    starts ??= lineStarts(document.text)
    return lineIndexAt(starts, toSource(clean, offset)) + 1
  }
}

/** Place in the source, for people and corrections, of one offset in the clean text. */
export const sourcePlace = (
  { document, clean }: Pick<DescribedDocument, 'document' | 'clean'>,
  offset: number,
): Place => placeAt(document.text, lineStarts(document.text), toSource(clean, offset))
