import { induceLexicon } from './lexicon'
import { entryTallier, withSupport } from './tally'
import { wordingOf } from './variant'
import type { Voter } from './voter'
import type { WordingPrice } from './wording-price'

/** A language in which every character costs the same. */
export const EVEN_PRICE: WordingPrice = { bits: (words) => BITS_PER_CHARACTER * words.length, tears: () => false }
const BITS_PER_CHARACTER = 5

/** What induction finds in all voters, as the product finds it. */
export function findWording(voters: readonly Voter[], minimumFamilies: number): ReturnType<typeof withSupport> {
  const entries = wordingOf(induceLexicon(voters, minimumFamilies))
  return withSupport(entries, entryTallier(entries)(voters), minimumFamilies)
}
