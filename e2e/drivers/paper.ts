import { expect, type Page } from '@playwright/test'
import type { DraftDocument } from '../../lib/draft/draft'
import type { PdfPage } from './pdf'

/** A line of the paper, on the screen or in print. White space does not count. */
export interface Line {
  /** Of its first character in the whole text. */
  readonly offset: number
  /** From 1. */
  readonly page: number
  readonly text: string
}

/** A new draft with this document; its id. */
export async function storeDraft(page: Page, document: DraftDocument): Promise<string> {
  const headers = { origin: new URL(page.url()).origin }
  const created = await page.request.post('/api/drafts', { data: { title: '比对' }, headers })
  const { draft } = (await created.json()) as { draft: { id: string; revision: number } }
  const saved = await page.request.put(`/api/drafts/${draft.id}`, {
    data: { revision: draft.revision, title: '比对', document },
    headers,
  })
  expect(saved.ok()).toBe(true)
  return draft.id
}

/** Opens a draft and waits until its pages are counted. */
export async function openPaper(page: Page, id: string): Promise<void> {
  await page.goto(`/write/${id}`)
  await expect(page.getByText(/^第 \d+ 页，共 \d+ 页$/u)).toBeVisible()
}

/** The lines of the page in the editor: a new one begins where a character stands lower than the one before it. */
export const shownLines = (page: Page): Promise<readonly Line[]> =>
  page.evaluate(() => {
    const paper = document.querySelector<HTMLElement>('.ProseMirror')!
    const origin = paper.getBoundingClientRect().top
    const breaks = [...document.querySelectorAll<HTMLElement>('[data-page-break]')].map((mark) =>
      Number.parseFloat(mark.style.top),
    )
    /** Pixels; less than half a line at any zoom. */
    const slight = 6
    const lines: { offset: number; page: number; text: string; block: Element; middle: number }[] = []
    const range = document.createRange()
    let offset = 0
    const add = (character: string, middle: number, block: Element) => {
      const last = lines.at(-1)
      if (last && last.block === block && middle - last.middle < slight) last.text += character
      else lines.push({ offset, page: 1 + breaks.filter((top) => top < middle).length, text: character, block, middle })
      offset += 1
    }
    for (const block of paper.querySelectorAll('[data-front] > p, section > *')) {
      const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      for (let node = texts.nextNode(); node; node = texts.nextNode())
        [...node.nodeValue!].forEach((character, at) => {
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          const { top, bottom } = range.getBoundingClientRect()
          if (bottom > top && !/\s/u.test(character)) add(character, (top + bottom) / 2 - origin, block)
        })
    }
    return lines.map(({ offset, page, text }) => ({ offset, page, text }))
  })

/** The same of a printed document. */
export function printedLines(pages: readonly PdfPage[]): readonly Line[] {
  let offset = 0
  return pages.flatMap((page, index) =>
    page.lines.map(({ text }) => {
      const line = { offset, page: index + 1, text }
      offset += text.length
      return line
    }),
  )
}

/** Offsets with which the second and each later page begins. */
export const pageStarts = (lines: readonly Line[]): readonly number[] =>
  lines.filter(({ page }, index) => index > 0 && page !== lines[index - 1]!.page).map(({ offset }) => offset)

/** Printed lines that begin where no line begins on the screen, each with the text from the last common beginning to the next. */
export function differingLines(
  shown: readonly Line[],
  printed: readonly Line[],
): readonly (Line & { paragraph: string })[] {
  const begins = new Set(shown.map(({ offset }) => offset))
  const common = printed.map(({ offset }) => begins.has(offset))
  return printed.flatMap((line, index) => {
    if (common[index]) return []
    const from = common.lastIndexOf(true, index)
    const to = common.indexOf(true, index)
    const paragraph = printed
      .slice(from, to === -1 ? undefined : to)
      .map(({ text }) => text)
      .join('')
    return [{ ...line, paragraph }]
  })
}
