/** A line of the paper; widths in any one unit. */
export interface LineMeasure {
  /** Of the first line of a paragraph. */
  readonly indent: number
  readonly capacity: number
  readonly widthOf: (character: string) => number
}

/** Marks that Word and LibreOffice let stand in the margin where a line has no room left for them (w:overflowPunct). */
const HANGING: ReadonlySet<string> = new Set('，。、；：！？')
/** No line begins with these (GB/T 15834-2011, 5.1). */
const NO_START: ReadonlySet<string> = new Set('，。、；：！？,.:;!?”’》）〕〉】〗」』)]}·～%％℃')
/** No line ends with these. */
const NO_END: ReadonlySet<string> = new Set('“‘《（〔〈【〖「『([{')

/** Kept together: letters and digits of a word or number, —— and ……. */
const holdsTogether = (before: string, after: string): boolean =>
  NO_START.has(after) ||
  NO_END.has(before) ||
  (before === after && (after === '—' || after === '…')) ||
  (before < '\x7f' && before > ' ' && after < '\x7f' && after > ' ')

/**
 * Offsets of the marks of a paragraph that hang in the margin. CSS cannot hang marks in all browsers, so the editor has to know
 * them; lines are filled as the browser and Word fill them, one after the other.
 */
export function hangingMarks(text: string, { indent, capacity, widthOf }: LineMeasure): readonly number[] {
  const marks: number[] = []
  let begin = 0
  let filled = indent
  for (let at = 0; at < text.length; at++) {
    const width = widthOf(text[at]!)
    if (filled + width <= capacity) {
      filled += width
      continue
    }
    if (HANGING.has(text[at]!) && !holdsTogether(' ', text[at + 1] ?? ' ') && at > begin) {
      marks.push(at)
      begin = at + 1
      filled = 0
      continue
    }
    begin = lineEnd(text, begin, at)
    filled = 0
    for (let moved = begin; moved <= at; moved++) filled += widthOf(text[moved]!)
  }
  return marks
}

/** Where the next line begins when the character at `full` has no room. */
function lineEnd(text: string, begin: number, full: number): number {
  for (let at = full; at > begin; at--) if (!holdsTogether(text[at - 1]!, text[at]!)) return at
  return full
}
