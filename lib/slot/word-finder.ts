/** A word of a list at its place in a line. */
export interface FoundWord {
  readonly index: number
  readonly word: string
}

/**
 * Finds the words of a list in a line: one look at each character, and only where a word may end its words are compared.
 * Where words overlap that begin together, the longest is given; where they end together, the longest too.
 */
export function wordFinder(words: readonly string[]): (line: string) => readonly FoundWord[] {
  const ends = new Uint8Array(65_536)
  const byLast = new Map<number, string[]>()
  for (const word of [...new Set(words)].sort((a, b) => b.length - a.length)) {
    const last = word.charCodeAt(word.length - 1)
    ends[last] = 1
    byLast.set(last, [...(byLast.get(last) ?? []), word])
  }
  return (line) => {
    const found: FoundWord[] = []
    for (let at = 0; at < line.length; at++) {
      const code = line.charCodeAt(at)
      if (!ends[code]) continue
      for (const word of byLast.get(code)!) {
        const index = at + 1 - word.length
        if (index < 0 || !line.startsWith(word, index)) continue
        if (found.at(-1)?.index === index) found.pop()
        found.push({ index, word })
        break
      }
    }
    return found
  }
}
