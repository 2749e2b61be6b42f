import type { Node } from '@tiptap/pm/model'
import { blockLength, blocksOf, type OutlinePoint, type SuppliedTexts } from '@/components/editor/outline/outline'
import { flagsOf, isShown } from '@/components/editor/view/shown'
import { type SlotCondition, slotCondition } from '@/components/slots/slot-condition'
import { slotNamed, slotsOf } from '@/components/slots/slot-place'
import type { ContentRole } from '@/lib/role/role'

/** What is read aloud at one time: a point without those inside it, which are read after it. */
export interface ReadingPart {
  readonly label: string
  readonly role: ContentRole
  readonly characters: number
  readonly paragraphs: readonly ReadingParagraph[]
}

export interface ReadingParagraph {
  readonly kind: 'heading' | 'body' | 'cue'
  readonly runs: readonly ReadingRun[]
}

export interface ReadingRun {
  readonly text: string
  readonly lead: boolean
  /** Of a blank: how it stands. */
  readonly condition: SlotCondition | null
}

/** The parts of a draft that print, in order; what its flags fold is not read. */
export function readingParts(doc: Node, texts: SuppliedTexts, points: readonly OutlinePoint[]): readonly ReadingPart[] {
  const blocks = blocksOf(doc)
  const flags = flagsOf(doc)
  const slots = slotsOf(doc)
  const runsOf = (block: Node, pos: number): readonly ReadingRun[] => {
    const runs: ReadingRun[] = []
    block.forEach((node, offset) => {
      if (!isShown(node, flags)) return
      const slot = node.type.name === 'slot' ? slotNamed(slots, node.attrs.name) : null
      runs.push({
        text: node.isText ? node.text! : (texts.get(pos + 1 + offset) ?? ''),
        lead: node.marks.some(({ type }) => type.name === 'lead'),
        condition: slot === null ? null : slotCondition(slot),
      })
    })
    return runs
  }
  const read = points.filter(beginsPart)
  const parts = read.flatMap((point, index): readonly ReadingPart[] => {
    const end = read[index + 1]?.start ?? blocks.length
    const own = blocks.slice(point.start, end).filter(({ shown }) => shown)
    const paragraphs = own
      .map(({ node, pos }): ReadingParagraph => ({ kind: kindOf(node), runs: runsOf(node, pos) }))
      .filter(({ runs }) => runs.some(({ text }) => text.trim() !== ''))
    const characters = own.reduce((sum, block) => sum + blockLength(block, texts), 0)
    return paragraphs.length === 0 ? [] : [{ label: point.label, role: point.role, characters, paragraphs }]
  })
  return withHeadings(parts)
}

/** What is numbered in the text of a block is read with it. */
export const beginsPart = ({ runIn }: OutlinePoint): boolean => runIn === null || runIn.begins

/** A heading with nothing of its own under it is read with the point that follows it. */
function withHeadings(parts: readonly ReadingPart[]): readonly ReadingPart[] {
  const joined: ReadingPart[] = []
  let above: readonly ReadingPart[] = []
  for (const part of parts) {
    if (part.paragraphs.every(({ kind }) => kind === 'heading')) {
      above = [...above, part]
      continue
    }
    joined.push({
      ...part,
      characters: above.reduce((sum, { characters }) => sum + characters, part.characters),
      paragraphs: [...above.flatMap(({ paragraphs }) => paragraphs), ...part.paragraphs],
    })
    above = []
  }
  return [...joined, ...above]
}

function kindOf(block: Node): ReadingParagraph['kind'] {
  if (block.type.name === 'heading') return 'heading'
  return block.attrs.cue ? 'cue' : 'body'
}
