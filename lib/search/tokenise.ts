/**
 * Text as search sees it. Most Chinese search words have two characters and word cutters miss terms inside longer
 * words (中和 in 碳中和), so a run of Chinese characters is indexed by its overlapping pairs and its single characters;
 * every other run of letters or digits is one token.
 */

/** One form for what people type in several: full-width and half-width, upper and lower case. */
export const foldText = (text: string): string => text.normalize('NFKC').toLowerCase()

/** Runs of letters and digits in folded text; Chinese and other scripts apart. */
const RUN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu
const HAN = /^\p{Script=Han}/u

/** A longer word is known by its beginning. PostgreSQL takes tokens up to 2 kB. */
const WORD_CHARACTERS = 64

/** Each token of a text once, in order of first appearance, until their UTF-8 length would pass `limitBytes`. */
export function uniqueTokens(text: string, limitBytes: number): readonly string[] {
  const tokens = new Set<string>()
  let bytes = 0
  for (const [run] of foldText(text).matchAll(RUN)) {
    for (const token of indexTokens(run)) {
      if (tokens.has(token)) continue
      bytes += Buffer.byteLength(token)
      if (bytes > limitBytes) return [...tokens]
      tokens.add(token)
    }
  }
  return [...tokens]
}

/** What a text must hold to be found by `query`: the pairs of a longer Chinese run, or the run itself. */
export function queryTokens(query: string): readonly string[] {
  const runs = [...foldText(query).matchAll(RUN)].map(([run]) => run)
  return [...new Set(runs.flatMap((run) => (HAN.test(run) && [...run].length > 1 ? pairs(run) : [wordToken(run)])))]
}

/** The words of a query as a person separates them, by blanks or punctuation. */
export const queryWords = (query: string): readonly string[] =>
  foldText(query)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean)

const indexTokens = (run: string): readonly string[] => (HAN.test(run) ? [...run, ...pairs(run)] : [wordToken(run)])

const wordToken = (run: string): string => [...run.slice(0, WORD_CHARACTERS * 2)].slice(0, WORD_CHARACTERS).join('')

function pairs(run: string): readonly string[] {
  const characters = [...run]
  return characters.slice(1).map((character, index) => characters[index]! + character)
}
