/** Most different characters that all sets hold together. */
const MOST_CHARACTERS = 4096

/** A small number above 0 for each UTF-16 code that is in any set: one table for all sets stays in the processor's cache. */
const NUMBERS = new Uint16Array(65_536)
let numbered = 0

/** The number of a code, which is given one if it has none. */
export function numberCharacter(code: number): number {
  if (NUMBERS[code] === 0) {
    if (++numbered === MOST_CHARACTERS) throw new RangeError(`Sets hold ${MOST_CHARACTERS} characters; no more fit.`)
    NUMBERS[code] = numbered
  }
  return NUMBERS[code]!
}

/** 0 for a code that is in no set. */
export const characterNumber = (code: number): number => NUMBERS[code]!

/** A set of characters that answers by UTF-16 code. A class, for its one method is inlined wherever it is called. */
export class CharacterSet {
  /** 1 for the number of each character that is in the set. */
  private readonly members = new Uint8Array(MOST_CHARACTERS)

  constructor(characters: string) {
    for (let at = 0; at < characters.length; at++) this.members[numberCharacter(characters.charCodeAt(at))] = 1
  }

  has(code: number): boolean {
    return this.members[NUMBERS[code]!] === 1
  }
}

export const characterSet = (characters: string): CharacterSet => new CharacterSet(characters)

/** What \s of a pattern matches (ECMA-262, WhiteSpace and LineTerminator). */
export const WHITE_SPACE =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'

/** A set of words of two characters each. */
export class PairSet {
  private readonly pairs: ReadonlySet<number>

  constructor(words: readonly string[]) {
    this.pairs = new Set(
      words.map((word) => numberCharacter(word.charCodeAt(0)) * MOST_CHARACTERS + numberCharacter(word.charCodeAt(1))),
    )
  }

  has(first: number, second: number): boolean {
    return this.pairs.has(NUMBERS[first]! * MOST_CHARACTERS + NUMBERS[second]!)
  }
}
