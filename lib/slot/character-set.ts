import { characterNumber, MOST_CHARACTERS, numberCharacter, pairNumber } from '../text/character-number'

/** A set of characters that answers by UTF-16 code. A class, for its one method is inlined wherever it is called. */
export class CharacterSet {
  /** 1 for the number of each character that is in the set. */
  private readonly members = new Uint8Array(MOST_CHARACTERS)

  constructor(characters: string) {
    for (let at = 0; at < characters.length; at++) this.members[numberCharacter(characters.charCodeAt(at))] = 1
  }

  has(code: number): boolean {
    return this.members[characterNumber(code)] === 1
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
      words.map((word) => pairNumber(numberCharacter(word.charCodeAt(0)), numberCharacter(word.charCodeAt(1)))),
    )
  }

  has(first: number, second: number): boolean {
    return this.pairs.has(pairNumber(characterNumber(first), characterNumber(second)))
  }
}
