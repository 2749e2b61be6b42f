/** Words as matching knows them: one run of text, or two around a blank. */
export interface Pattern {
  readonly before: string
  /** Null where the pattern recurs whole. */
  readonly after: string | null
}

/** A blank of a frame holds one to this many characters of one clause. */
export const LONGEST_FILLER = 14

/** Marks between clauses: a blank never holds one. 、 stands between items of one clause. */
export const isClauseEnd = (unit: number): boolean =>
  unit === 0 || unit === 0xff0c || unit === 0xff1a || unit === 0xff1b || unit === 0x2014

/** Marks at which a reader accepts that wording begins or ends. */
export const isMark = (unit: number): boolean => isClauseEnd(unit) || unit === 0x3001

export const literalCharacters = ({ before, after }: Pattern): number => before.length + (after?.length ?? 0)

export const patternText = ({ before, after }: Pattern): string => (after === null ? before : `${before}…${after}`)

/** The runs of words of a pattern, in order. */
export const patternParts = ({ before, after }: Pattern): readonly string[] =>
  after === null ? [before] : [before, after]
