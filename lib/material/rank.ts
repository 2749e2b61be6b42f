import { foldText } from '../search/tokenise'
import type { Genre } from '../template/syntax'

/** What the draft is, as far as its template says. */
export interface Wish {
  readonly genre: Genre | null
  readonly occasions: readonly string[]
}

/** What is known of something that may be put in. */
export interface Offered {
  readonly genre: Genre | null
  readonly occasions: readonly string[]
  readonly families: number
}

/** Hundredths that each agreement adds; support is full at so many families. */
const GENRE = 40
const OCCASION = 35
const SUPPORT = 25
const FULL_SUPPORT = 8
/** Taken off for what speaks of another occasion. */
const OTHER_OCCASION = 15

/** How well it suits the draft, 0 to 100: its genre, its occasion, and how many speeches bear it out. */
export function fitOf(offered: Offered, wish: Wish): number {
  const genre = offered.genre !== null && offered.genre === wish.genre ? GENRE : 0
  const shared = offered.occasions.some((each) => wish.occasions.includes(each))
  const occasion = shared ? OCCASION : offered.occasions.length > 0 ? -OTHER_OCCASION : 0
  const support = Math.round((SUPPORT * Math.min(offered.families, FULL_SUPPORT)) / FULL_SUPPORT)
  return Math.max(0, genre + occasion + support)
}

/** The best first; of equals the order given stays. */
export const byFit = <T extends Offered>(all: readonly T[], wish: Wish): readonly T[] =>
  all
    .map((offered) => ({ offered, fit: fitOf(offered, wish) }))
    .sort((a, b) => b.fit - a.fit)
    .map(({ offered }) => offered)

/** Whether every word of a query stands in the text, full-width and half-width alike. */
export function hasWords(text: string, query: string): boolean {
  const folded = foldText(text)
  return foldText(query)
    .split(/\s+/u)
    .every((word) => folded.includes(word))
}
