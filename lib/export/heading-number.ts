import type { HeadingLevel } from '../document/block'
import { GREATEST_NUMERAL, readNumeral, writeNumeral } from '../text/numeral'

/** How Word counts the four levels of headings, and how the same number is read and written as text. */
export const HEADING_NUMBERS: readonly {
  readonly level: HeadingLevel
  readonly format: 'chineseCountingThousand' | 'decimal'
  /** The level's w:lvlText. */
  readonly template: string
  readonly pattern: RegExp
}[] = [
  { level: 1, format: 'chineseCountingThousand', template: '%1、', pattern: /^([一二三四五六七八九十百千零]{1,8})、$/ },
  {
    level: 2,
    format: 'chineseCountingThousand',
    template: '（%2）',
    pattern: /^（([一二三四五六七八九十百千零]{1,8})）$/,
  },
  { level: 3, format: 'decimal', template: '%3.', pattern: /^([1-9]\d{0,3})\.$/ },
  { level: 4, format: 'decimal', template: '（%4）', pattern: /^（([1-9]\d{0,3})）$/ },
]

/** A list of Word that begins anew: the level whose first number it sets, and that number. */
export interface Restart {
  readonly level: HeadingLevel
  readonly start: number
}

/** What numbers a heading: instance 0, or the n-th restart; null where its marker is none of Word's and stays text. */
export interface HeadingPlan {
  readonly instances: readonly (number | null)[]
  readonly restarts: readonly Restart[]
}

export interface MarkedHeading {
  readonly level: HeadingLevel
  readonly marker: string
}

/**
 * Plans a multi-level list that prints exactly the markers of the headings. Where a number is not the next one, a new
 * instance of the list begins at it; a marker in another form stays literal.
 */
export function planHeadings(headings: readonly MarkedHeading[]): HeadingPlan {
  const restarts: Restart[] = []
  const counts = [0, 0, 0, 0]
  const current = [0, 0, 0, 0]
  const instances = headings.map(({ level, marker }) => {
    const number = readMarker(level, marker)
    if (number === null) return null
    const index = level - 1
    if (number !== counts[index]! + 1) current[index] = restarts.push({ level, start: number })
    counts[index] = number
    counts.fill(0, level)
    current.fill(current[index]!, level)
    return current[index]!
  })
  return { instances, restarts }
}

/** Number of a marker in the form of its level; null where printing the number would not give the marker back. */
function readMarker(level: HeadingLevel, marker: string): number | null {
  const { format, pattern } = HEADING_NUMBERS[level - 1]!
  const numeral = pattern.exec(marker)?.[1]
  if (numeral === undefined) return null
  if (format === 'decimal') return Number(numeral)
  const number = readNumeral(numeral)
  return number !== null && number > 0 && number <= GREATEST_NUMERAL && writeNumeral(number) === numeral ? number : null
}
