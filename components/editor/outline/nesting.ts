import type { Flags } from '../view/shown'
import type { PlacedBlock } from './outline'
import { type RunIn, runInsOf } from './run-in'

/** Where a point stands among the blocks and among the other points. */
export interface NestedPoint {
  /** Blocks [start, end) of `blocksOf`; of a number in the text of a block, that block. */
  readonly start: number
  readonly end: number
  /** Its stretch of the block, where it is a number in the text of one; else null. */
  readonly runIn: RunIn | null
  /** Heading level; null for all else. */
  readonly level: number | null
  /** 1 at the top. */
  readonly depth: number
  /** Index of the point that encloses it. */
  readonly parent: number | null
  /** Offset of its number in its first block. */
  readonly number: number | null
}

/** Roles that open or close the whole speech, so that no heading before them encloses them. */
export const OUTSIDE_POINTS: ReadonlySet<string> = new Set(['opening', 'rally'])

interface OpenPoint {
  readonly index: number
  readonly level: number | null
  readonly scheme: string | null
}

/** The points of all blocks in text order, each with the one that encloses it. */
export function nestPoints(blocks: readonly PlacedBlock[], flags: Flags): readonly NestedPoint[] {
  const points: (Omit<NestedPoint, 'end'> & { end: number })[] = []
  let open: readonly OpenPoint[] = []
  const enclose = (kept: readonly OpenPoint[], start: number) => {
    for (const { index } of open.slice(kept.length)) points[index]!.end = start
    open = kept
  }
  const add = (point: Pick<NestedPoint, 'start' | 'runIn' | 'level' | 'number'>, parent: number | null): number => {
    const depth = parent === null ? 1 : points[parent]!.depth + 1
    return points.push({ ...point, end: point.start + 1, depth, parent }) - 1
  }
  blocks.forEach((block, start) => {
    const runIns = runInsOf(block.node, flags)
    const kind = kindOf(block, blocks[start - 1], runIns[0])
    if (kind !== 'text') enclose(open.slice(0, keptBy(kind, block, open, runIns[0])), start)
    const within = open.at(-1)?.index ?? null
    const holder = isPoint(kind) ? add(pointOf(kind, block, start, runIns[0]), within) : within
    if (isPoint(kind)) {
      const scheme = kind === 'numbered' ? schemeAt(block, runIns[0]!) : null
      open = [...open, { index: holder!, level: points[holder!]!.level, scheme }]
    }
    const indices: number[] = []
    for (const runIn of runIns) {
      if (runIn.whole) indices.push(holder!)
      else {
        const parent = runIn.parent === null ? holder : indices[runIn.parent]!
        indices.push(add({ start, runIn, level: null, number: runIn.from }, parent))
      }
    }
  })
  enclose([], blocks.length)
  return points
}

/** `series`: a paragraph that begins with a number beside which others stand, 一是…；二是…. */
type BlockKind = 'heading' | 'numbered' | 'series' | 'section' | 'text'

const isPoint = (kind: BlockKind): boolean => kind !== 'text' && kind !== 'series'

function kindOf({ node, sectionPos }: PlacedBlock, before: PlacedBlock | undefined, first?: RunIn): BlockKind {
  if (node.type.name === 'heading') return 'heading'
  if (first?.begins) return first.whole ? 'numbered' : 'series'
  return before?.sectionPos === sectionPos ? 'text' : 'section'
}

const pointOf = (kind: BlockKind, { node }: PlacedBlock, start: number, first?: RunIn) => ({
  start,
  runIn: null,
  level: kind === 'heading' ? (node.attrs.level as number) : null,
  number: first?.whole ? first.from : null,
})

const schemeAt = ({ node }: PlacedBlock, { from }: RunIn): string => node.nodeAt(from)!.attrs.scheme

/** How many of the open points stay open at a block: paragraphs are nested by their numbers, under the headings before them. */
function keptBy(kind: BlockKind, block: PlacedBlock, open: readonly OpenPoint[], first?: RunIn): number {
  const headings = open.filter(({ level }) => level !== null).length
  if (kind === 'heading') {
    const higher = open.findIndex(({ level }) => level === null || level >= block.node.attrs.level)
    return higher < 0 ? open.length : higher
  }
  if (OUTSIDE_POINTS.has(block.section.attrs.role)) return 0
  if (kind === 'section') return headings
  const scheme = schemeAt(block, first!)
  const same = open.findLastIndex((point) => point.scheme === scheme)
  if (same >= 0) return same
  // What has no number holds no paragraph.
  const plain = open.findIndex((point) => point.level === null && point.scheme === null)
  return plain < 0 ? open.length : plain
}
