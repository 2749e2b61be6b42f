import { toSource } from '@/lib/corpus/clean'
import type { DescribedDocument } from '@/lib/speech/speech'
import { lineIndexAt, lineStarts, type Range } from '@/lib/text/range'

/** Tells the source line, from 1, on which a range of the clean text begins: the line that a correction names. */
export function sourceLineTeller({ document, clean }: DescribedDocument): (range: Range) => number {
  const starts = lineStarts(document.text)
  return (range) => lineIndexAt(starts, toSource(clean, range.start)) + 1
}
