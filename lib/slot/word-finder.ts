import { characterSet } from './character-set'
import { placeFinderOf } from './place-in-line'

/** A word of a list at its place in a line. */
export interface FoundWord {
  readonly index: number
  readonly word: string
}

/**
 * Finds the words of a list in a line: one look at each character, and only where a word may end its words are compared.
 * Where words overlap that begin together, the longest is given; where they end together, the longest too.
 */
export function wordFinder(words: readonly string[]): (part: string) => readonly FoundWord[] {
  const byLast = groupByLast(words)
  const ends = characterSet([...byLast.keys()].join(''))
  return (part) => {
    const found: FoundWord[] = []
    for (let at = 0; at < part.length; at++) if (ends.has(part.charCodeAt(at))) addWord(part, at, byLast, found)
    return found
  }
}

/** The same for whole lines that are asked for one after the other. */
export function lineWordFinder(words: readonly string[]): (line: string) => readonly FoundWord[] {
  const byLast = groupByLast(words)
  const findEnds = placeFinderOf([...byLast.keys()].join(''))
  return (line) => {
    const ends = findEnds(line)
    if (ends.count === 0) return NONE
    const found: FoundWord[] = []
    for (let index = 0; index < ends.count; index++) addWord(line, ends.at(index), byLast, found)
    return found
  }
}

const NONE: readonly FoundWord[] = []

/** Words by their last character, the longest first. */
type WordsByLast = ReadonlyMap<string, readonly string[]>

function groupByLast(words: readonly string[]): WordsByLast {
  const byLast = new Map<string, string[]>()
  for (const word of [...new Set(words)].sort((a, b) => b.length - a.length)) {
    const last = word.at(-1)!
    byLast.set(last, [...(byLast.get(last) ?? []), word])
  }
  return byLast
}

function addWord(text: string, at: number, byLast: WordsByLast, found: FoundWord[]): void {
  for (const word of byLast.get(text[at]!)!) {
    const index = at + 1 - word.length
    if (index < 0 || !text.startsWith(word, index)) continue
    if (found.at(-1)?.index === index) found.pop()
    found.push({ index, word })
    return
  }
}
