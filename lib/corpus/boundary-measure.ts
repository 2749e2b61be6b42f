/** Where texts begin in one document, counted in lines; the document's own beginning is no boundary. */
export interface Segmented {
  readonly lines: number
  readonly gold: readonly number[]
  readonly found: readonly number[]
}

export interface BoundaryFigures {
  readonly precision: number
  readonly recall: number
  /** Exact boundaries of all documents together. */
  readonly f1: number
  /** Mean over the documents; 0 is perfect. */
  readonly windowDiff: number
  readonly boundaries: number
}

export function measureBoundaries(documents: readonly Segmented[]): BoundaryFigures {
  const sum = (of: (one: Segmented) => number): number => documents.reduce((total, one) => total + of(one), 0)
  const boundaries = sum(({ gold }) => gold.length)
  const claimed = sum(({ found }) => found.length)
  const right = sum(({ gold, found }) => found.filter((line) => gold.includes(line)).length)
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)
  return {
    precision: share(right, claimed),
    recall: share(right, boundaries),
    f1: share(2 * right, boundaries + claimed),
    windowDiff: share(sum(windowDiff), documents.length),
    boundaries,
  }
}

/**
 * WindowDiff (Pevzner and Hearst 2002): the share of windows of k lines in which the number of boundaries is wrong, k being
 * half the mean true segment.
 */
export function windowDiff({ lines, gold, found }: Segmented): number {
  const width = Math.max(2, Math.round(lines / (gold.length + 1) / 2))
  const [wanted, given] = [counter(gold, lines), counter(found, lines)]
  let wrong = 0
  for (let from = 0; from + width < lines; from++) if (wanted(from, from + width) !== given(from, from + width)) wrong++
  return lines > width ? wrong / (lines - width) : 0
}

/** How many boundaries lie after line `from`, up to line `to`. */
function counter(boundaries: readonly number[], lines: number): (from: number, to: number) => number {
  const upTo = new Array<number>(lines + 1).fill(0)
  for (const line of boundaries) upTo[line] = 1
  for (let line = 1; line <= lines; line++) upTo[line]! += upTo[line - 1]!
  return (from, to) => upTo[to]! - upTo[from]!
}
