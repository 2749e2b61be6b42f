import type { TextLine } from './text-line'
import { isBody } from './title-start'

/** Characters of a teaser, in its middle and at its end, that must stand in the whole too: its title may be run into it. */
const SAMPLE = 24
/** The whole is at least so many times as long. */
const LEAST_TIMES = 1.1
/** The whole may have so many characters more before the place. */
const MOST_SHIFT = 200

/** The lines are but the beginning of the text that follows: a site shows it before. */
export function isTeaserOf(lines: readonly TextLine[], next: readonly TextLine[] | undefined): boolean {
  if (next === undefined) return false
  const [own, whole] = [spokenText(lines), spokenText(next)]
  if (own.length < 2 * SAMPLE || own.length * LEAST_TIMES > whole.length) return false
  const beginning = whole.slice(0, own.length + MOST_SHIFT)
  const middle = own.length >> 1
  return beginning.includes(own.slice(middle, middle + SAMPLE)) && beginning.includes(own.slice(-SAMPLE))
}

const spokenText = (lines: readonly TextLine[]): string =>
  lines
    .filter(isBody)
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '')
    .replace(/[.…]+$/, '')
