/** Half-open span of UTF-16 offsets into one text; the field or docstring that holds it names the text. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A place for people: line from 1, column from 0 in Unicode code points. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Offsets at which the lines of `text` begin; lines end at \n, which belongs to its line. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Index from 0 of the line that holds `offset`, by binary search. */
export function lineIndexAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Place of an offset in `text`, given `lineStarts(text)`. */
export function placeAt(text: string, starts: readonly number[], offset: number): Place {
  const index = lineIndexAt(starts, offset)
  return { line: index + 1, column: countCodePoints(text.slice(starts[index]!, offset)) }
}

/** Length in Unicode code points. */
export function countCodePoints(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}
