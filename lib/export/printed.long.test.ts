import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { missingToPrint, PrintShop } from '../../e2e/drivers/libreoffice'
import { facesOf, type PdfLine, type PdfPage, readPdf } from '../../e2e/drivers/pdf'
import { drawPage, inkOf } from '../../e2e/drivers/picture'
import { filledTemplates } from '../../e2e/drivers/speeches'
import type { Block } from '../document/block'
import { draftBlocks } from '../draft/blocks'
import { toDocx } from './docx'
import { printable, printedText } from './printable'
import { DEFAULT_PROFILE } from './profile'
import { SPEECH } from './speech-fixture'
import { titleCuts } from './title-lines'

const MODES = ['literal', 'auto'] as const

/** Nothing but Han characters, so that each line shows how many it holds. */
const FULL: readonly Block[] = [{ type: 'paragraph', runs: [{ text: '田间地头河道两岸把树种活'.repeat(140) }] }]

/** A heading for which the last line of the page is left. */
const KEPT: readonly Block[] = [
  ...Array.from({ length: 21 }, (): Block => ({ type: 'paragraph', runs: [{ text: '把树种活。' }] })),
  { type: 'heading', level: 1, marker: '一、', runs: [{ text: '把树看住' }] },
  { type: 'paragraph', runs: [{ text: '人要到岗。' }] },
]

const SPEECHES: Readonly<Record<string, readonly Block[]>> = {
  ...Object.fromEntries(Object.entries(filledTemplates()).map(([name, draft]) => [name, draftBlocks(draft, 'mark')])),
  fixture: SPEECH,
  full: FULL,
  kept: KEPT,
}

/** Pages of each speech, counted by eye once. */
const PAGES: Readonly<Record<string, number>> = {
  address: 1,
  deployment: 3,
  'host-script': 2,
  mobilisation: 2,
  pledge: 1,
  summary: 2,
  fixture: 5,
  full: 3,
  kept: 2,
}

/** The type area in millimetres (GB/T 9704-2012, 5.2.1). */
const AREA = { left: 28, right: 184, top: 37, bottom: 262 } as const
const POINT = 25.4 / 72
const PITCH = 28.95 * POINT
const TITLE_PITCH = 35 * POINT
/** A mark may hang in the right margin by its own width. */
const CHARACTER = 15.75 * POINT
const HANGING = /[，。、；：！？]$/u

const missing = missingToPrint()
const skipped = missing.length === 0 ? '' : ` (skipped, not installed: ${missing.join(', ')})`

describe.skipIf(missing.length > 0)(`a .docx printed by LibreOffice${skipped}`, () => {
  let shop: PrintShop
  let files: Readonly<Record<string, string>>
  beforeAll(async () => {
    shop = new PrintShop()
    const documents: Record<string, Uint8Array> = {}
    for (const [name, blocks] of Object.entries(SPEECHES))
      for (const numbering of MODES)
        documents[`${name} ${numbering}`] = await toDocx(blocks, { ...DEFAULT_PROFILE, numbering })
    files = shop.print(documents)
  }, 300_000)
  afterAll(() => shop?.close())

  const pagesOf = (name: string, numbering: string): readonly PdfPage[] => readPdf(files[`${name} ${numbering}`]!)

  describe.each(Object.keys(SPEECHES).flatMap((name) => MODES.map((mode) => [name, mode] as const)))(
    '%s with %s numbers',
    (name, mode) => {
      test('has A4 pages, as many as counted', () => {
        const pages = pagesOf(name, mode)
        expect(pages).toHaveLength(PAGES[name]!)
        for (const { width, height } of pages) {
          expect(width).toBeCloseTo(210, 0)
          expect(height).toBeCloseTo(297, 0)
        }
      })

      test('says every character, numbers included', () => {
        const said = pagesOf(name, mode).flatMap(({ lines }) => lines.map(({ text }) => text))
        expect(said.join('')).toBe(printable(SPEECHES[name]!).map(printedText).join('').replace(/\s/gu, ''))
      })

      test('draws every character with the face that stands for the one asked for', () => {
        for (const face of facesOf(files[`${name} ${mode}`]!))
          expect(face).toMatch(/^(?:NotoSerifCJK|NotoSansCJK|LXGWWenKai|LiberationSerif)/u)
      })

      test('keeps to the margins within a millimetre', () => {
        for (const { lines } of pagesOf(name, mode)) {
          const begin = Math.min(...lines.map(({ left }) => left)) - AREA.left
          // A page of nothing but short paragraphs begins two characters in.
          expect(Math.min(Math.abs(begin), Math.abs(begin - 2 * CHARACTER))).toBeLessThan(1)
          for (const line of lines) expect(overhang(line)).toBeLessThan(1)
        }
      })

      test('fills its pages, none of which ends with a heading', () => {
        const pages = pagesOf(name, mode)
        const headings = headingTexts(SPEECHES[name]!)
        const titles = titleLines(SPEECHES[name]!)
        pages.slice(0, -1).forEach(({ lines }, index) => {
          const height = heightOf(lines, titles, SPEECHES[name]!)
          expect(height).toBeLessThanOrEqual(AREA.bottom - AREA.top)
          const next = pages[index + 1]!.lines[0]!.text
          const room = headings.some((heading) => heading.startsWith(next)) ? 2 : 1
          expect(headings.some((heading) => heading.endsWith(lines.at(-1)!.text))).toBe(false)
          expect(height + room * PITCH).toBeGreaterThan(AREA.bottom - AREA.top)
        })
      })

      test('has its page number 7 mm under the text, on odd pages right, on even pages left, a character in', () => {
        pagesOf(name, mode).forEach(({ number }, index) => {
          expect(number?.text).toBe(`—${index + 1}—`)
          if (index % 2 === 0) expect(number!.right).toBeCloseTo(AREA.right - 14 * POINT, 0)
          else expect(number!.left).toBeCloseTo(AREA.left + 14 * POINT, 0)
        })
      })
    },
  )

  test('a full page has 22 lines of 28 characters', () => {
    const [first, second] = pagesOf('full', 'literal')
    expect(first!.lines.map(({ text }) => text.length)).toEqual([26, ...Array(21).fill(28)])
    expect(second!.lines.map(({ text }) => text.length)).toEqual(Array(22).fill(28))
    const tops = second!.lines.map(({ top }) => top)
    tops.slice(1).forEach((top, index) => {
      expect(top - tops[index]!).toBeCloseTo(PITCH, 1)
    })
  })

  test('the ink of a full page lies in the type area, and that of its number under it', () => {
    const [dots, page] = [200, 2]
    const picture = drawPage(files['full literal']!, page, dots)
    const text = inkOf(picture, dots, { left: 0, right: 210, top: 0, bottom: AREA.bottom })!
    // An exact line height has four fifths above the baseline; a Han character begins .88 of its size above it, ends .12 below.
    const above = (0.8 * 28.95 - 0.88 * 16) * POINT
    const below = (0.2 * 28.95 - 0.12 * 16) * POINT
    expect(Math.abs(text.left - AREA.left)).toBeLessThan(1)
    expect(Math.abs(text.right - AREA.right)).toBeLessThan(1)
    expect(Math.abs(text.top - above - AREA.top)).toBeLessThan(1)
    expect(Math.abs(text.bottom + below - AREA.bottom)).toBeLessThan(1)
    const dash = inkOf(picture, dots, { left: 30, right: 36, top: AREA.bottom, bottom: 297 })!
    expect(dash.top - AREA.bottom).toBeGreaterThan(6)
    expect(dash.bottom - AREA.bottom).toBeLessThan(8)
  })

  test('numbers of all four levels are on the paper', () => {
    for (const mode of MODES) {
      const lines = pagesOf('fixture', mode).flatMap(({ lines }) => lines.map(({ text }) => text))
      expect(lines).toEqual(
        expect.arrayContaining(['一、把树种活', '（一）先看土', '1.浇透头遍水', '（1）早晚各浇一次', '二、把树看住']),
      )
    }
  })
})

/** Millimetres by which a line passes the right margin, a hanging mark apart. */
const overhang = ({ text, right }: PdfLine): number => right - (HANGING.test(text) ? CHARACTER : 0) - AREA.right

const headingTexts = (blocks: readonly Block[]): readonly string[] =>
  printable(blocks)
    .filter(({ type }) => type === 'heading')
    .map((block) => printedText(block).replace(/\s/gu, ''))

function titleLines(blocks: readonly Block[]): readonly string[] {
  const title = printable(blocks).find(({ type }) => type === 'title')
  if (title === undefined) return []
  const text = printedText(title)
  const bounds = [0, ...titleCuts(text), text.length]
  return bounds.slice(1).map((end, index) => text.slice(bounds[index], end))
}

/** What lines take up of a page; an empty one comes under the front block. */
function heightOf(lines: readonly PdfLine[], titles: readonly string[], blocks: readonly Block[]): number {
  const count = lines.filter(({ text }) => titles.includes(text)).length
  const salutation = printable(blocks).find(({ type }) => type === 'salutation')
  const spacer = salutation !== undefined && lines.some(({ text }) => text === printedText(salutation)) ? 1 : 0
  return count * TITLE_PITCH + (lines.length - count + spacer) * PITCH
}
