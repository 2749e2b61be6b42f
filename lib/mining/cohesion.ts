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
  const pairs = new Map<string, number>()
  const signs = new Map<string, number>()
  for (const text of texts)
    for (let at = 0; at < text.length; at++) {
      signs.set(text[at]!, (signs.get(text[at]!) ?? 0) + 1)
      const pair = text.slice(at, at + 2)
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
    }
  return {
    tears(left, right) {
      const together = pairs.get(left + right) ?? 0
      const fewer = Math.min(signs.get(left) ?? 0, signs.get(right) ?? 0)
      return together >= LEAST_USES && together >= BOUND * fewer
    },
  }
}
