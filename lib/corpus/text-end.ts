import { opensSiteTail } from './line-cue'
import { closesText } from './site-line'
import { isBody, isFront, LATER } from './start-score'
import type { TextLine } from './text-line'

/**
 * Index after the last line of the text whose first line is `body`. Site text ends it, unless it is an advert or an
 * editor's note in the middle, or the numbering goes on behind it.
 */
export function findTextEnd(lines: readonly TextLine[], body: number): number {
  for (let index = body + 1; index < lines.length; index++) {
    const line = lines[index]!
    if (line.kind !== 'site' || !closesText(line.text)) continue
    if (!opensSiteTail(line.text) && goesOn(lines, index)) continue
    return trim(lines, body, index, true)
  }
  return trim(lines, body, lines.length, false)
}

function goesOn(lines: readonly TextLine[], site: number): boolean {
  const next = lines.slice(site + 1, site + 5).find(({ kind }) => kind !== 'site')
  if (next === undefined || !isBody(next)) return false
  if (next.kind === 'point' && LATER.test(next.text)) return true
  const before = lines[site - 1]!
  return before.kind === 'prose' && !/[。！？!?”）：]$/.test(before.text)
}

/** Site text at the end is cut off, and where furniture follows, date, name and a heading before it too. */
function trim(lines: readonly TextLine[], body: number, end: number, closed: boolean): number {
  let to = end
  while (to > body + 1 && (lines[to - 1]!.kind === 'site' || (closed && isFront(lines[to - 1]!)))) to--
  return to
}
