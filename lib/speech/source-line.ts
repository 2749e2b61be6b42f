import { toSource } from '../corpus/clean'
import { lineIndexAt, lineStarts } from '../text/range'
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
