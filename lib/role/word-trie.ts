import { PairTable } from '../learn/pair-table'
import { characterNumber, MOST_CHARACTERS, numberCharacter, pairNumber } from '../text/character-number'

/** Words with a value each, found in one pass over a text. Nodes are numbered from 1; 0 is none. */
export interface WordTrie<T> {
  /** Node of a word's first character, by its number. */
  readonly first: Int32Array
  /** Node after a node, by both numbers. */
  readonly next: PairTable
  /** What ends at a node. */
  readonly values: readonly (readonly T[])[]
}

export function buildTrie<T>(words: Iterable<readonly [string, T]>): WordTrie<T> {
  const first = new Int32Array(MOST_CHARACTERS)
  const next = new Map<number, number>()
  const values: T[][] = [[]]
  const addNode = (): number => values.push([]) - 1
  for (const [word, value] of words) {
    const [begin, ...others] = Array.from({ length: word.length }, (_, at) => numberCharacter(word.charCodeAt(at)))
    if (begin === undefined) continue
    first[begin] ||= addNode()
    let node = first[begin]!
    for (const number of others) {
      const key = pairNumber(node, number)
      const after = next.get(key) ?? addNode()
      next.set(key, after)
      node = after
    }
    values[node]!.push(value)
  }
  return { first, next: new PairTable(next), values }
}

/** Calls `hit` for every word that begins at `at` and ends by `end`, the shortest first. */
export function eachWordAt<T>(
  { first, next, values }: WordTrie<T>,
  text: string,
  at: number,
  end: number,
  hit: (value: T, length: number) => void,
): void {
  let node = first[characterNumber(text.charCodeAt(at))]!
  for (let after = at + 1; node !== 0; after++) {
    const here = values[node]!
    for (let index = 0; index < here.length; index++) hit(here[index]!, after - at)
    if (after >= end) return
    node = next.get(pairNumber(node, characterNumber(text.charCodeAt(after))))
  }
}
