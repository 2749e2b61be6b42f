import { HashTable } from './hash-table'
import { LONGEST_FILLER, MARKS, type Pattern } from './pattern'

const marks = MARKS
const longestFiller = LONGEST_FILLER

/** Where one pattern matches: half-open in the text; a whole phrase has its blank empty at its end. */
export type OnMatch = (pattern: number, start: number, blankStart: number, blankEnd: number, end: number) => void

/**
 * Finds all matches of many patterns in one scan: a trie of phrases and anchors is walked from each place, and each place where an `after`
 * begins is met with the `before`s that end up to LONGEST_FILLER characters earlier in the same clause.
 */
export class Matcher {
  private readonly first = new Int32Array(65536)
  private readonly edges = new HashTable()
  private nodes = 1
  /** By node: the pattern that is whole there, and the anchors that end there; 0 for none, else index + 1. */
  private readonly whole: number[] = [0, 0]
  private readonly before: number[] = [0, 0]
  private readonly after: number[] = [0, 0]
  private readonly frames = new HashTable()

  constructor(patterns: readonly Pattern[]) {
    for (const [index, { before, after }] of patterns.entries()) {
      if (after === null) {
        this.whole[this.insert(before)] = index + 1
        continue
      }
      const [left, right] = [this.insert(before), this.insert(after)]
      this.before[left] = left
      this.after[right] = right
      this.frames.set(left * 67108864 + right, index + 1)
    }
  }

  private insert(text: string): number {
    let node = 0
    for (let at = 0; at < text.length; at++) {
      let next = this.next(node, text.charCodeAt(at))
      if (next === 0) {
        next = ++this.nodes
        if (node === 0) this.first[text.charCodeAt(at)] = next
        else this.edges.set(node * 65536 + text.charCodeAt(at), next)
        this.whole[next] = this.before[next] = this.after[next] = 0
      }
      node = next
    }
    return node
  }

  private next(node: number, unit: number): number {
    return node === 0 ? this.first[unit]! : this.edges.get(node * 65536 + unit)
  }

  /** Matches inside one stretch of `units`, in order of their end, then of their pattern's place in the list. */
  scan(units: Uint16Array, start: number, end: number, onMatch: OnMatch): void {
    const openEnds: number[] = []
    const openStarts: number[] = []
    const openNodes: number[] = []
    let oldest = 0
    for (let at = start; at < end; at++) {
      while (oldest < openEnds.length && openEnds[oldest]! < at - longestFiller - 8) oldest++
      let node = 0
      for (let step = at; step < end; step++) {
        node = this.next(node, units[step]!)
        if (node === 0) break
        if (this.whole[node]) onMatch(this.whole[node]! - 1, at, step + 1, step + 1, step + 1)
        if (this.before[node]) {
          openStarts.push(at)
          openEnds.push(step + 1)
          openNodes.push(node)
        }
        if (this.after[node])
          for (let open = oldest; open < openEnds.length; open++) {
            const filled = at - openEnds[open]!
            if (filled < 1 || filled > longestFiller) continue
            const frame = this.frames.get(openNodes[open]! * 67108864 + node)
            if (!frame || !this.isOneClause(units, openEnds[open]!, at)) continue
            if (marks[units[at]!] === 2 || step + 1 === end || marks[units[step + 1]!] === 2)
              onMatch(frame - 1, openStarts[open]!, openEnds[open]!, at, step + 1)
          }
      }
    }
  }

  private isOneClause(units: Uint16Array, start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (marks[units[at]!] === 2) return false
    return true
  }
}
