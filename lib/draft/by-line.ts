import type { Range } from '../text/range'

/** What lies wholly in each line, in the order given; lines are in text order and do not overlap. */
export function byLine<T>(
  lines: readonly Range[],
  things: readonly T[],
  rangeOf: (thing: T) => Range,
): readonly (readonly T[])[] {
  const lists = lines.map((): T[] => [])
  for (const thing of things) {
    const range = rangeOf(thing)
    const at = lineAt(lines, range.start)
    if (at !== null && range.end <= lines[at]!.end) lists[at]!.push(thing)
  }
  return lists
}

/** The line that holds an offset, by halving. */
function lineAt(lines: readonly Range[], offset: number): number | null {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (lines[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  const line = lines[low]
  return line && line.start <= offset && offset <= line.end ? low : null
}
