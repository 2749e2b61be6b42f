import { contentKey } from './content-key'
import type { Lexicon } from './lexicon'
import { isMark, literalCharacters, type Pattern, patternText } from './pattern'
import { SHORTEST_WORDING } from './phrase'
import { compareText } from './voter'

/** What a person is shown as one finding: a frame, or a phrase with its variants. */
export interface PatternEntry {
  /** Derived from the words alone. */
  readonly key: string
  /** A frame has one; variants of a phrase stand in order of text. */
  readonly patterns: readonly Pattern[]
  /** Bits that its patterns save together. */
  readonly gain: number
}

/** A frame needs so many characters of its own; a phrase SHORTEST_WORDING. */
const SHORTEST_FRAME = 4
const LONGEST_DIFFERENCE = 3

/** The patterns of a lexicon that are wording for people, not single words; phrases that differ in one short place or one item are joined. */
export function wordingOf({ patterns, gains }: Lexicon): readonly PatternEntry[] {
  const shown = patterns
    .map((pattern, index) => ({ pattern, gain: gains[index]! }))
    .filter(({ pattern }) => literalCharacters(pattern) >= (pattern.after === null ? SHORTEST_WORDING : SHORTEST_FRAME))
    .sort((a, b) => compareText(patternText(a.pattern), patternText(b.pattern)))
  const frames = shown.filter(({ pattern }) => pattern.after !== null).map((one) => [one])
  const phrases = shown.filter(({ pattern }) => pattern.after === null)
  return [...frames, ...joinVariants(phrases, ({ pattern }) => pattern.before)].map((group) => ({
    key: contentKey(patternText(group[0]!.pattern)),
    patterns: group.map(({ pattern }) => pattern),
    gain: group.reduce((sum, { gain }) => sum + gain, 0),
  }))
}

/** Groups of texts that are equal but for one short place or one item of a list; texts in order stay in order. */
export function joinVariants<T>(items: readonly T[], textOf: (item: T) => string): readonly (readonly T[])[] {
  const groupOf = items.map((_, index) => index)
  const find = (index: number): number => (groupOf[index] === index ? index : find(groupOf[index]!))
  const owners = new Map<string, number>()
  for (const [index, item] of items.entries())
    for (const context of contexts(textOf(item))) {
      const owner = owners.get(context)
      if (owner === undefined) owners.set(context, index)
      else {
        const [low, high] = [find(owner), find(index)].sort((a, b) => a - b)
        groupOf[high!] = low!
      }
    }
  const groups = new Map<number, T[]>()
  for (const [index, item] of items.entries()) {
    const group = groups.get(find(index))
    if (group) group.push(item)
    else groups.set(find(index), [item])
  }
  return [...groups.values()]
}

/** The text with each short place, and each item with the mark behind it, taken out: equal contexts make variants. */
function contexts(text: string): readonly string[] {
  const found: string[] = []
  const take = (start: number, end: number) => {
    if (start > 0 && end < text.length) found.push(`${text.slice(0, start)}\0${text.slice(end)}`)
  }
  for (let start = 1; start < text.length; start++)
    for (let length = 0; length <= LONGEST_DIFFERENCE; length++)
      if (text.length - length >= Math.max(SHORTEST_WORDING, 2 * length)) take(start, start + length)
  for (let start = 0, at = 0; at < text.length; at++)
    if (isMark(text.charCodeAt(at))) {
      if (text.length - (at + 1 - start) >= SHORTEST_WORDING) take(start, at + 1)
      start = at + 1
    }
  return [...new Set(found)]
}
