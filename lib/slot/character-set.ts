/** A set of characters that answers by UTF-16 code. */
export interface CharacterSet {
  /** 1 for each code that is in the set. */
  readonly codes: Uint8Array
  has(code: number): boolean
}

export function characterSet(characters: string): CharacterSet {
  const codes = new Uint8Array(65_536)
  for (let at = 0; at < characters.length; at++) codes[characters.charCodeAt(at)] = 1
  return { codes, has: (code) => codes[code] === 1 }
}
