import type { CleanText } from '../corpus/clean'
import { type Block, blockText } from '../document/block'
import { readMarker } from '../outline/marker'
import { parseOutline } from '../outline/outline'
import { labelRoles } from '../role/label'
import { findSlots } from '../slot/find'
import type { Announcement, FoundSlot, Paragraph, ParagraphText, Point } from '../speech/speech'

/** Blocks of a file that was read, as one speech: what a mined speech is, with what the file itself says of its lines. */
export interface DescribedBlocks {
  readonly clean: CleanText
  /** Of each block, at its index. */
  readonly paragraphs: readonly Paragraph[]
  readonly points: readonly Point[]
  readonly announcements: readonly Announcement[]
  readonly slots: readonly FoundSlot[]
}

/** Finds points, roles and blanks in blocks. Every heading that has a number is a point, whatever the words say. */
export function describeBlocks(blocks: readonly Block[]): DescribedBlocks {
  const texts = blocks.map(blockText)
  const text = texts.join('\n')
  let at = 0
  const forms = blocks.map((block, index): ParagraphText => {
    const range = { start: at, end: at + texts[index]!.length }
    at = range.end + 1
    return { range, form: FORMS[block.type] ?? null }
  })
  const outline = parseOutline(text, forms)
  const points = withHeadings(blocks, forms, outline.points)
  const labelled = labelRoles(text, forms, points)
  return {
    clean: { source: text, text, edits: [] },
    paragraphs: labelled.map((paragraph, index) =>
      blocks[index]!.type === 'heading' ? { ...paragraph, role: 'heading' } : paragraph,
    ),
    points,
    announcements: outline.announcements,
    slots: findSlots(text, forms, points),
  }
}

const FORMS: Readonly<Partial<Record<Block['type'], ParagraphText['form']>>> = {
  title: 'title',
  subtitle: 'title',
  date: 'title',
  speaker: 'title',
  salutation: 'salutation',
}

/** Points in text order: those found, and the numbers of headings that no search found. */
function withHeadings(
  blocks: readonly Block[],
  paragraphs: readonly ParagraphText[],
  found: readonly Point[],
): readonly Point[] {
  const begun = new Set(found.map(({ marker }) => marker.start))
  const missing = blocks.flatMap((block, index): readonly Point[] => {
    const { start, end } = paragraphs[index]!.range
    const marker = block.type === 'heading' ? block.marker : null
    const read = marker ? readMarker(marker) : null
    if (!marker || !read || begun.has(start)) return []
    const range = { start, end: start + marker.length }
    const heading = { start: range.end, end }
    return [
      {
        marker: range,
        heading,
        ...read,
        level: block.type === 'heading' ? block.level : 1,
        inline: false,
        series: LOOSE_SERIES + index,
        parent: null,
        lostBefore: false,
        confidence: 1,
      },
    ]
  })
  if (missing.length === 0) return found
  // Parents are places in the list, so the found points keep theirs and the others follow; readers go by ranges.
  return [...found, ...missing]
}

/** Series of headings that no search joined to others; far from those that are counted. */
const LOOSE_SERIES = 1_000_000
