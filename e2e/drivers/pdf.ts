import { execFileSync } from 'node:child_process'

/** One printed line; millimetres from the left and upper edge of the paper. */
export interface PdfLine {
  /** Without white space. */
  readonly text: string
  readonly left: number
  readonly right: number
  /** Of the box of its face, which is taller than its characters. */
  readonly top: number
  readonly bottom: number
}

export interface PdfPage {
  readonly width: number
  readonly height: number
  /** From the top down, the page number apart. */
  readonly lines: readonly PdfLine[]
  readonly number: PdfLine | null
}

const MILLIMETRE = 72 / 25.4
/** Words that stand on one line differ less in their baselines. */
const SAME_LINE = 2
/** Below the type area of 37 + 225 mm there is only the page number. */
const TYPE_AREA_END = 262

/** Where poppler finds the text of a PDF. */
export function readPdf(file: string): readonly PdfPage[] {
  const xml = execFileSync('pdftotext', ['-bbox-layout', file, '-'], { encoding: 'utf8', maxBuffer: 2 ** 26 })
  return xml
    .split('<page ')
    .slice(1)
    .map((page) => {
      const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/u.exec(page)!
      const lines = linesOf(page)
      return {
        width: Number(width) / MILLIMETRE,
        height: Number(height) / MILLIMETRE,
        lines: lines.filter(({ top }) => top < TYPE_AREA_END),
        number: lines.find(({ top }) => top >= TYPE_AREA_END) ?? null,
      }
    })
}

const WORD = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<\/word>/gu

function linesOf(page: string): readonly PdfLine[] {
  const words = [...page.matchAll(WORD)]
    .map(([, left, top, right, bottom, text]) => ({
      text: readEntities(text!),
      left: Number(left) / MILLIMETRE,
      right: Number(right) / MILLIMETRE,
      top: Number(top) / MILLIMETRE,
      bottom: Number(bottom) / MILLIMETRE,
    }))
    .sort((one, other) => one.bottom - other.bottom || one.left - other.left)
  const lines: (typeof words)[] = []
  for (const word of words) {
    const line = lines.at(-1)
    if (line && Math.abs(line[0]!.bottom - word.bottom) < SAME_LINE) line.push(word)
    else lines.push([word])
  }
  return lines.map(joinWords)
}

function joinWords(words: readonly PdfLine[]): PdfLine {
  const inOrder = [...words].sort((one, other) => one.left - other.left)
  return {
    text: inOrder.map(({ text }) => text).join(''),
    left: inOrder[0]!.left,
    right: Math.max(...words.map(({ right }) => right)),
    top: Math.min(...words.map(({ top }) => top)),
    bottom: Math.max(...words.map(({ bottom }) => bottom)),
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
}

const readEntities = (text: string): string => text.replace(/&(?:lt|gt|quot|#39|amp);/gu, (name) => ENTITIES[name]!)

/** Names of the faces that a PDF holds, without the tag of their subset. */
export const facesOf = (file: string): readonly string[] =>
  execFileSync('pdffonts', [file], { encoding: 'utf8' })
    .split('\n')
    .slice(2)
    .filter((row) => row !== '')
    .map((row) => row.split(/\s/u)[0]!.replace(/^[A-Z]{6}\+/u, ''))
