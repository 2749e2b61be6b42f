import { characterSet } from './character-set'
import { placeFinderOf } from './place-in-line'

export const DIGITS = '0123456789'
export const CHINESE_NUMERALS = '一二三四五六七八九十百千两零〇廿'

const NONE: readonly RegExpExecArray[] = []

/**
 * Finds the matches of a pattern, from left to right without overlap. It is tried only where one of `firsts` stands, with one of
 * which every match begins.
 */
export function patternFinder(pattern: RegExp, firsts: string): (line: string) => readonly RegExpExecArray[] {
  const sticky = new RegExp(pattern.source, 'y')
  const findFirsts = placeFinderOf(firsts)
  return (line) => {
    const places = findFirsts(line)
    if (places.count === 0) return NONE
    let found: RegExpExecArray[] | null = null
    let from = 0
    for (let index = 0; index < places.count; index++) {
      const at = places.at(index)
      if (at < from) continue
      sticky.lastIndex = at
      const match = sticky.exec(line)
      if (match === null) continue
      found ??= []
      found.push(match)
      from = sticky.lastIndex
    }
    return found ?? NONE
  }
}

/** The same for a part of a line, or for a line that is asked for out of turn: it is looked at alone. */
export function partFinder(pattern: RegExp, firsts: string): (part: string) => readonly RegExpExecArray[] {
  const sticky = new RegExp(pattern.source, 'y')
  const begins = characterSet(firsts)
  return (part) => {
    let found: RegExpExecArray[] | null = null
    for (let at = 0; at < part.length; at++) {
      if (!begins.has(part.charCodeAt(at))) continue
      sticky.lastIndex = at
      const match = sticky.exec(part)
      if (match === null) continue
      found ??= []
      found.push(match)
      at = sticky.lastIndex - 1
    }
    return found ?? NONE
  }
}
