import type { Node } from '@tiptap/pm/model'
import { flagsOf, isShown } from '@/components/editor/view/shown'
import { countSpoken } from '@/lib/draft/length'
import type { ContentRole } from '@/lib/role/role'
import { type NestedPoint, nestPoints, OUTSIDE_POINTS } from './nesting'
import { type OpenCount, openCounts } from './open-count'
import type { RunIn } from './run-in'

/** A block of the speech with the section it stands in; `index` counts over all sections. */
export interface PlacedBlock {
  readonly node: Node
  readonly pos: number
  readonly section: Node
  readonly sectionPos: number
  readonly shown: boolean
}

/**
 * A point of the outline: a heading with all that is under it, a numbered paragraph, a number in the text of a block with
 * its words, or a section that begins with none of them.
 */
export interface OutlinePoint extends NestedPoint {
  /** Position in the document: of its first block, or of its number where that stands in the text of a block. */
  readonly pos: number
  readonly role: ContentRole
  readonly locked: boolean
  readonly shown: boolean
  /** The heading with its number, or the first sentence where it is short enough to name the part; else empty. */
  readonly label: string
  /** Characters that are spoken, those of the points inside it included. */
  readonly characters: number
  /** Open blanks of its own text, without those of the points inside it. */
  readonly open: OpenCount
  /** Its number, where it has one. */
  readonly ordinal: PointOrdinal | null
  /** The number as it prints, with which `label` begins; empty where there is none. */
  readonly marker: string
}

export interface PointOrdinal {
  readonly pos: number
  readonly scheme: string
  /** The number it is set to; null where it follows from the one before. */
  readonly start: number | null
}

/** Text that atoms print, by position. */
export type SuppliedTexts = ReadonlyMap<number, string>

export function blocksOf(doc: Node): readonly PlacedBlock[] {
  const flags = flagsOf(doc)
  const blocks: PlacedBlock[] = []
  doc.forEach((section, sectionPos) => {
    if (section.type.name !== 'section') return
    const sectionShown = isShown(section, flags)
    section.forEach((node, offset) => {
      const shown = sectionShown && isShown(node, flags)
      blocks.push({ node, pos: sectionPos + 1 + offset, section, sectionPos, shown })
    })
  })
  return blocks
}

/** The points of a draft in text order. */
export function outlineOf(doc: Node, texts: SuppliedTexts): readonly OutlinePoint[] {
  const blocks = blocksOf(doc)
  const lengths = sums(blocks.map((block) => (block.shown ? blockLength(block, texts) : 0)))
  const nested = nestPoints(blocks, flagsOf(doc))
  const open = openCounts(doc, blocks, nested)
  return nested.map((point, index): OutlinePoint => {
    const block = blocks[point.start]!
    const { runIn } = point
    const ordinal = point.number === null ? null : ordinalOf(block, point.number)
    const own = ownText(block, texts, point, nested[index + 1])
    return {
      ...point,
      pos: runIn === null ? block.pos : block.pos + 1 + runIn.from,
      role: block.section.attrs.role,
      locked: block.section.attrs.locked,
      shown: block.shown,
      label: labelOf(block, own.trim(), ordinal !== null),
      characters:
        runIn === null
          ? lengths[point.end]! - lengths[point.start]!
          : block.shown
            ? countOnce(block, runIn.from, visibleText(block, texts, runIn))
            : 0,
      open: open[index]!,
      ordinal,
      marker: ordinal === null ? '' : (texts.get(ordinal.pos) ?? ''),
    }
  })
}

/** The number at that offset of a block. */
function ordinalOf({ node, pos }: PlacedBlock, offset: number): PointOrdinal {
  const { scheme, start } = node.nodeAt(offset)!.attrs
  return { pos: pos + 1 + offset, scheme, start }
}

/** Sum of all before each, and of all. */
function sums(numbers: readonly number[]): readonly number[] {
  const totals = [0]
  for (const number of numbers) totals.push(totals.at(-1)! + number)
  return totals
}

/** What was counted of a block and of the stretches in it, by where they begin, as long as they print the same. */
const counted = new WeakMap<Node, Map<number, { readonly text: string; readonly characters: number }>>()

/** Characters of a block that are spoken. */
export const blockLength = (block: PlacedBlock, texts: SuppliedTexts): number =>
  countOnce(block, -1, visibleText(block, texts))

function countOnce({ node }: PlacedBlock, from: number, text: string): number {
  const counts = counted.get(node) ?? new Map()
  counted.set(node, counts)
  const known = counts.get(from)
  if (known?.text === text) return known.characters
  const characters = countSpoken(text)
  counts.set(from, { text, characters })
  return characters
}

/** What a block prints, or a stretch of it: text, values and numbers. */
export function visibleText(
  { node, pos }: Pick<PlacedBlock, 'node' | 'pos'>,
  texts: SuppliedTexts,
  stretch: Pick<RunIn, 'from' | 'to'> | null = null,
): string {
  const [from, to] = stretch === null ? [0, node.content.size] : [stretch.from, stretch.to]
  let text = ''
  node.forEach((child, offset) => {
    if (offset >= to || offset + child.nodeSize <= from) return
    text += child.isText
      ? child.text!.slice(Math.max(0, from - offset), to - offset)
      : (texts.get(pos + 1 + offset) ?? '')
  })
  return text
}

/** What a point says before a number inside it begins in the same block. */
function ownText(
  block: PlacedBlock,
  texts: SuppliedTexts,
  { start, runIn, number }: NestedPoint,
  next: NestedPoint | undefined,
): string {
  if (number === null || next?.runIn == null || next.start !== start) return visibleText(block, texts, runIn)
  return visibleText(block, texts, { from: number, to: next.runIn.from }).replace(/[，,、；：]\s*$/, '')
}

const LABEL_CHARACTERS = 16

function labelOf({ node, section }: PlacedBlock, text: string, isNumbered: boolean): string {
  if (node.type.name === 'heading' && !isNumbered) return text
  if (OUTSIDE_POINTS.has(section.attrs.role) && !isNumbered) return ''
  const stop = node.type.name === 'heading' ? -1 : text.search(/[。！？：；]/)
  const sentence = (stop > 0 ? text.slice(0, stop) : text).replace(/[，,、]$/, '')
  return isNumbered || sentence.length <= LABEL_CHARACTERS ? sentence : ''
}
