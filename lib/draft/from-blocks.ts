import type { Block } from '../document/block'
import type { FoundSlot } from '../speech/speech'
import { textOf } from '../speech/speech-text'
import type { Range } from '../text/range'
import { byLine } from './by-line'
import { type DescribedBlocks, describeBlocks } from './described-blocks'
import type { BlockNode, DraftDocument, DraftSlot, FrontLine, InlineNode, SectionNode } from './draft'
import { nameSlots } from './slot-names'
import { contains, disjoint, type PlacedPart, placeParts } from './speech-places'
import { sectionsOf } from './speech-sections'

export interface FromBlocks {
  /**
   * Where the words come from, for the values that are to be checked: then what may have to change (dates, names, figures)
   * becomes a blank with its value carried over. Null makes blanks of XX and 〔…〕 alone.
   */
  readonly carriedFrom: string | null
}

/**
 * A draft of a file's blocks. Numbers become structure, XX and 〔…〕 blanks, runs of one role sections. It prints the
 * characters of the blocks; only what the front block cannot hold changes its kind.
 */
export function draftFromBlocks(blocks: readonly Block[], { carriedFrom }: FromBlocks): DraftDocument {
  const placed = settleFront(blocks)
  const described = describeBlocks(placed)
  const { clean, paragraphs, points, announcements } = described
  const slots = disjoint(blanksOf(described, carriedFrom))
  const named = nameSlots(slots, ({ range }) => textOf(clean, range))
  const body = placed.findIndex(({ type }) => !(type in FRONT))
  const front = body < 0 ? placed.length : body
  const sections = sectionsOf(paragraphs.slice(front))
  const lines = placed.map((block, index) => ({
    range: paragraphs[index]!.range,
    level: block.type === 'heading' ? block.level : null,
    section: sections[index - front]?.id ?? null,
  }))
  const parts = placeParts(lines, { clean, piece: { points, announcements }, slots: named.names })
  const nodes = placed.map((block, index) => inlineOf(block, lines[index]!.range, parts[index]!))
  return {
    type: 'doc',
    content: [
      { type: 'values', attrs: { slots: slotsOf(named, carriedFrom), flags: {} } },
      { type: 'front', content: frontOf(placed.slice(0, front), nodes) },
      ...sectionNodes(placed.slice(front), nodes.slice(front), sections),
    ],
  }
}

const FRONT: Readonly<Partial<Record<Block['type'], FrontLine['type']>>> = {
  title: 'titleLine',
  subtitle: 'subtitleLine',
  date: 'dateLine',
  speaker: 'speakerLine',
  salutation: 'salutation',
}

/** A draft has its front block first: lines above the title belong to it, and its kinds end with it. */
export function settleFront(blocks: readonly Block[]): readonly Block[] {
  const title = blocks.findIndex(({ type }) => type === 'title')
  const above = title > 0 && title <= LINES_ABOVE_TITLE ? title : 0
  let open = true
  return blocks.map((block, index): Block => {
    if (index < above) return block.type in FRONT ? block : { type: 'subtitle', runs: printedRuns(block) }
    open &&= block.type in FRONT
    return open || !(block.type in FRONT) ? block : { type: 'paragraph', runs: block.runs }
  })
}

/** A document number or a note of the office may stand above the title. */
const LINES_ABOVE_TITLE = 3

const printedRuns = (block: Block): Block['runs'] =>
  block.type === 'heading' && block.marker ? [{ text: block.marker }, ...block.runs] : block.runs

const isBlank = (slot: FoundSlot, carriedFrom: string | null): boolean => !slot.implicit || carriedFrom !== null

/** Blanks that lie in one paragraph, and not in a number. */
function blanksOf({ slots, paragraphs, points }: DescribedBlocks, carriedFrom: string | null): readonly FoundSlot[] {
  const lines = paragraphs.map(({ range }) => range)
  const markers = byLine(lines, points, ({ marker }) => marker)
  const inside = byLine(
    lines,
    slots.filter((slot) => isBlank(slot, carriedFrom)),
    ({ range }) => range,
  )
  return inside.flatMap((list, index) =>
    list.filter(
      ({ range }) => !markers[index]!.some(({ marker }) => marker.start < range.end && range.start < marker.end),
    ),
  )
}

function slotsOf(named: ReturnType<typeof nameSlots>, carriedFrom: string | null): Readonly<Record<string, DraftSlot>> {
  return Object.fromEntries(
    [...named.declarations].map(([name, declaration]): [string, DraftSlot] => {
      const value = named.values.get(name)
      if (value === undefined) return [name, { declaration, value: '', state: 'empty', source: null }]
      return [name, { declaration, value, state: 'carried', source: carriedFrom }]
    }),
  )
}

/** The parts of a line as nodes; text is cut where the run-in lead begins and ends. */
function inlineOf(block: Block, line: Range, parts: readonly PlacedPart[]): readonly InlineNode[] {
  const leads = leadRanges(block, line.start)
  return parts.flatMap(({ range, part }): readonly InlineNode[] => {
    if (part.type !== 'text') {
      const lead = leads.some((one) => contains(one, range))
      return [{ ...nodeOf(part), ...(lead ? { marks: [{ type: 'lead' as const }] } : {}) } as InlineNode]
    }
    const bounds = leads.flatMap(({ start, end }) => [start, end]).filter((at) => at > range.start && at < range.end)
    return [range.start, ...bounds].map((start, index): InlineNode => {
      const end = bounds[index] ?? range.end
      const text = part.text.slice(start - range.start, end - range.start)
      return leads.some((one) => contains(one, { start, end }))
        ? { type: 'text', text, marks: [{ type: 'lead' }] }
        : { type: 'text', text }
    })
  })
}

function nodeOf(part: Exclude<PlacedPart['part'], { type: 'text' }>): InlineNode {
  switch (part.type) {
    case 'slot':
      return { type: 'slot', attrs: { name: part.name } }
    case 'ordinal':
      return { type: 'ordinal', attrs: { scheme: part.scheme, start: part.start } }
    case 'count':
      return { type: 'count', attrs: { of: part.of, digit: part.digit } }
  }
}

function leadRanges(block: Block, start: number): readonly Range[] {
  if (block.type !== 'paragraph') return []
  let at = start
  return block.runs.flatMap(({ text, lead }) => {
    const range = { start: at, end: at + text.length }
    at = range.end
    return lead ? [range] : []
  })
}

const content = (nodes: readonly InlineNode[]): { content?: readonly InlineNode[] } =>
  nodes.length === 0 ? {} : { content: nodes }

function frontOf(blocks: readonly Block[], nodes: readonly (readonly InlineNode[])[]): readonly FrontLine[] {
  const lines = blocks.map((block, index) => ({ type: FRONT[block.type]!, ...content(nodes[index]!) }))
  return lines.some(({ type }) => type === 'titleLine') ? lines : [{ type: 'titleLine' }, ...lines]
}

function sectionNodes(
  blocks: readonly Block[],
  nodes: readonly (readonly InlineNode[])[],
  sections: ReturnType<typeof sectionsOf>,
): readonly [SectionNode, ...SectionNode[]] {
  const made: { id: string; role: SectionNode['attrs']['role']; blocks: BlockNode[] }[] = []
  blocks.forEach((block, index) => {
    const { id, role } = sections[index]!
    if (made.at(-1)?.id !== id) made.push({ id, role, blocks: [] })
    made.at(-1)!.blocks.push(blockNode(block, nodes[index]!))
  })
  if (made.length === 0)
    made.push({ id: 'opening', role: 'opening', blocks: [{ type: 'paragraph', attrs: { cue: false, when: [] } }] })
  const [first, ...rest] = made.map(
    ({ id, role, blocks }): SectionNode => ({
      type: 'section',
      attrs: { id, role, from: null, locked: false, when: [] },
      content: blocks,
    }),
  )
  return [first!, ...rest]
}

function blockNode(block: Block, nodes: readonly InlineNode[]): BlockNode {
  if (block.type === 'heading') return { type: 'heading', attrs: { level: block.level, when: [] }, ...content(nodes) }
  return { type: 'paragraph', attrs: { cue: block.type === 'cue', when: [] }, ...content(nodes) }
}
