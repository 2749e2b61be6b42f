/** Words as matching knows them: one run of text, or two around a blank. */
export interface Pattern {
  readonly before: string
  /** Null where the pattern recurs whole. */
  readonly after: string | null
}

/** A blank of a frame holds one to this many characters of one clause. */
export const LONGEST_FILLER = 14

const CLAUSE_ENDS = '\0，：；—'

/**
 * By UTF-16 unit: 2 for marks between clauses, which no blank holds, and the edge of a stretch; 1 for 、, which stands between items of one clause;
 * else 0. A reader accepts that wording begins or ends at any of them. A table, since it is asked for every character many times.
 */
export const MARKS: Uint8Array = new Uint8Array(65536)
MARKS['、'.charCodeAt(0)] = 1
for (const mark of CLAUSE_ENDS) MARKS[mark.charCodeAt(0)] = 2

export const isClauseEnd = (unit: number): boolean => MARKS[unit] === 2

export const isMark = (unit: number): boolean => MARKS[unit] !== 0

export const literalCharacters = ({ before, after }: Pattern): number => before.length + (after?.length ?? 0)

export const patternText = ({ before, after }: Pattern): string => (after === null ? before : `${before}…${after}`)

/** The runs of words of a pattern, in order. */
export const patternParts = ({ before, after }: Pattern): readonly string[] =>
  after === null ? [before] : [before, after]
