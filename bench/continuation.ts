import {
  type ContinuationBank,
  continuationBank,
  continueFrom,
  type UsedWording,
} from '../lib/continuation/continuation'
import { randomFrom } from '../lib/learn/random'
import { VOCABULARY } from './vocabulary'

const PHRASES = 100_000
const LOOK_UPS = 2_000

export interface ContinuationFigures {
  readonly phrases: number
  readonly buildMilliseconds: number
  /** Of one look-up, in milliseconds. */
  readonly median: number
  readonly percentile99: number
  readonly worst: number
  /** Share of look-ups that were answered. */
  readonly answered: number
}

/** Looks up what is typed in the middle of known wording, and in the middle of unknown words, in a bank of generated phrases. */
export function measureContinuation(): ContinuationFigures {
  const random = randomFrom(11)
  const wordings = Array.from({ length: PHRASES }, (): UsedWording => wording(random))
  const before = performance.now()
  const bank = continuationBank(wordings, ['生成'])
  const buildMilliseconds = performance.now() - before
  const typed = Array.from({ length: LOOK_UPS }, (_, index) => typedWords(wordings, index % 4 === 0, random))
  const times = typed.map((words) => timed(bank, words))
  const sorted = times.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)
  return {
    phrases: PHRASES,
    buildMilliseconds,
    median: sorted[sorted.length >> 1]!,
    percentile99: sorted[Math.floor(0.99 * sorted.length)]!,
    worst: sorted.at(-1)!,
    answered: times.filter(({ found }) => found).length / LOOK_UPS,
  }
}

function timed(bank: ContinuationBank, words: string): { readonly milliseconds: number; readonly found: boolean } {
  const before = performance.now()
  const found = continueFrom(bank, words) !== null
  return { milliseconds: performance.now() - before, found }
}

const pick = (list: readonly string[], random: () => number): string => list[Math.floor(random() * list.length)]!

const clause = (random: () => number): string =>
  [VOCABULARY.adverb, VOCABULARY.verb, VOCABULARY.modifier, VOCABULARY.noun].map((list) => pick(list, random)).join('')

const wording = (random: () => number): UsedWording => ({
  text: `${clause(random)}，${clause(random)}`,
  families: 1 + Math.floor(random() * 5),
  source: 0,
})

/** A sentence under way: its last clause is the first part of a known wording, or of words that no wording has. */
function typedWords(wordings: readonly UsedWording[], unknown: boolean, random: () => number): string {
  const { text } = wordings[Math.floor(random() * wordings.length)]!
  const length = 3 + Math.floor(random() * 6)
  const part = text.slice(0, length)
  return `我们要${clause(random)}，${unknown ? [...part].reverse().join('') : part}`
}
