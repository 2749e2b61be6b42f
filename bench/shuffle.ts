import { shuffled as inOrder, randomFrom } from '../lib/learn/random'
import { MARKS } from '../lib/mining/pattern'
import type { StretchText } from '../lib/mining/stretch'

/** Ways to destroy structure in a text and keep its marks, its lengths of clauses and its characters. */
export const SHUFFLES = ['clauses', 'words', 'pairs', 'characters'] as const
export type Shuffle = (typeof SHUFFLES)[number]

/**
 * The units of a text with its clauses in random order over the whole speech (wording inside a clause survives), or with each clause cut into words,
 * pairs of characters, or characters, that are dealt out anew inside the clause (words survive, or half of those of two characters, or none).
 * `tears` tells where a cut would part a word.
 */
export function destroyed({ units, stretches }: StretchText, shuffle: Shuffle, tears: Tears, seed = 1): Uint16Array {
  const random = randomFrom(seed)
  const clauses = clausesOf(units, stretches)
  const texts = clauses.map(({ start, end }) => [...units.subarray(start, end)])
  const dealt =
    shuffle === 'clauses'
      ? byLength(texts, random)
      : texts.map((text) => inOrder(CUTS[shuffle](text, tears), random).flat())
  const made = units.slice()
  for (const [index, { start }] of clauses.entries()) made.set(dealt[index]!, start)
  return made
}

function clausesOf(units: Uint16Array, stretches: StretchText['stretches']) {
  const clauses: { start: number; end: number }[] = []
  for (const { at, start, end } of stretches)
    for (let from = at, to = at; to <= at + end - start; to++)
      if (to === at + end - start || MARKS[units[to]!] !== 0) {
        if (to > from) clauses.push({ start: from, end: to })
        from = to + 1
      }
  return clauses
}

/** Clauses change places with clauses of the same length, so that all marks stay where they are. */
function byLength(texts: readonly number[][], random: () => number): readonly number[][] {
  const pools = new Map<number, number[][]>()
  for (const text of texts) pools.set(text.length, [...(pools.get(text.length) ?? []), text])
  for (const [length, pool] of pools) pools.set(length, [...inOrder(pool, random)])
  return texts.map(({ length }) => pools.get(length)!.pop()!)
}

export type Tears = (words: string, at: number) => boolean

const CUTS: Readonly<Record<Exclude<Shuffle, 'clauses'>, (text: readonly number[], tears: Tears) => number[][]>> = {
  words: cutWords,
  pairs: (text) => cut(text, 2),
  characters: (text) => cut(text, 1),
}

function cutWords(text: readonly number[], tears: Tears): number[][] {
  const spelt = String.fromCharCode(...text)
  const words: number[][] = []
  for (const [at, unit] of text.entries()) {
    if (at > 0 && tears(spelt, at)) words.at(-1)!.push(unit)
    else words.push([unit])
  }
  return words
}

const cut = (text: readonly number[], size: number): number[][] =>
  Array.from({ length: Math.ceil(text.length / size) }, (_, index) => text.slice(index * size, (index + 1) * size))
