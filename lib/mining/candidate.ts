import type { Pattern } from './pattern'

/** A pattern that may enter the library, and where it stands in the units. */
export interface Candidate {
  readonly pattern: Pattern
  /** Where each occurrence begins. */
  readonly starts: Int32Array
  /** Where `after` begins in each; null for a whole phrase. */
  readonly afters: Int32Array | null
}

export const textAt = (units: Uint16Array, start: number, length: number): string =>
  String.fromCharCode(...units.subarray(start, start + length))
