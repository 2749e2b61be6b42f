import type { Node } from '@tiptap/pm/model'
import { flagsOf, isShown } from '@/components/editor/view/shown'
import { slotCondition } from '@/components/slots/slot-condition'
import { isOpen, slotNamed, slotsOf } from '@/components/slots/slot-place'
import { countSpoken } from '@/lib/draft/length'
import type { ContentRole } from '@/lib/role/role'

/** A block of the speech with the section it stands in; `index` counts over all sections. */
export interface PlacedBlock {
  readonly node: Node
  readonly pos: number
  readonly section: Node
  readonly sectionPos: number
  readonly shown: boolean
}

/** A point of the outline: a heading with all that is under it, a numbered paragraph, or a section that begins with neither. */
export interface OutlinePoint {
  /** Blocks [start, end) of `blocksOf`. */
  readonly start: number
  readonly end: number
  /** Position of its first block in the document. */
  readonly pos: number
  /** Heading level; null for a paragraph. */
  readonly level: number | null
  /** 1 at the top. */
  readonly depth: number
  /** Index of the point that encloses it. */
  readonly parent: number | null
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
}

export interface PointOrdinal {
  readonly pos: number
  readonly scheme: string
  /** The number it is set to; null where it follows from the one before. */
  readonly start: number | null
}

export interface OpenCount {
  /** Empty or not of their type. */
  readonly missing: number
  readonly carried: number
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
  const lengths = blocks.map((block) => (block.shown ? blockLength(block, texts) : 0))
  const starts = pointStarts(blocks)
  const ends = endsOf(starts, blocks.length)
  return starts.map((point, index): OutlinePoint => {
    const block = blocks[point.start]!
    const end = ends[index]!
    return {
      ...point,
      end,
      pos: block.pos,
      role: block.section.attrs.role,
      locked: block.section.attrs.locked,
      shown: block.shown,
      label: labelOf(block, texts),
      characters: sum(lengths.slice(point.start, end)),
      open: countOpen(doc, blocks.slice(point.start, starts[index + 1]?.start ?? blocks.length)),
      ordinal: ordinalOf(block),
    }
  })
}

function ordinalOf({ node, pos }: PlacedBlock): PointOrdinal | null {
  const first = node.firstChild
  return first?.type.name === 'ordinal' ? { pos: pos + 1, scheme: first.attrs.scheme, start: first.attrs.start } : null
}

/** Where each point ends: at the next one that is not deeper. */
function endsOf(starts: readonly PointStart[], blocks: number): readonly number[] {
  const ends = starts.map(() => blocks)
  const open: number[] = []
  starts.forEach(({ start, depth }, index) => {
    while (open.length > 0 && starts[open.at(-1)!]!.depth >= depth) ends[open.pop()!] = start
    open.push(index)
  })
  return ends
}

/** What was counted of a block, as long as it prints the same. */
const counted = new WeakMap<Node, { readonly text: string; readonly characters: number }>()

/** Characters of a block that are spoken. */
export function blockLength(block: PlacedBlock, texts: SuppliedTexts): number {
  const text = visibleText(block, texts)
  const known = counted.get(block.node)
  if (known?.text === text) return known.characters
  const characters = countSpoken(text)
  counted.set(block.node, { text, characters })
  return characters
}

interface PointStart {
  readonly start: number
  readonly level: number | null
  readonly depth: number
  readonly parent: number | null
}

/** Roles that open or close the whole speech, so that no heading before them encloses them. */
const OUTSIDE_POINTS: ReadonlySet<string> = new Set(['opening', 'rally'])

function pointStarts(blocks: readonly PlacedBlock[]): readonly PointStart[] {
  const points: PointStart[] = []
  let headings: { readonly index: number; readonly level: number }[] = []
  blocks.forEach(({ node, section, sectionPos }, start) => {
    const level = node.type.name === 'heading' ? (node.attrs.level as number) : null
    const beginsSection = blocks[start - 1]?.sectionPos !== sectionPos
    if (level === null && !beginsSection && !isNumbered(node)) return
    if (level === null && OUTSIDE_POINTS.has(section.attrs.role)) headings = []
    if (level !== null) headings = headings.filter((heading) => heading.level < level)
    points.push({ start, level, depth: headings.length + 1, parent: headings.at(-1)?.index ?? null })
    if (level !== null) headings.push({ index: points.length - 1, level })
  })
  return points
}

const isNumbered = (node: Node): boolean => node.firstChild?.type.name === 'ordinal'

/** What a block prints: text, values and numbers. */
export function visibleText({ node, pos }: Pick<PlacedBlock, 'node' | 'pos'>, texts: SuppliedTexts): string {
  let text = ''
  node.forEach((child, offset) => {
    text += child.isText ? child.text : (texts.get(pos + 1 + offset) ?? '')
  })
  return text
}

const LABEL_CHARACTERS = 16

function labelOf(block: PlacedBlock, texts: SuppliedTexts): string {
  const text = visibleText(block, texts).trim()
  if (block.node.type.name === 'heading') return text
  if (OUTSIDE_POINTS.has(block.section.attrs.role) && !isNumbered(block.node)) return ''
  const stop = text.search(/[。！？：]/)
  const sentence = stop > 0 ? text.slice(0, stop) : text
  return isNumbered(block.node) || sentence.length <= LABEL_CHARACTERS ? sentence : ''
}

function countOpen(doc: Node, blocks: readonly PlacedBlock[]): OpenCount {
  const slots = slotsOf(doc)
  const flags = flagsOf(doc)
  const open = { missing: 0, carried: 0 }
  for (const block of blocks) {
    if (!block.shown) continue
    block.node.forEach((child) => {
      const slot = child.type.name === 'slot' && isShown(child, flags) ? slotNamed(slots, child.attrs.name) : null
      if (slot === null || !isOpen(slot)) return
      open[slotCondition(slot) === 'carried' ? 'carried' : 'missing'] += 1
    })
  }
  return open
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
