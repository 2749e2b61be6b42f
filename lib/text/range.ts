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

/** `placeAt` for many offsets of one text: offsets that rise along a line are counted on from the last, so a long line costs once. */
export function placeFinder(text: string, starts: readonly number[]): (offset: number) => Place {
  let last = { index: -1, offset: 0, column: 0 }
  return (offset) => {
    const index = lineIndexAt(starts, offset)
    const goesOn = index === last.index && offset >= last.offset
    const from = goesOn ? last : { offset: starts[index]!, column: 0 }
    last = { index, offset, column: from.column + countCodePoints(text.slice(from.offset, offset)) }
    return { line: index + 1, column: last.column }
  }
}

/** Length in Unicode code points. */
export function countCodePoints(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}
