import type { Block, HeadingLevel, Run } from '../document/block'
import { dropStart, mergeRuns, trimRuns } from './block-runs'
import { readMarker } from './heading-marker'
import { type Line, settleLines } from './infer-block'

/**
 * The blocks of a speech in Markdown, as we write it and as people do: `#` the title, further `#` headings, a bold beginning
 * the run-in lead. Lists, tables and pictures stay the characters that they are.
 */
export function readMarkdown(text: string): readonly Block[] {
  const rows = paragraphsOf(text)
  const titles = rows.filter((row) => /^#\s/.test(row))
  const lines = rows.map((row, index) => toLine(row, index, titles.length === 1))
  const hasHeadings = lines.some(({ kind }) => kind === 'heading')
  return settleLines(lines, blockOf, !hasHeadings).map(({ block }) => block)
}

/** A blank line or a heading ends a paragraph; lines of one paragraph that do not end hard are one. */
function paragraphsOf(text: string): readonly string[] {
  const rows: string[] = []
  let open = false
  for (const line of text.replace(/^\ufeff/, '').split(/\r?\n/)) {
    const isHeading = /^#{1,6}\s/.test(line)
    if (line.trim() === '') open = false
    else if (open && !isHeading && continues(rows.at(-1)!, line)) rows[rows.length - 1] += line.trim()
    else rows.push(line.trim())
    open = line.trim() !== '' && !isHeading && !/(?: {2}|\\)$/.test(line)
  }
  return rows
}

/** Chinese paragraphs are commonly written a line each; only what breaks off in a sentence is one with the next line. */
const continues = (before: string, line: string): boolean =>
  !/[。！？；：:”）)*]$/.test(before) &&
  before.length > 20 &&
  !/^(?:[-*+>|]|\d+[.)、]|[一二三四五六七八九十]+、|（)/.test(line)

const HEADING = /^(#{1,6})\s+(.*?)(?:\s+#+)?$/

function toLine(row: string, index: number, hasTitle: boolean): Line {
  const heading = HEADING.exec(row)
  const base = { paragraph: index, centred: false, label: '' }
  if (!heading) return { ...base, kind: null, level: 1, runs: inlineRuns(row) }
  const depth = heading[1]!.length - (hasTitle ? 1 : 0)
  const runs = [{ text: unescaped(heading[2]!.replaceAll('**', '')) }]
  if (depth === 0) return { ...base, kind: 'title', level: 1, runs }
  return { ...base, kind: 'heading', level: Math.min(depth, 4) as HeadingLevel, runs: trimRuns(runs, false) }
}

function blockOf(kind: Line['kind'], line: Line): Block | null {
  if (line.runs.length === 0) return null
  if (kind !== 'heading') return { type: 'title', runs: line.runs }
  const text = line.runs[0]!.text
  const marker = readMarker(text)?.marker ?? null
  return {
    type: 'heading',
    level: line.level,
    marker,
    runs: marker === null ? line.runs : trimRuns(dropStart(line.runs, marker.length), false),
  }
}

const PUNCTUATION = /\\([!-/:-@[-`{-~])/g
const unescaped = (text: string): string => text.replace(PUNCTUATION, '$1')

/** Bold at the beginning is the lead: marks that must stand outside the bold belong to it where a sentence ends with them. */
function inlineRuns(row: string): readonly Run[] {
  const bold = /^([^\p{L}\p{N}*\\]*)\*\*((?:\\.|[^*\\])+)\*\*([\p{P}\s]?)/u.exec(row)
  if (!bold) return [{ text: unescaped(row) }]
  const [whole, before, inside, after] = bold
  const rest = row.slice(whole.length)
  const ends = /[。：；！？]$/.test(inside!) ? '' : /^[。：；！？]$/.test(after!) ? after! : null
  const lead = unescaped(before! + inside! + (ends ?? ''))
  const body = unescaped((ends === after ? '' : after!) + rest).replaceAll('**', '')
  if (ends === null || body === '') return mergeRuns([{ text: lead }, { text: body }])
  return [{ text: lead, lead: true }, { text: body }]
}
