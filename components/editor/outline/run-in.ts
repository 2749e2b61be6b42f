import type { Node } from '@tiptap/pm/model'
import { type Flags, isShown } from '../view/shown'

/** A number in the text of a block, with the words that belong to it. Offsets count in the content of the block. */
export interface RunIn {
  readonly from: number
  readonly to: number
  /** Index among the numbers of the block; null where the block itself, or what holds it, encloses it. */
  readonly parent: number | null
  /** It is the first thing in its block. */
  readonly begins: boolean
  /** It begins its block and no other number stands beside it: the whole block is its point. */
  readonly whole: boolean
}

interface Known {
  readonly flags: Flags
  readonly runIns: readonly RunIn[]
}

const known = new WeakMap<Node, Known>()

/** The numbers of a block that are shown, in text order, nested as lib/document/number counts them. */
export function runInsOf(block: Node, flags: Flags): readonly RunIn[] {
  const before = known.get(block)
  if (before?.flags === flags) return before.runIns
  const runIns = readRunIns(block, flags)
  known.set(block, { flags, runIns })
  return runIns
}

interface Found {
  readonly from: number
  readonly scheme: string
  readonly begins: boolean
}

function readRunIns(block: Node, flags: Flags): readonly RunIn[] {
  const found: Found[] = []
  let isBlank = true
  block.forEach((node, offset) => {
    if (node.type.name === 'ordinal' && isShown(node, flags))
      found.push({ from: offset, scheme: node.attrs.scheme, begins: isBlank })
    if (!node.isText || node.text!.trim() !== '') isBlank = false
  })
  if (found.length === 0) return []
  const parents = parentsOf(found, block.type.name === 'paragraph')
  const isSeries = parents.some((parent, index) => index > 0 && parent === null)
  const ends: number[] = []
  return found.map(({ from, begins }, index): RunIn => {
    const parent = parents[index]!
    const next = nextOutside(parents, index)
    const bound = parent === null ? block.content.size : ends[parent]!
    const to = next === null ? tailEnd(block, found, parents, index, bound) : Math.min(found[next]!.from, bound)
    ends.push(to)
    return { from, to, parent, begins, whole: begins && (block.type.name === 'heading' || !isSeries) }
  })
}

/** By the walk of lib/document/number within one block: a number closes the latest open one of its scheme. */
function parentsOf(found: readonly Found[], isParagraph: boolean): readonly (number | null)[] {
  let open: readonly (Found & { readonly index: number })[] = []
  return found.map((one, index) => {
    const at = open.findLastIndex(({ begins, scheme }) => !begins && scheme === one.scheme)
    const last = open.at(-1)
    if (at >= 0) open = open.slice(0, at)
    else if (isParagraph && last?.begins && last.scheme === one.scheme) open = []
    const parent = open.at(-1)?.index ?? null
    open = [...open, { ...one, index }]
    return parent
  })
}

/** The next number that is not inside the one at `index`. */
function nextOutside(parents: readonly (number | null)[], index: number): number | null {
  const inside = new Set<number | null>([index])
  for (let at = index + 1; at < parents.length; at++) {
    if (!inside.has(parents[at]!)) return at
    inside.add(at)
  }
  return null
}

const SENTENCE = /[。！？][”’）》]*/
const CLAUSE_END = /[；;，,、]\s*$/

/**
 * Where the last of a series ends. Where those before it are clauses (一是…；二是…。), with its sentence, so that what sums
 * them up stays behind them; else with the block.
 */
function tailEnd(
  block: Node,
  found: readonly Found[],
  parents: readonly (number | null)[],
  index: number,
  bound: number,
): number {
  const before = parents.findLastIndex((parent, at) => at < index && parent === parents[index])
  if (before < 0 || !CLAUSE_END.test(textIn(block, found[before]!.from, found[index]!.from))) return bound
  const text = textIn(block, found[index]!.from, bound)
  const end = SENTENCE.exec(text)
  return end === null ? bound : found[index]!.from + end.index + end[0].length
}

/** Text of a stretch, each atom as one character, so that offsets agree. */
export const textIn = (block: Node, from: number, to: number): string => block.textBetween(from, to, '', '\ufffc')
