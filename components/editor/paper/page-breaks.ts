/** A block of the page as it is laid out; pixels from the top of the paper. */
export interface BlockBox {
  readonly top: number
  readonly height: number
  readonly lines: number
  /** Headings and the lines of the front block stay on the page of what follows them. */
  readonly keepsNext: boolean
}

/** Where the text of one page begins and how much of it there is. */
export interface PageFrame {
  readonly top: number
  readonly height: number
  /** No page holds only the first or the last line of a longer paragraph. */
  readonly widowControl?: boolean
}

/** Layout rounds to parts of a pixel. */
const SLACK = 1

/**
 * Tops of the lines with which the second and each later page begins, as Word breaks them: a line is never cut, and what
 * keeps with the next goes to the next page together with it, unless it fills a page alone.
 */
export function pageBreaks(blocks: readonly BlockBox[], page: PageFrame): readonly number[] {
  const breaks: number[] = []
  let start = page.top
  /** Top of the first of the blocks that keep with this one. */
  let kept: number | null = null
  for (const { top, height, lines, keepsNext } of blocks) {
    const pitch = height / lines
    const first = kept !== null && kept > start ? kept : top
    for (let line = 0; line < lines; line++) {
      const lineTop = top + line * pitch
      if (lineTop + pitch <= start + page.height + SLACK) continue
      const over = page.widowControl === true ? firstOver(line, lines) : line
      const wanted = over === 0 ? first : top + over * pitch
      start = wanted > start ? wanted : lineTop
      breaks.push(start)
    }
    kept = keepsNext ? (kept ?? top) : null
  }
  return breaks
}

/** Lines that two pages must each hold of a paragraph. */
const FEWEST = 2

/** The line that begins the next page when this one has no room, and neither page may hold a single line. */
function firstOver(line: number, lines: number): number {
  const over = Math.min(line, lines - FEWEST)
  return over < FEWEST ? 0 : over
}

/** The page, from 1, on which a line of that top stands. */
export const pageAt = (breaks: readonly number[], top: number): number =>
  1 + breaks.filter((at) => at <= top + SLACK).length
