import type { Pattern } from './pattern'

/** A pattern that may enter the lexicon, and where it stands in the units. */
export interface Candidate {
  readonly pattern: Pattern
  /** Where each occurrence begins. */
  readonly starts: Int32Array
  /** Where `after` begins in each; null for a whole phrase. */
  readonly afters: Int32Array | null
}

export function textAt(units: Uint16Array, start: number, length: number): string {
  let text = ''
  for (let at = start; at < start + length; at++) text += String.fromCharCode(units[at]!)
  return text
}
