import type { Node } from '@tiptap/pm/model'
import {
  type NumberedBlock,
  type NumberedOrdinal,
  type Numbering,
  numberBlocks,
  printCount,
  printNumber,
} from '@/lib/document/number'
import type { SuppliedTexts } from '../outline/outline'
import { type Flags, flagsOf, isShown } from './shown'

interface Atom {
  readonly node: Node
  readonly pos: number
}

/** A block for the numbering, with the places of its ordinals. */
interface Part extends NumberedBlock {
  readonly ordinals: (NumberedOrdinal & Atom)[]
  blank: boolean
}

/** An ordinal of the text that is shown. */
export interface PlacedOrdinal {
  readonly pos: number
  readonly scheme: string
  readonly start: number | null
  /** Ordinals of one series have one number here; it means nothing else. */
  readonly series: number
  /** Nothing but white space stands before it in its block. */
  readonly begins: boolean
}

export interface SuppliedNumbers {
  /** Texts of all shown ordinals and counts, by position. */
  readonly texts: SuppliedTexts
  /** In text order. */
  readonly ordinals: readonly PlacedOrdinal[]
}

/** The numbers of a document; `printSlot` gives what a slot prints. */
export function supplyNumbers(doc: Node, printSlot: (name: string) => string): SuppliedNumbers {
  const flags = flagsOf(doc)
  const counts: Atom[] = []
  const parts: Part[] = []
  doc.descendants((node, pos, parent) => {
    if (!isShown(node, flags)) return false
    if (!node.isTextblock) return true
    const section = parent?.type.name === 'section' ? (parent.attrs.id as string) : null
    parts.push(...partsOf(node, pos, section, flags, printSlot, counts))
    return false
  })
  const numbered = parts.filter(({ blank }) => !blank)
  const numbering = numberBlocks(numbered)
  const texts = new Map<number, string>()
  const placed: PlacedOrdinal[] = []
  numbered.forEach(({ ordinals }, index) => {
    ordinals.forEach(({ scheme, start, begins, pos }, at) => {
      texts.set(pos, printNumber(scheme, numbering.ordinals[index]![at]!))
      placed.push({ pos, scheme, start, begins, series: numbering.series[index]![at]! })
    })
  })
  for (const { node, pos } of counts) texts.set(pos, printCount(countOf(node, numbering), node.attrs.digit))
  return { texts, ordinals: placed }
}

/** A newline in a value, or in the text that one became, begins a paragraph: one textblock may be several blocks. */
function partsOf(
  block: Node,
  pos: number,
  section: string | null,
  flags: Flags,
  printSlot: (name: string) => string,
  counts: Atom[],
): readonly Part[] {
  const level = block.type.name === 'heading' ? (block.attrs.level as number) : null
  const parts: Part[] = [{ level, section, ordinals: [], blank: true }]
  block.forEach((node, offset) => {
    if (!isShown(node, flags)) return
    const place = pos + 1 + offset
    let part = parts.at(-1)!
    if (node.type.name === 'ordinal') {
      const { scheme, start } = node.attrs
      part.ordinals.push({ scheme, start, begins: part.blank, node, pos: place })
      part.blank = false
    } else if (node.type.name === 'count') {
      counts.push({ node, pos: place })
      part.blank = false
    } else {
      const text = node.isText ? node.text! : printSlot(node.attrs.name)
      text.split('\n').forEach((line, index) => {
        if (index > 0) parts.push({ level: null, section, ordinals: [], blank: true })
        part = parts.at(-1)!
        if (line.trim() !== '') part.blank = false
      })
    }
  })
  return parts
}

const countOf = ({ attrs }: Node, { whole, sections }: Numbering): number =>
  attrs.of === null ? whole : (sections.get(attrs.of) ?? 0)
