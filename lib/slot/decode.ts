/** A proposal with what choosing it is worth. */
export interface Weighed {
  readonly start: number
  readonly end: number
  readonly worth: number
}

/**
 * Of spans that may overlap, those without overlap whose worth is greatest in sum (weighted interval scheduling, O(n log n)).
 * Spans of no positive worth are never chosen. In order of the text; of equal sums the one that ends earlier wins.
 */
export function chooseSpans<T extends Weighed>(spans: readonly T[]): readonly T[] {
  const sorted = spans.filter(({ worth }) => worth > 0).sort((a, b) => a.end - b.end || a.start - b.start)
  const best = new Float64Array(sorted.length + 1)
  const before = sorted.map((span, index) => lastEndingBy(sorted, span.start, index))
  for (let index = 0; index < sorted.length; index++)
    best[index + 1] = Math.max(best[index]!, best[before[index]!]! + sorted[index]!.worth)
  const chosen: T[] = []
  for (let index = sorted.length; index > 0; ) {
    if (best[index] === best[index - 1]) index--
    else {
      chosen.push(sorted[index - 1]!)
      index = before[index - 1]!
    }
  }
  return chosen.reverse()
}

/** How many of the first `most` spans end at or before `start`. */
function lastEndingBy(sorted: readonly Weighed[], start: number, most: number): number {
  let low = 0
  let high = most
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  return low
}
