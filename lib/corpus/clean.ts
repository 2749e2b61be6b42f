import type { Range } from '../text/range'
import { BLANK, classOf, INVISIBLE } from './character'
import { applyReplacements, composeReplacements, type Edit, type EditRule, placeEdits, type Replacement } from './edit'
import { beginsPoint, looksLikePieceHeader, opensSiteTail } from './line-cue'
import { LineScan } from './line-scan'
import { isSalutation } from './salutation'
import { findWrapWidth, isFullLine } from './wrap-width'

export type { Edit, EditRule } from './edit'

/** A source text and what cleaning would replace in it; the source itself is never changed. */
export interface CleanText {
  readonly source: string
  readonly text: string
  /** In order, without overlap; applied to `source` they give `text`. */
  readonly edits: readonly Edit[]
}

/** One round makes almost every text clean; more are needed where a replacement makes another one possible. */
const MAX_ROUNDS = 16

/** Cleans a text as recorded edits. Cleaning the result again changes nothing. Linear in the length of the text. */
export function cleanText(source: string): CleanText {
  let text = source
  let replacements: readonly Replacement[] = []
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const more = findRound(text)
    if (more.length === 0) break
    text = applyReplacements(text, more)
    replacements = composeReplacements(replacements, more)
  }
  return { source, text, edits: placeEdits(replacements) }
}

/** Index of the last edit that begins at or before `offset`, measured by `startOf`; −1 where there is none. */
function lastEditAt(edits: readonly Edit[], offset: number, startOf: (edit: Edit) => number): number {
  let low = -1
  let high = edits.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (startOf(edits[middle]!) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Offset in the source of the character at `offset` of the clean text; past a deletion that lies before it. */
export function toSource(clean: CleanText, offset: number): number {
  const edit = clean.edits[lastEditAt(clean.edits, offset, (one) => one.at)]
  if (edit === undefined) return offset
  const inside = offset - edit.at
  if (inside < edit.insert.length) return edit.range.start + inside
  return edit.range.end + inside - edit.insert.length
}

/** What a range of the clean text replaces in the source: from its first character to the end of all that its last one stands for. */
export function toSourceRange(clean: CleanText, { start, end }: Range): Range {
  const from = toSource(clean, start)
  if (end <= start) return { start: from, end: from }
  const edit = clean.edits[lastEditAt(clean.edits, end - 1, (one) => one.at)]
  const isInsert = edit !== undefined && end === edit.at + edit.insert.length && edit.insert !== ''
  return { start: from, end: isInsert ? edit.range.end : toSource(clean, end - 1) + 1 }
}

/** Offset in the clean text of the character at `offset` of the source; what was deleted lies at the place where it was. */
export function toClean(clean: CleanText, offset: number): number {
  const edit = clean.edits[lastEditAt(clean.edits, offset, (one) => one.range.start)]
  if (edit === undefined) return offset
  if (offset >= edit.range.end) return edit.at + edit.insert.length + offset - edit.range.end
  return edit.at + Math.min(offset - edit.range.start, edit.insert.length)
}

interface RawLine {
  /** Where the line begins, and where the next one does. */
  readonly from: number
  readonly next: number
  /** Its content; equal where it has none. */
  readonly start: number
  readonly end: number
  /** The line ends in a line feed; only the text's last line does not. */
  readonly hasFeed: boolean
  /** A page number goes with its whole line. */
  readonly isPageNumber: boolean
}

/** Replacements that one look at the text asks for, in order. */
function findRound(text: string): readonly Replacement[] {
  const found: Replacement[] = []
  let group: RawLine[] = []
  const wrap = findWrapWidth(text)
  let joins = true
  let line: RawLine | null = readLine(text, 0)
  while (line !== null) {
    const following: RawLine | null = line.hasFeed ? readLine(text, line.next) : null
    if (joins && opensSiteTail(head(text, line))) joins = false
    else if (!joins && looksLikePieceHeader(head(text, line))) joins = true
    group.push(line)
    if (following === null || !joins || !continues(text, line, following, wrap)) {
      closeGroup(text, group, found)
      group = []
    }
    line = following
  }
  return found
}

/** The beginning of a line's content, enough for every cue. */
const head = (text: string, line: RawLine): string => text.slice(line.start, Math.min(line.end, line.start + 401))

/** A page number on a line of its own: — 3 —, -12-, 第3页 共9页. */
const PAGE_NUMBER =
  /^(?:[-—–－·]{1,2}[ \u00a0\u3000]?\d{1,4}[ \u00a0\u3000]?[-—–－·]{1,2}|第[ \u00a0\u3000]?\d{1,4}[ \u00a0\u3000]?页(?:[ \u00a0\u3000/，,]{0,3}共[ \u00a0\u3000]?\d{1,4}[ \u00a0\u3000]?页)?)$/

function readLine(text: string, from: number): RawLine {
  const feed = text.indexOf('\n', from)
  const stop = feed < 0 ? text.length : feed
  let start = from
  while (start < stop && isHeadBlank(text.charCodeAt(start))) start++
  let end = stop
  while (end > start && isTailBlank(text.charCodeAt(end - 1))) end--
  const isPageNumber = end - start >= 3 && end - start <= 24 && PAGE_NUMBER.test(text.slice(start, end))
  return { from, next: feed < 0 ? stop : stop + 1, start, end, hasFeed: feed >= 0, isPageNumber }
}

const isTailBlank = (code: number): boolean => {
  const kind = classOf(code)
  return kind === BLANK || kind === INVISIBLE || code === 0x0d
}

/** Quotation marks of mail and crawlers lead lines as blanks do. */
const isHeadBlank = (code: number): boolean => isTailBlank(code) || code === 0x3e || code === 0xff1e

/** Dots on a line of their own stand for what is left out. */
const OMITTED = /^[.…。·]{2,}$/

/** The line was cut in the middle of a sentence, and the next one goes on with it. */
function continues(text: string, line: RawLine, following: RawLine, wrap: number | null): boolean {
  if (line.start === line.end || following.start === following.end) return false
  if (line.isPageNumber || following.isPageNumber) return false
  const isBroken = wrap !== null && isFullLine(text, line.from, line.end, wrap)
  if (!isBroken && !'；，、;,'.includes(text[line.end - 1]!)) return false
  if (/&#?\w{2,8};$/.test(text.slice(Math.max(line.start, line.end - 10), line.end))) return false
  if (isSalutation(text.slice(line.start, Math.min(line.end, line.start + 101)))) return false
  const opening = head(text, following)
  return (
    !OMITTED.test(opening) &&
    !beginsPoint(opening) &&
    !looksLikePieceHeader(opening) &&
    !isSalutation(opening) &&
    !opensSiteTail(opening)
  )
}

/** Replaces inside a logical line and at the edges of its raw lines. */
function closeGroup(text: string, group: readonly RawLine[], found: Replacement[]): void {
  const scan = new LineScan(text, group, found)
  for (const [index, line] of group.entries()) {
    const { from, start, end, next } = line
    if (line.isPageNumber) {
      push(found, from, next, 'page-number')
      continue
    }
    push(found, from, start, 'line-head')
    scan.stretch(start, end)
    const stop = line.hasFeed ? next - 1 : next
    push(found, end, stop, stop - end === 1 && text.charCodeAt(end) === 0x0d ? 'line-end' : 'line-tail')
    if (index + 1 < group.length) push(found, stop, next, 'join')
  }
}

function push(found: Replacement[], start: number, end: number, rule: EditRule): void {
  if (start < end) found.push({ range: { start, end }, insert: '', rule })
}
