import { characterSet } from './character-set'

export const DIGITS = '0123456789'
export const CHINESE_NUMERALS = '一二三四五六七八九十百千两零〇廿'

const NONE: readonly RegExpExecArray[] = []

/** Where in the line looked at last one pattern may begin: the first `count` of `offsets`, ascending. */
interface Beginnings {
  readonly offsets: number[]
  count: number
}

const all: Beginnings[] = []
const byCode: (Beginnings[] | undefined)[] = Array.from({ length: 65_536 })
let lookedAt = ''

/** One pass over a line serves all patterns; they are asked one after the other for the same line. */
function lookAt(line: string): void {
  for (const beginnings of all) beginnings.count = 0
  for (let at = 0; at < line.length; at++) {
    const some = byCode[line.charCodeAt(at)]
    if (some === undefined) continue
    for (let index = 0; index < some.length; index++) {
      const beginnings = some[index]!
      beginnings.offsets[beginnings.count++] = at
    }
  }
  lookedAt = line
}

function register(firsts: string): Beginnings {
  const beginnings = { offsets: [], count: 0 }
  all.push(beginnings)
  for (const first of new Set(firsts)) {
    const some = byCode[first.charCodeAt(0)]
    if (some) some.push(beginnings)
    else byCode[first.charCodeAt(0)] = [beginnings]
  }
  return beginnings
}

/**
 * Finds the matches of a pattern, from left to right without overlap. It is tried only where one of `firsts` stands, with one of
 * which every match begins, and one pass over a line finds those places for all patterns together.
 */
export function patternFinder(pattern: RegExp, firsts: string): (line: string) => readonly RegExpExecArray[] {
  const sticky = new RegExp(pattern.source, 'y')
  const beginnings = register(firsts)
  return (line) => {
    if (line !== lookedAt) lookAt(line)
    let found: RegExpExecArray[] | null = null
    let from = 0
    for (let index = 0; index < beginnings.count; index++) {
      const at = beginnings.offsets[index]!
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
  const begins = characterSet(firsts).codes
  return (part) => {
    let found: RegExpExecArray[] | null = null
    for (let at = 0; at < part.length; at++) {
      if (begins[part.charCodeAt(at)] === 0) continue
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
