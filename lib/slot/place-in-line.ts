import { characterNumber, numberCharacter } from './character-set'

/** Where characters of one set stand in the line that was looked at last: the first `count` of `offsets`, ascending. */
export interface Places {
  readonly offsets: readonly number[]
  readonly count: number
}

interface Watch {
  readonly offsets: number[]
  count: number
}

const all: Watch[] = []
const bySet = new Map<string, Watch>()
/** Those that wait for a character, by its number; number 0 is of all characters that nobody waits for. */
const byNumber: Watch[][] = [[]]
let lookedAt = ''

/** One pass over a line serves all who wait; they ask one after the other for the same line. */
function lookAt(line: string): void {
  for (let index = 0; index < all.length; index++) all[index]!.count = 0
  for (let at = 0; at < line.length; at++) {
    const number = characterNumber(line.charCodeAt(at))
    if (number === 0 || number >= byNumber.length) continue
    const some = byNumber[number]!
    for (let index = 0; index < some.length; index++) {
      const watch = some[index]!
      watch.offsets[watch.count++] = at
    }
  }
  lookedAt = line
}

/** Finds where any of some characters stand. What is given holds until another line is asked for. */
export function placeFinderOf(characters: string): (line: string) => Places {
  const set = [...new Set(characters)].sort().join('')
  const watch = bySet.get(set) ?? register(set)
  return (line) => {
    if (line !== lookedAt) lookAt(line)
    return watch
  }
}

/** A finder that is asked only about lines that hold one of `characters`; in all others nothing is found. */
export function onlyWith<T>(characters: string, find: (line: string) => readonly T[]): (line: string) => readonly T[] {
  const findCharacters = placeFinderOf(characters)
  return (line) => (findCharacters(line).count === 0 ? [] : find(line))
}

function register(set: string): Watch {
  const watch: Watch = { offsets: [], count: 0 }
  all.push(watch)
  bySet.set(set, watch)
  for (const character of set) {
    const number = numberCharacter(character.charCodeAt(0))
    while (byNumber.length <= number) byNumber.push([])
    byNumber[number]!.push(watch)
  }
  lookedAt = ''
  return watch
}
