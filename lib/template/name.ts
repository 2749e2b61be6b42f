const NAME = /^(?:[\p{L}\p{M}\p{Nl}\p{Nd}_-]|(?![\0-\x7F])\p{P}|[\uFF01-\uFF5E])+$/u
const LONGEST_NAME = 40

const RESERVED: ReadonlySet<string> = new Set([
  'if',
  'unless',
  'each',
  'with',
  'log',
  'lookup',
  'section',
  'ordinal',
  'count',
  'else',
  'as',
  'true',
  'false',
  'null',
  'undefined',
  'helperMissing',
  'blockHelperMissing',
])

export const isReserved = (word: string): boolean => RESERVED.has(word)

/**
 * A slot's name: 1 to 40 letters (Chinese included), digits, _, - or full-width punctuation, and no word of Handlebars.
 * Handlebars reads `else人` as `else` with an argument and -1 as a number, so they are no names either.
 */
export function isName(text: string): boolean {
  if (!NAME.test(text) || [...text].length > LONGEST_NAME) return false
  return !RESERVED.has(text) && !text.includes('this') && !/^else\b/.test(text) && !/^-?\p{Nd}+$/u.test(text)
}

/** A section's id or a path to a section: names joined by /. */
export const isPath = (text: string): boolean => text.split('/').every(isName)

/** What a person may have meant: the text without what a name may not hold; null where nothing remains. */
export function toName(text: string): string | null {
  const kept = Array.from(text)
    .filter((character) => NAME.test(character))
    .slice(0, LONGEST_NAME)
    .join('')
  return isName(kept) ? kept : null
}

/** The candidate within an edit distance of a third of the longer text, nearest first, in order of the candidates. */
export function nearestName(text: string, candidates: Iterable<string>): string | null {
  let nearest: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const length = Math.max(text.length, candidate.length)
    if (length > 2 * LONGEST_NAME || candidate === text) continue
    const distance = editDistance(text, candidate)
    if (distance < least && distance <= Math.max(1, Math.floor(length / 3)) && distance < length) {
      nearest = candidate
      least = distance
    }
  }
  return nearest
}

/** Levenshtein distance in UTF-16 units, by one row. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[b.length]!
}

/** `name`, or name-2, name-3 … where it is taken. */
export function uniqueName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name
  let k = 2
  while (taken.has(`${name}-${k}`)) k++
  return `${name}-${k}`
}
