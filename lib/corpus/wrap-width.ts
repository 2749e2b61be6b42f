/** Widths of lines are in ideographs; two Latin letters or figures are as wide as one. */
const LEAST_WIDTH = 26
const MOST_WIDTH = 60
/** So many lines with a mark inside must break at about the same width, and be so large a share of all lines that long. */
const LEAST_LINES = 4
const LEAST_SHARE = 0.35
/** In a text that is wrapped hardly a line is longer. */
const MOST_LONGER = 0.1
/** Lines of one text differ by so much on each side, because no line may begin with a mark. */
const TOLERANCE = 3

/** The width at which the lines of a text were broken in the middle of sentences, as print and scans have them; null where they were not. */
export function findWrapWidth(text: string): number | null {
  const counts = new Array<number>(MOST_WIDTH + TOLERANCE + 1).fill(0)
  let open = 0
  let full = 0
  let longer = 0
  for (let from = 0; from < text.length; ) {
    const feed = text.indexOf('\n', from)
    const end = feed < 0 ? text.length : feed
    if (end - from > 2 * MOST_WIDTH) longer++
    else if (end - from >= LEAST_WIDTH) {
      full++
      if (isOpen(text.charCodeAt(end - 1)) && INNER_MARK.test(text.slice(from, end))) {
        const width = Math.ceil(widthOf(text, from, end))
        if (width <= MOST_WIDTH) counts[width]!++
        open++
      }
    }
    from = end + 1
  }
  if (open < LEAST_LINES || longer > MOST_LONGER * (full + longer)) return null
  const around = (width: number): number =>
    counts.slice(width - TOLERANCE, width + TOLERANCE + 1).reduce((sum, count) => sum + count, 0)
  let best = LEAST_WIDTH
  for (let width = LEAST_WIDTH; width <= MOST_WIDTH; width++) if (around(width) > around(best)) best = width
  return around(best) >= Math.max(LEAST_LINES, LEAST_SHARE * full) ? best : null
}

/** The line was broken at its full width: it ends in the middle of a sentence. */
export function isFullLine(text: string, from: number, end: number, width: number): boolean {
  if (end - from < LEAST_WIDTH || end - from > 2 * MOST_WIDTH || !isOpen(text.charCodeAt(end - 1))) return false
  return Math.abs(widthOf(text, from, end) - width) <= TOLERANCE
}

/** An ideograph, a letter or a figure: no sentence ends there. */
const isOpen = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a)

/** Names of texts in a list have none. */
const INNER_MARK = /[，。、；,;]/

function widthOf(text: string, from: number, end: number): number {
  let width = 0
  for (let at = from; at < end; at++) width += text.charCodeAt(at) < 0x80 ? 0.5 : 1
  return width
}
