import type { Block } from '../document/block'
import { type PrintableBlock, printable, printedText } from './printable'

/**
 * CommonMark: title `#`, headings `##` to `#####` with their numbers as text, leads in bold, one blank line between blocks.
 * Everything else is escaped, so that a reader sees the characters of the speech and nothing else.
 */
export function toMarkdown(blocks: readonly Block[]): string {
  const parts = printable(blocks).map(printMarkdown)
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`
}

function printMarkdown(block: PrintableBlock): string {
  const depth = block.type === 'title' ? 1 : (block.level ?? 0) + 1
  if (depth > 1 || block.type === 'title')
    return `${'#'.repeat(depth)} ${escapeHeading(escapeInline(printedText(block)))}`
  return escapeStart(segments(block).map(printSegment).join(''))
}

/** What stands for something inside a line, wherever it is. After a letter or digit an underscore begins nothing. */
const escapeInline = (text: string): string =>
  text.replace(/[\\`*[\]<&~]|(?<![A-Za-z0-9])_/g, (character) => `\\${character}`)

/** A closing sequence of # would be dropped. */
const escapeHeading = (text: string): string => text.replace(/#$/, '\\#')

/** What would begin a heading, quotation, list, rule or underline at the start of a line. */
const escapeStart = (text: string): string =>
  text.replace(/^[#>+=-]/, (character) => `\\${character}`).replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')

interface Segment {
  readonly text: string
  readonly lead: boolean
}

function segments(block: PrintableBlock): readonly Segment[] {
  const merged: { text: string; lead: boolean }[] = []
  for (const run of block.runs) {
    const last = merged.at(-1)
    if (last && last.lead === run.lead) last.text += run.text
    else merged.push({ text: run.text, lead: run.lead })
  }
  return merged
}

/**
 * `**` closes after a mark only where a space or another mark follows (CommonMark 6.2), which Chinese text does not have;
 * so the marks at the ends of a lead stand outside its bold, unless the paragraph ends there.
 */
function printSegment({ text, lead }: Segment, index: number, all: readonly Segment[]): string {
  if (!lead) return escapeInline(text)
  const start = index === 0 ? 0 : text.length - text.replace(/^[\p{P}\p{S}\s]+/u, '').length
  const end = index === all.length - 1 ? text.length : start + lastLetter(text.slice(start))
  const bold = text.slice(start, end)
  const printed = bold === '' ? '' : `**${escapeInline(bold)}**`
  return escapeInline(text.slice(0, start)) + printed + escapeInline(text.slice(end))
}

/** Offset after the last character that is neither a mark nor white space, scanned from the end. */
function lastLetter(text: string): number {
  const characters = [...text]
  let length = text.length
  while (characters.length > 0 && /[\p{P}\p{S}\s]/u.test(characters.at(-1)!)) length -= characters.pop()!.length
  return length
}
