import { classOf, HALF_BRACKET, HALF_QUOTE, isChinese } from './character'

const CLOSING: Readonly<Record<string, string>> = { '(': ')（', '（': ')' }

interface Open {
  readonly at: number
  readonly chinese: boolean
}

/**
 * Full-width forms for the half-width brackets and straight quotes of one logical line that stand in pairs beside
 * Chinese: offset → replacement. A bracket without a partner, as in 1) or :), keeps its form.
 */
export function findPairs(
  text: string,
  line: readonly { readonly start: number; readonly end: number }[],
): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  const open: Open[] = []
  const quotes: Open[] = []
  for (const { start, end } of line) {
    for (let at = start; at < end; at++) {
      const character = text[at]!
      if (character in CLOSING) open.push({ at, chinese: besideChinese(text, at, start, end) || character === '（' })
      else if (character === ')' || character === '）') close(text, at, start, end, open.pop(), found)
      else if (character === '"') quotes.push({ at, chinese: besideChinese(text, at, start, end) })
    }
  }
  pairQuotes(quotes, found)
  return found
}

function close(
  text: string,
  at: number,
  start: number,
  end: number,
  opening: Open | undefined,
  found: Map<number, string>,
): void {
  if (opening === undefined) return
  if (!opening.chinese && text[at] !== '）' && !besideChinese(text, at, start, end)) return
  if (classOf(text.charCodeAt(opening.at)) === HALF_BRACKET) found.set(opening.at, '（')
  if (classOf(text.charCodeAt(at)) === HALF_BRACKET) found.set(at, '）')
}

/** Straight quotes alternate; an odd one out leaves all as they are. */
function pairQuotes(quotes: readonly Open[], found: Map<number, string>): void {
  if (quotes.length % 2 === 1) return
  for (let index = 0; index < quotes.length; index += 2) {
    const [opening, closing] = [quotes[index]!, quotes[index + 1]!]
    if (!opening.chinese && !closing.chinese) continue
    found.set(opening.at, '“')
    found.set(closing.at, '”')
  }
}

function besideChinese(text: string, at: number, start: number, end: number): boolean {
  const left = at > start ? classOf(text.charCodeAt(at - 1)) : HALF_QUOTE
  const right = at + 1 < end ? classOf(text.charCodeAt(at + 1)) : HALF_QUOTE
  return isChinese(left) || isChinese(right)
}
