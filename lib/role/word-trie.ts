/** A node of a trie over UTF-16 code units; `values` are what ends here. */
interface Node<T> {
  readonly next: Map<number, Node<T>>
  readonly values: T[]
}

/** Words with a value each, found in one pass over a text. */
export interface WordTrie<T> {
  /** By the code unit that a word begins with. */
  readonly first: readonly (Node<T> | undefined)[]
}

export function buildTrie<T>(words: Iterable<readonly [string, T]>): WordTrie<T> {
  const root = new Map<number, Node<T>>()
  for (const [word, value] of words) {
    let next = root
    let node: Node<T> | undefined
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at)
      node = next.get(code) ?? { next: new Map(), values: [] }
      next.set(code, node)
      next = node.next
    }
    node?.values.push(value)
  }
  return { first: Array.from({ length: 65_536 }, (_, code) => root.get(code)) }
}

/** Calls `hit` for every word that begins at `at` and ends by `end`, the shortest first. */
export function eachWordAt<T>(
  { first }: WordTrie<T>,
  text: string,
  at: number,
  end: number,
  hit: (value: T, length: number) => void,
): void {
  let node = first[text.charCodeAt(at)]
  for (let next = at + 1; node !== undefined; next++) {
    for (const value of node.values) hit(value, next - at)
    if (next >= end) return
    node = node.next.get(text.charCodeAt(next))
  }
}
