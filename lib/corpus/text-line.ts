import type { Range } from '../text/range'
import { beginsPoint } from './line-cue'
import { isSalutation } from './salutation'
import { isSiteLine } from './site-line'
import { isDateLine, isLabelled, isNameLine, isTitleLike, namesSpeech } from './title-line'

export type LineKind = 'site' | 'salutation' | 'date' | 'name' | 'title' | 'point' | 'prose'

/** A line of the clean text that is not empty. */
export interface TextLine {
  readonly range: Range
  readonly text: string
  readonly kind: LineKind
  /** Its words say that a speech follows: …会议上的讲话, …主持词. */
  readonly namesSpeech: boolean
}

/** Cues look at no more than this much of a line, so that a line of many megabytes costs nothing. */
const LOOK = 2_000

/** The lines of a clean text that are not empty, each with what its form says. Menus of a site count as site text. */
export function readTextLines(text: string): readonly TextLine[] {
  const lines: TextLine[] = []
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start)
    const end = feed < 0 ? text.length : feed
    if (end > start) lines.push(readLine(text.slice(start, end), { start, end }))
    start = end + 1
  }
  return markContents(markMenus(lines))
}

function readLine(text: string, range: Range): TextLine {
  const bare = withoutMarkdown(text.slice(0, LOOK))
  const isNamed = namesSpeech(bare)
  return { range, text, kind: kindOf(bare, text.length, isNamed), namesSpeech: isNamed }
}

/** Leading # and surrounding ** of Markdown are form, not words. */
export const withoutMarkdown = (text: string): string =>
  text.startsWith('#') || text.startsWith('*')
    ? text.replace(/^#{1,6}\s+/, '').replace(/^\*\*(.{1,200})\*\*$/, '$1')
    : text

function kindOf(text: string, length: number, isNamed: boolean): LineKind {
  if (isLabelled(text)) return 'name'
  if (isSiteLine(text)) return 'site'
  if (isSalutation(text)) return 'salutation'
  if (isDateLine(text)) return 'date'
  if (length <= 200 && isNamed) return 'title'
  if (beginsPoint(text) && !/^[—–-]{2}/.test(text)) return 'point'
  if (isNameLine(text)) return 'name'
  return isTitleLike(text) ? 'title' : 'prose'
}

const MENU_LENGTH = 5
const MENU_WORD = 14

/** Five and more short lines in a row, none of which names a speech, are a menu. */
function markMenus(lines: readonly TextLine[]): readonly TextLine[] {
  const marked = [...lines]
  for (let from = 0; from < lines.length; ) {
    let to = from
    while (to < lines.length && isMenuWord(lines[to]!)) to++
    if (to < lines.length && isHeadline(lines[to - 1])) to--
    if (to - from >= MENU_LENGTH)
      for (let index = from; index < to; index++) marked[index] = { ...lines[index]!, kind: 'site' }
    from = Math.max(to, from + 1)
  }
  return marked
}

/** Too long for a button: the title below the menu. */
const isHeadline = (line: TextLine | undefined): boolean => line?.kind === 'title' && line.text.length > MENU_WORD - 4

const CONTENTS = /^(?:本文)?目\s?[录次][:：]?$/
const ENTRY = /^(\d{1,2})[.、．]\s?[^。；]{2,60}$/

/** Below 目录, lines that count up from 1 are its entries. */
function markContents(lines: readonly TextLine[]): readonly TextLine[] {
  const marked = [...lines]
  lines.forEach(({ text }, index) => {
    if (text.length > 8 || !CONTENTS.test(text)) return
    for (let count = 1; Number(ENTRY.exec(lines[index + count]?.text ?? '')?.[1]) === count; count++)
      marked[index + count] = { ...lines[index + count]!, kind: 'site' }
  })
  return marked
}

const isMenuWord = (line: TextLine): boolean =>
  line.kind === 'site'
    ? line.text.length <= 60
    : line.text.length <= MENU_WORD && (line.kind === 'title' || line.kind === 'name') && !line.namesSpeech
