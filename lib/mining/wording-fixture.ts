import { induceLexicon } from './lexicon'
import { entryTallier, withSupport } from './tally'
import { wordingOf } from './variant'
import type { Voter } from './voter'

/** What induction finds in all voters, as the product finds it. */
export function findWording(voters: readonly Voter[], minimumFamilies: number): ReturnType<typeof withSupport> {
  const entries = wordingOf(induceLexicon(voters, minimumFamilies))
  return withSupport(entries, entryTallier(entries)(voters), minimumFamilies)
}
