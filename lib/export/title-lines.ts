import { widthOf } from '../text/width'

/** A line of the title holds 20 characters of 22 pt (442.2 / 22). */
const CAPACITY = 20
const LINES_LIMIT = 3
/** A last line must not be shorter, nor be nothing but the end of the phrase. */
const SHORTEST = 4
const WEAK_ENDS = /^(?:会?上)?的(?:讲话|发言|致辞|主持词)$/

const OPENING = '《“‘（〈〔【('
const CLOSING = '》”’）〉〕】)'
const NO_START = `${CLOSING}，。、；：！？·—…％%`

/** Where a title may well be cut, by what stands before or after the cut, and how good it is. */
const CUTS: readonly { readonly before?: RegExp; readonly after?: RegExp; readonly worth: number }[] = [
  { before: /(?:关于|——|：)$/, worth: 6 },
  { after: /^暨/, worth: 6 },
  { before: /(?:会议|大会|座谈会|论坛|典礼|仪式)$/, worth: 5 },
  { before: /[、，]$/, worth: 5 },
  { before: /(?:暨|和|及|与)$/, worth: 4 },
  { before: /(?:工作|建设|发展|管理|行动|活动)$/, worth: 3 },
  { before: /(?:[省市县区镇乡年》”）])$/, worth: 3 },
  { before: /^在$/, worth: 1 },
]

/**
 * Cuts a title that is too long for one line, without a dictionary: never inside brackets, quotation marks, numbers or Latin
 * words, at most three lines, none of equal length, the middle one never the shortest (GB/T 9704-2012, 7.3.1).
 * Returns the offsets of the cuts; none where it fits or no cut is fit.
 */
export function titleCuts(text: string): readonly number[] {
  const least = Math.ceil(widthOf(text) / CAPACITY)
  if (least < 2 || least > LINES_LIMIT) return []
  const places = findPlaces(text)
  const inTwo =
    least === 2
      ? cheapest(
          text,
          places.map((place) => [place]),
        )
      : null
  return (inTwo ?? cheapest(text, pairs(places)) ?? []).map((place) => place.offset)
}

function cheapest(text: string, choices: readonly (readonly Place[])[]): readonly Place[] | null {
  let best: { cuts: readonly Place[]; cost: number } | null = null
  for (const cuts of choices) {
    const cost = costOf(text, cuts)
    if (cost !== null && (best === null || cost < best.cost)) best = { cuts, cost }
  }
  return best?.cuts ?? null
}

interface Place {
  readonly offset: number
  readonly worth: number
}

function findPlaces(text: string): readonly Place[] {
  const places: Place[] = []
  let depth = 0
  for (let offset = 1; offset < text.length; offset++) {
    const [before, after] = [text[offset - 1]!, text[offset]!]
    if (OPENING.includes(before)) depth++
    if (CLOSING.includes(before)) depth = Math.max(0, depth - 1)
    if (depth === 0 && !holdsTogether(before, after)) places.push({ offset, worth: worthOf(text, offset) })
  }
  return places
}

/** A number keeps its unit, a Latin word its letters, a surrogate its half, and no line begins with a closing mark. */
const holdsTogether = (before: string, after: string): boolean =>
  NO_START.includes(after) ||
  /[0-9.%]/.test(before) ||
  (/[A-Za-z]/.test(before) && /[A-Za-z0-9]/.test(after)) ||
  /[\udc00-\udfff]/.test(after)

function worthOf(text: string, offset: number): number {
  const [before, after] = [text.slice(Math.max(0, offset - 4), offset), text.slice(offset, offset + 4)]
  return Math.max(
    0,
    ...CUTS.filter((cut) => cut.before?.test(before) || cut.after?.test(after)).map((cut) => cut.worth),
  )
}

const pairs = (places: readonly Place[]): readonly (readonly Place[])[] =>
  places.flatMap((first, index) => places.slice(index + 1).map((second) => [first, second]))

function costOf(text: string, cuts: readonly Place[]): number | null {
  const offsets = [0, ...cuts.map((cut) => cut.offset), text.length]
  const lines = offsets.slice(1).map((end, index) => text.slice(offsets[index], end))
  const widths = lines.map(widthOf)
  const last = lines.at(-1)!
  if (widths.some((width) => width > CAPACITY) || widths.at(-1)! < SHORTEST || WEAK_ENDS.test(last)) return null
  if (widths.some((width, index) => index > 0 && width === widths[index - 1])) return null
  const [first, middle, end] = widths
  if (end !== undefined && middle! < Math.min(first!, end)) return null
  const spread = Math.max(...widths) - Math.min(...widths)
  return spread - 2 * cuts.reduce((worth, cut) => worth + cut.worth, 0)
}
