import { contentKey } from './content-key'
import { compareText, type Voter } from './voter'

/**
 * Voters of `characters` in all at most, one at least, in the order given: those with the smallest content keys (bottom-k sampling), so that neither the
 * order of files nor the number of workers changes which they are.
 */
export function sampleVoters(voters: readonly Voter[], characters: number): readonly Voter[] {
  const all = voters.reduce((sum, { piece }) => sum + lengthOf(piece), 0)
  if (all <= characters) return voters
  const keyed = voters.map((voter) => ({ voter, key: contentKey(voter.textOf(voter.piece.range)) }))
  keyed.sort((a, b) => compareText(a.key, b.key))
  const chosen = new Set<Voter>()
  let taken = 0
  for (const { voter } of keyed) {
    taken += lengthOf(voter.piece)
    if (chosen.size > 0 && taken > characters) break
    chosen.add(voter)
  }
  return voters.filter((voter) => chosen.has(voter))
}

const lengthOf = ({ range }: Voter['piece']): number => range.end - range.start
