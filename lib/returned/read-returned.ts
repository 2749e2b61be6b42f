import { type Block, blockText } from '../document/block'
import { describeBlocks } from '../draft/described-blocks'
import { settleFront } from '../draft/from-blocks'
import { contains, placeParts } from '../draft/speech-places'
import type { Range } from '../text/range'
import type { ReturnedLine, ReturnedPart } from './row'

/** The lines of a file that came back, their numbers as structure. */
export function readReturned(read: readonly Block[]): readonly ReturnedLine[] {
  const blocks = settleFront(read)
  const { clean, paragraphs, points } = describeBlocks(blocks)
  const lines = blocks.map((block, index) => ({
    range: paragraphs[index]!.range,
    level: block.type === 'heading' ? block.level : null,
    section: null,
  }))
  const placed = placeParts(lines, { clean, piece: { points, announcements: [] }, slots: new Map() })
  return blocks.map((block, index) => {
    const leads = leadsOf(block, lines[index]!.range.start)
    return {
      kind: { type: block.type, level: block.type === 'heading' ? block.level : null },
      parts: placed[index]!.flatMap(({ range, part }): readonly ReturnedPart[] => {
        const text = clean.text.slice(range.start, range.end)
        if (part.type === 'ordinal')
          return [{ type: 'ordinal', scheme: part.scheme, text, lead: leads.some((one) => contains(one, range)) }]
        return cutAt(range, leads).map((cut) => ({
          type: 'text',
          text: clean.text.slice(cut.start, cut.end),
          lead: leads.some((one) => contains(one, cut)),
        }))
      }),
    }
  })
}

/** Ranges of the run-in lead of a paragraph. */
function leadsOf(block: Block, start: number): readonly Range[] {
  if (block.type !== 'paragraph' || blockText(block) === '') return []
  let at = start
  return block.runs.flatMap(({ text, lead }) => {
    const range = { start: at, end: at + text.length }
    at = range.end
    return lead ? [range] : []
  })
}

function cutAt(range: Range, leads: readonly Range[]): readonly Range[] {
  const bounds = leads.flatMap(({ start, end }) => [start, end]).filter((at) => at > range.start && at < range.end)
  return [range.start, ...bounds].map((start, index) => ({ start, end: bounds[index] ?? range.end }))
}
