/** A set of characters that answers by UTF-16 code. */
export interface CharacterSet {
  has(code: number): boolean
}

export function characterSet(characters: string): CharacterSet {
  const codes = new Uint8Array(65_536)
  for (const character of characters) codes[character.charCodeAt(0)] = 1
  return { has: (code) => codes[code] === 1 }
}
