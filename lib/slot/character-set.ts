/** A set of characters that answers by UTF-16 code. A class, for its one method is inlined wherever it is called. */
export class CharacterSet {
  /** 1 for each code that is in the set. */
  readonly codes = new Uint8Array(65_536)

  constructor(characters: string) {
    for (let at = 0; at < characters.length; at++) this.codes[characters.charCodeAt(at)] = 1
  }

  has(code: number): boolean {
    return this.codes[code] === 1
  }
}

export const characterSet = (characters: string): CharacterSet => new CharacterSet(characters)
