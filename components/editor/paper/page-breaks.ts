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
}

/** Layout rounds to parts of a pixel. */
const SLACK = 1

/**
 * Tops of the lines with which the second and each later page begins, as Word breaks them without widow control: a line is
 * never cut, and what keeps with the next goes to the next page together with it, unless it fills a page alone.
 */
export function pageBreaks(blocks: readonly BlockBox[], page: PageFrame): readonly number[] {
  const breaks: number[] = []
  let start = page.top
  /** Top of the first of the blocks that keep with this one. */
  let kept: number | null = null
  for (const { top, height, lines, keepsNext } of blocks) {
    const pitch = height / lines
    for (let line = 0; line < lines; line++) {
      const lineTop = top + line * pitch
      if (lineTop + pitch <= start + page.height + SLACK) continue
      const at: number = line === 0 && kept !== null && kept > start ? kept : lineTop
      breaks.push(at)
      start = at
    }
    kept = keepsNext ? (kept ?? top) : null
  }
  return breaks
}

/** The page, from 1, on which a line of that top stands. */
export const pageAt = (breaks: readonly number[], top: number): number =>
  1 + breaks.filter((at) => at <= top + SLACK).length
