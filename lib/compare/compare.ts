import { legible } from './legible'
import { shortestEdit } from './shortest-edit'
import { wordCutter } from './word'

export type Change = 'same' | 'inserted' | 'deleted'

/** Words next to each other that share their fate. */
export interface Difference {
  readonly change: Change
  readonly text: string
}

/** A line of either text, or of both where its end stands in both. */
export interface ComparedLine {
  readonly parts: readonly Difference[]
  /** Index of the line of each text that it belongs to; null where it has nothing of it. */
  readonly before: number | null
  readonly after: number | null
}

/**
 * What was deleted and inserted between two texts, word by word: lines are compared first, then the words of lines that
 * differ. The parts without the inserted ones are the first text, those without the deleted ones the second.
 */
export function compareLines(before: readonly string[], after: readonly string[]): readonly ComparedLine[] {
  const lines: ComparedLine[] = []
  const cut = wordCutter()
  for (const hunk of hunksOf(before, after)) {
    if (hunk.isSame) {
      for (let at = hunk.before; at < hunk.beforeEnd; at++)
        lines.push({ parts: partsOf('same', before[at]!), before: at, after: hunk.after + at - hunk.before })
    } else lines.push(...compareHunk(before, after, { ...hunk, cut }))
  }
  return lines
}

/** The differences of two texts of one line each. */
export function compareTexts(before: string, after: string): readonly Difference[] {
  const cut = wordCutter()
  return legible(compareWords(cut(before), cut(after)))
}

const partsOf = (change: Change, text: string): readonly Difference[] => (text === '' ? [] : [{ change, text }])

interface Hunk {
  readonly isSame: boolean
  readonly before: number
  readonly beforeEnd: number
  readonly after: number
  readonly afterEnd: number
}

/** Runs of lines that are the same, and of lines that are not, in turn. */
function hunksOf(before: readonly string[], after: readonly string[]): readonly Hunk[] {
  const { deleted, inserted } = shortestEdit(...numbered(before, after))
  const hunks: Hunk[] = []
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    const isSame = !(deleted[i] === 1 || inserted[j] === 1)
    const start = { before: i, after: j }
    if (isSame)
      while (i < before.length && j < after.length && deleted[i] === 0 && inserted[j] === 0) {
        i++
        j++
      }
    else {
      while (deleted[i] === 1) i++
      while (inserted[j] === 1) j++
    }
    hunks.push({ isSame, ...start, beforeEnd: i, afterEnd: j })
  }
  return hunks
}

/** Each text as numbers, equal ones for what is equal. */
function numbered(before: readonly string[], after: readonly string[]): [Int32Array, Int32Array] {
  const numbers = new Map<string, number>()
  const numberOf = (text: string): number => {
    const known = numbers.get(text)
    if (known !== undefined) return known
    numbers.set(text, numbers.size)
    return numbers.size - 1
  }
  return [Int32Array.from(before, numberOf), Int32Array.from(after, numberOf)]
}

const LINE_END = '\n'

function compareHunk(
  before: readonly string[],
  after: readonly string[],
  { cut, ...hunk }: Hunk & { readonly cut: ReturnType<typeof wordCutter> },
): readonly ComparedLine[] {
  const words = (lines: readonly string[]) => lines.flatMap((line) => [...cut(line), LINE_END])
  const old = words(before.slice(hunk.before, hunk.beforeEnd))
  const young = words(after.slice(hunk.after, hunk.afterEnd))
  const lines: ComparedLine[] = []
  let parts: Difference[] = []
  let [i, j] = [hunk.before, hunk.after]
  for (const part of compareWords(old, young)) {
    parts.push(part)
    if (part.text !== LINE_END) continue
    // A line end that went still ends the line here: that is easier to read than two lines run together.
    const isOf = (other: Change): boolean => parts.some(({ change }) => change !== other)
    lines.push({
      parts: legible(parts.slice(0, -1)),
      before: isOf('inserted') ? i : null,
      after: isOf('deleted') ? j : null,
    })
    if (part.change !== 'inserted') i++
    if (part.change !== 'deleted') j++
    parts = []
  }
  return lines
}

function compareWords(before: readonly string[], after: readonly string[]): Difference[] {
  const { deleted, inserted } = shortestEdit(...numbered(before, after))
  const parts: Difference[] = []
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    if (deleted[i] === 1) parts.push({ change: 'deleted', text: before[i++]! })
    else if (inserted[j] === 1) parts.push({ change: 'inserted', text: after[j++]! })
    else {
      parts.push({ change: 'same', text: before[i++]! })
      j++
    }
  }
  return parts
}
