/** How often each character, and each pair of neighbours, stands in some texts. */
export interface Cohesion {
  /** True where a cut between two neighbours would tear a word: one of them hardly stands without the other. */
  tears(left: string, right: string): boolean
}

/** Of all uses of a character, so many stand beside the other when the two make a word; seldom ones prove nothing. */
const BOUND = 0.3
const LEAST_USES = 3

/** Counts pairs in one scan of each text. A dictionary would know more words, but only those of its own subjects. */
export function findCohesion(texts: Iterable<string>): Cohesion {
  const pairs = new Map<number, number>()
  const signs = new Map<number, number>()
  for (const text of texts)
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      signs.set(unit, (signs.get(unit) ?? 0) + 1)
      const pair = pairOf(unit, text.charCodeAt(at + 1))
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
    }
  return {
    tears(left, right) {
      const [first, second] = [left.charCodeAt(0), right.charCodeAt(0)]
      const together = pairs.get(pairOf(first, second)) ?? 0
      const fewer = Math.min(signs.get(first) ?? 0, signs.get(second) ?? 0)
      return together >= LEAST_USES && together >= BOUND * fewer
    },
  }
}

/** Two UTF-16 units as one number; a number is a cheaper key than a new string. */
const pairOf = (left: number, right: number): number => left * 0x10000 + (right || 0)
