import type { Candidate } from './candidate'
import { CharacterModel, type Order } from './character-model'
import { Description, type DescriptionLength } from './description'
import { frameCandidates } from './frame'
import { takeGreedily } from './greedy'
import type { Pattern } from './pattern'
import { phraseCandidates } from './phrase'
import { literalBits, type Prices, prefixSums } from './segment'
import { finish, type Steps } from './step'
import { joinStretches, type StretchText } from './stretch'
import { Usage } from './usage'
import type { Voter } from './voter'
import { sampleVoters } from './voter-sample'

/** Patterns that shorten the description of speeches: words of two characters and more, phrases, and frames. */
export interface Lexicon {
  readonly patterns: readonly Pattern[]
  /** By pattern: bits that the description grows by when it is taken out. */
  readonly gains: readonly number[]
  readonly prices: Prices
  readonly bits: DescriptionLength
}

/** What the greedy choice takes for granted until a first description is there: references by character of text, bits of a flag and of a blank. */
const FIRST_PRICES = { referencesPerCharacter: 0.25, flag: 0.5, blank: 0.3 }
const ROUNDS = 4
/** Of larger archives a sample is described; what it teaches is counted over all of them. */
const MOST_CHARACTERS = 600_000

/**
 * The lexicon of the speeches. Its size is settled by one objective, minimum description length in two parts (Rissanen 1978): a pattern that
 * `minimumFamilies` speeches share stays if the bits to write it are fewer than those it saves. `order` is that of the character model behind it.
 */
export const induceLexicon = (voters: readonly Voter[], minimumFamilies: number, order: Order = 0): Lexicon =>
  finish(lexiconSteps(voters, minimumFamilies, order))

/** `induceLexicon` step by step. */
export function* lexiconSteps(voters: readonly Voter[], minimumFamilies: number, order: Order = 0): Steps<Lexicon> {
  const text = joinStretches(sampleVoters(voters, MOST_CHARACTERS))
  const phrases = phraseCandidates(text, minimumFamilies)
  yield { step: 'phrases', share: 1 }
  const frames = frameCandidates(text, minimumFamilies)
  yield { step: 'frames', share: 1 }
  return yield* selectPatterns(text, trainModel(text, order), [...phrases, ...frames])
}

export function trainModel({ units }: StretchText, order: Order): CharacterModel {
  const model = new CharacterModel(order)
  for (let at = 1; at < units.length; at++) {
    const last = units[at - 1]!
    if (units[at] !== 0) model.add(last === 0 ? 0 : units[at - 2]!, last, units[at]!)
  }
  return model
}

/**
 * Candidates are taken greedily by what they save; then the text is described at least cost, and in each round those go that do not pay for
 * themselves in it. In the first round prices are guessed, so only those go that are not used twice.
 */
function* selectPatterns(text: StretchText, model: CharacterModel, candidates: readonly Candidate[]): Steps<Lexicon> {
  const bits = literalBits(text.units, model, 1)
  const sums = prefixSums(bits)
  const taken = takeGreedily(candidates, bits, {
    ...FIRST_PRICES,
    references: text.units.length * FIRST_PRICES.referencesPerCharacter,
  })
  let patterns = taken.map((index) => candidates[index]!.pattern)
  let usage = Usage.guess(taken.map((index) => candidates[index]!.starts.length))
  for (let round = 0; ; round++) {
    const description = new Description(patterns, usage.prices(), text, sums, model, round > 0)
    const { uses } = description.usage
    const gains = description.gains()
    const kept = patterns.flatMap((_, index) =>
      uses[index]! >= 2 && (round === 0 || gains[index]! > 0) ? [index] : [],
    )
    patterns = kept.map((index) => patterns[index]!)
    usage = description.usage.only(kept)
    yield { step: 'lexicon', share: (round + 1) / (ROUNDS + 1) }
    if (round === ROUNDS || patterns.length === 0)
      return { patterns, gains: kept.map((index) => gains[index]!), prices: usage.prices(), bits: description.bits() }
  }
}
