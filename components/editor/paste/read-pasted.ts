import type { HeadingLevel } from '@/lib/document/block'
import type { PastedElement, PastedNode } from './pasted-node'

export interface PastedRun {
  readonly text: string
  readonly strong: boolean
}

/** A paragraph of what is pasted: of its look only heading, number and emphasis are kept. */
export interface PastedBlock {
  /** Of a heading, else null. */
  readonly level: HeadingLevel | null
  /** A number that the other program supplied and its text does not hold: 1. （一） */
  readonly marker: string | null
  readonly runs: readonly PastedRun[]
}

/** Paragraphs of clipboard HTML as Word, WPS and web pages write it. */
export function readPasted(root: PastedElement): readonly PastedBlock[] {
  const reader = new Reader()
  reader.read(root, PLAIN)
  return reader.done()
}

/** Paragraphs of plain text, a line each. */
export const readPastedText = (text: string): readonly PastedBlock[] =>
  text
    .split(/\r\n?|[\n\u2028\u2029\v]/)
    .map((line) => line.replace(/(?!\t)\p{Cc}/gu, '').trim())
    .filter((line) => line !== '')
    .map((line) => ({ level: null, marker: null, runs: [{ text: line, strong: false }] }))

interface Look {
  readonly strong: boolean
  readonly level: HeadingLevel | null
  readonly pre: boolean
  /** Inside a cell of a row that is read as one line. */
  readonly cell: boolean
}

const PLAIN: Look = { strong: false, level: null, pre: false, cell: false }

/** Elements whose content is no text of the page. */
const UNSEEN = new Set(
  'head style script title noscript template iframe object embed svg math canvas audio video select textarea button input meta link xml del'.split(
    ' ',
  ),
)
const BLOCKS = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd table tr caption blockquote pre section article header footer main aside nav figure figcaption hr address body html center'.split(
    ' ',
  ),
)

interface OpenList {
  readonly ordered: boolean
  next: number
}

class Reader {
  private readonly blocks: PastedBlock[] = []
  private runs: PastedRun[] = []
  private level: HeadingLevel | null = null
  private marker: string | null = null
  private readonly lists: OpenList[] = []

  read(element: PastedElement, outer: Look): void {
    const style = styleOf(element)
    if (isUnseen(element, style)) return
    // Word puts the number of a list item into the text and asks others to ignore it.
    if (style.get('mso-list')?.toLowerCase() === 'ignore') {
      this.marker = markerText(element)
      return
    }
    if (element.name === 'br') {
      this.end()
      return
    }
    if ((element.name === 'td' || element.name === 'th') && this.runs.length > 0) this.add('　', false)
    const look = lookOf(element, style, outer)
    const isBlock = BLOCKS.has(element.name) && !outer.cell
    if (isBlock) this.end()
    if (isBlock) this.level = look.level
    this.openList(element)
    for (const child of element.children) this.child(child, look)
    if (element.name === 'ol' || element.name === 'ul') this.lists.pop()
    if (isBlock) {
      this.end()
      this.level = outer.level
    }
  }

  done(): readonly PastedBlock[] {
    this.end()
    return this.blocks
  }

  private child(child: PastedNode, look: Look) {
    if (!('text' in child)) {
      this.read(child, look)
      return
    }
    const lines = look.pre ? child.text.split('\n') : [child.text]
    lines.forEach((line, at) => {
      if (at > 0) this.end()
      this.add(line, look.strong)
    })
  }

  private openList(element: PastedElement) {
    if (element.name === 'ol' || element.name === 'ul')
      this.lists.push({ ordered: element.name === 'ol', next: wholeOf(element.attributes.get('start')) ?? 1 })
    const list = this.lists.at(-1)
    if (element.name === 'li' && list?.ordered) this.marker = `${list.next++}.`
  }

  private add(text: string, strong: boolean) {
    if (text !== '') this.runs.push({ text, strong })
  }

  private end() {
    const { level } = this
    const runs = tidy(this.runs).map((run) => (level === null ? run : { ...run, strong: false }))
    this.runs = []
    if (runs.length === 0) return
    this.blocks.push({ level, marker: this.marker, runs: joined(runs) })
    this.marker = null
  }
}

function lookOf({ name, attributes, children }: PastedElement, style: Style, outer: Look): Look {
  return {
    strong: strengthOf(name, style) ?? outer.strong,
    level: BLOCKS.has(name) ? (levelOf(name, attributes, style) ?? outer.level) : outer.level,
    pre: outer.pre || name === 'pre',
    cell: outer.cell || (name === 'tr' && isDataRow(children)),
  }
}

/** A row of short cells is one line; rows that only lay out a page are not. */
function isDataRow(cells: readonly PastedNode[]): boolean {
  const own = cells.filter((cell) => !('text' in cell) && (cell.name === 'td' || cell.name === 'th'))
  return own.length > 1 && own.every((cell) => textOf(cell).length <= LONGEST_CELL)
}

const LONGEST_CELL = 200

/** Null where it says nothing. A weight in the style wins over the element: copied pages wrap all in a light <b>. */
function strengthOf(name: string, style: Style): boolean | null {
  const weight = style.get('font-weight')
  if (weight !== undefined) return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
  return name === 'b' || name === 'strong' ? true : null
}

/** Heading level by element, by Word's outline level, or by a style's name. What lies deeper than four is 4. */
function levelOf(name: string, attributes: ReadonlyMap<string, string>, style: Style): HeadingLevel | null {
  const said =
    /^h([1-6])$/.exec(name)?.[1] ??
    /^([1-9])$/.exec(style.get('mso-outline-level') ?? '')?.[1] ??
    /(?:heading|标题)\s*([1-9])/i.exec(`${style.get('mso-style-name') ?? ''} ${attributes.get('class') ?? ''}`)?.[1]
  return said === undefined ? null : (Math.min(4, Number(said)) as HeadingLevel)
}

type Style = ReadonlyMap<string, string>

function styleOf({ attributes }: PastedElement): Style {
  const style = new Map<string, string>()
  for (const declaration of (attributes.get('style') ?? '').split(';')) {
    const at = declaration.indexOf(':')
    if (at > 0)
      style.set(
        declaration.slice(0, at).trim().toLowerCase(),
        declaration
          .slice(at + 1)
          .trim()
          .toLowerCase(),
      )
  }
  return style
}

function isUnseen({ name, attributes }: PastedElement, style: Style): boolean {
  return (
    UNSEEN.has(name) ||
    style.get('display') === 'none' ||
    style.get('mso-hide') === 'all' ||
    style.has('mso-footnote-id') ||
    style.get('mso-element')?.includes('comment') === true ||
    /\bmsoDel\b|\bMsoCommentReference\b/.test(attributes.get('class') ?? '')
  )
}

/** The number that Word shows, without the space behind it; a bullet is none. */
function markerText(element: PastedElement): string | null {
  const text = textOf(element).replace(/[\s\u00a0]/g, '')
  return /[\d一二三四五六七八九十①-⑳]/.test(text) ? text : null
}

const textOf = (node: PastedNode): string => ('text' in node ? node.text : node.children.map(textOf).join(''))

const HAN = '[\\u3000-\\u303f\\u4e00-\\u9fff\\uff00-\\uffef“”‘’…—]'
const BETWEEN_HAN = new RegExp(`(?<=${HAN}) (?=${HAN})`, 'g')

/** White space of the HTML's own lines goes between Chinese; indents of full-width spaces go at both ends. */
function tidy(runs: readonly PastedRun[]): readonly PastedRun[] {
  const clean = runs.map(({ text, strong }) => ({
    text: text.replace(/[\0-\x20\x7f\u00a0\u200b\ufeff]+/g, ' '),
    strong,
  }))
  const line = clean.map(({ text }) => text).join('')
  const starts = line.length - line.replace(/^[ \u3000]+/, '').length
  const ends = line.replace(/[ \u3000]+$/, '').length
  const gaps = new Set(Array.from(line.matchAll(BETWEEN_HAN), ({ index }) => index))
  let offset = 0
  return clean.flatMap(({ text, strong }) => {
    const from = offset
    offset += text.length
    const kept = Array.from({ length: text.length }, (_, at) => from + at).filter(
      (at) => at >= starts && at < ends && !gaps.has(at) && !(line[at] === ' ' && line[at - 1] === ' '),
    )
    return kept.length === 0 ? [] : [{ text: kept.map((at) => line[at]).join(''), strong }]
  })
}

function joined(runs: readonly PastedRun[]): readonly PastedRun[] {
  const done: PastedRun[] = []
  for (const run of runs) {
    const last = done.at(-1)
    if (last?.strong === run.strong) done.splice(-1, 1, { ...last, text: last.text + run.text })
    else done.push(run)
  }
  return done
}

const wholeOf = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,3}$/.test(text) ? Number(text) : null
