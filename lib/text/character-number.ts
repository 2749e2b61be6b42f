/** Most different characters that tables of the program name. */
export const MOST_CHARACTERS = 8192

/**
 * A small number above 0 for each UTF-16 code that some table names, so that tables by character are small; one for all tables
 * stays in the processor's cache.
 */
const NUMBERS = new Uint16Array(65_536)
let numbered = 0

/** The number of a code, which is given one if it has none. */
export function numberCharacter(code: number): number {
  if (NUMBERS[code] === 0) {
    if (++numbered === MOST_CHARACTERS) throw new RangeError(`Tables name ${MOST_CHARACTERS} characters; no more fit.`)
    NUMBERS[code] = numbered
  }
  return NUMBERS[code]!
}

/** 0 for a code that no table names. */
export const characterNumber = (code: number): number => NUMBERS[code]!

/** One number for two characters by their numbers, 0 where the first has none. */
export const pairNumber = (first: number, second: number): number => first * MOST_CHARACTERS + second
