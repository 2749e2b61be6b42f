import { characterNumber, numberCharacter } from '../text/character-number'

/** Where characters of one set stand in the line that was looked at last, ascending. */
export class Places {
  constructor(private readonly watch: number) {}

  get count(): number {
    return counts[this.watch]!
  }

  at(index: number): number {
    return offsets[this.watch]![index]!
  }
}

/** Sets that somebody waits for; their numbers fit a byte. */
const sets: string[] = []
const MOST_SETS = 256
const places: Places[] = []

/** Of each set the offsets found in the line, the first `counts` of them. */
const offsets: Int32Array[] = []
const counts = new Int32Array(MOST_SETS)

/** Numbers of the sets that hold a character: those of character number n stand from `firstSet[n]` to before `firstSet[n + 1]`. */
let setsOf = new Uint8Array(0)
let firstSet = new Uint16Array(1)
let isArranged = true
let lookedAt = ''

/** One pass over a line serves all who wait; they ask one after the other for the same line. */
function lookAt(line: string): void {
  if (!isArranged) arrange()
  counts.fill(0)
  const last = firstSet.length - 1
  for (let at = 0; at < line.length; at++) {
    const number = characterNumber(line.charCodeAt(at))
    if (number >= last) continue
    const end = firstSet[number + 1]!
    for (let index = firstSet[number]!; index < end; index++) {
      const set = setsOf[index]!
      const count = counts[set]!
      if (count === offsets[set]!.length) offsets[set] = doubled(offsets[set]!)
      offsets[set]![count] = at
      counts[set] = count + 1
    }
  }
  lookedAt = line
}

function doubled(full: Int32Array): Int32Array {
  const larger = new Int32Array(2 * full.length)
  larger.set(full)
  return larger
}

function arrange(): void {
  const byNumber: number[][] = []
  for (const [set, characters] of sets.entries())
    for (const character of characters) {
      const number = numberCharacter(character.charCodeAt(0))
      while (byNumber.length <= number) byNumber.push([])
      byNumber[number]!.push(set)
    }
  setsOf = Uint8Array.from(byNumber.flat())
  firstSet = new Uint16Array(byNumber.length + 1)
  for (const [number, some] of byNumber.entries()) firstSet[number + 1] = firstSet[number]! + some.length
  isArranged = true
}

/** Finds where any of some characters stand. What is given holds until another line is asked for. */
export function placeFinderOf(characters: string): (line: string) => Places {
  const set = [...new Set(characters)].sort().join('')
  const found = sets.includes(set) ? places[sets.indexOf(set)]! : register(set)
  return (line) => {
    if (line !== lookedAt) lookAt(line)
    return found
  }
}

/** A finder that is asked only about lines that hold one of `characters`; in all others nothing is found. */
export function onlyWith<T>(characters: string, find: (line: string) => readonly T[]): (line: string) => readonly T[] {
  const findCharacters = placeFinderOf(characters)
  return (line) => (findCharacters(line).count === 0 ? [] : find(line))
}

function register(set: string): Places {
  if (sets.length === MOST_SETS) throw new RangeError(`${MOST_SETS} sets of characters are waited for; no more fit.`)
  const found = new Places(sets.length)
  sets.push(set)
  places.push(found)
  offsets.push(new Int32Array(64))
  isArranged = false
  lookedAt = ''
  return found
}
