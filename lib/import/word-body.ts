import { locate } from './unreadable'
import { addText, CHANGES, type FoundNote, NOTED, NoteBook, REFERENCES } from './word-note'
import { scanXml, type XmlTag } from './xml'

/** A stretch of text with one formatting, as document.xml has it. Line and page breaks are '\n'. */
export interface WordRun {
  readonly text: string
  readonly style: string | null
  /** Null where the run leaves it to its styles. */
  readonly bold: boolean | null
  readonly highlight: string | null
  readonly font: string | null
}

export interface WordParagraph {
  /** Number of the paragraph in the file, from 0. */
  readonly index: number
  style: string | null
  numId: string | null
  level: number | null
  outline: number | null
  align: string | null
  inTable: boolean
  /** The mark at its end is a tracked deletion, so it runs on into the next paragraph. */
  joined: boolean
  readonly runs: WordRun[]
}

export interface WordBody {
  /** In order of their beginnings; the paragraphs of a text box follow the one it is anchored in. */
  readonly paragraphs: readonly WordParagraph[]
  readonly notes: NoteBook
}

/** Elements whose content is no text of the document: the other reading, earlier formatting, deleted text, readings above characters. */
const SKIPPED = new Set(['mc:Fallback', 'del', 'moveFrom', 'rt', 'pPrChange'])

/** Elements of a run that stand for characters. */
const CHARACTERS: Readonly<Record<string, string>> = { tab: '\t', ptab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' }

interface RunState {
  text: string
  style: string | null
  bold: boolean | null
  highlight: string | null
  font: string | null
  hidden: boolean
}

/** Reads the paragraphs of a document.xml. Throws Unreadable. */
export function readBody(bytes: Uint8Array): WordBody {
  const reader = new BodyReader()
  locate(
    () => ({ paragraphs: reader.paragraphs.length }),
    () => scanXml(bytes, reader),
  )
  return { paragraphs: reader.paragraphs, notes: reader.notes }
}

class BodyReader {
  readonly paragraphs: WordParagraph[] = []
  readonly notes = new NoteBook()
  private readonly path: string[] = []
  private readonly opened: WordParagraph[] = []
  private readonly runs: RunState[] = []
  private tables = 0
  private skipping = 0
  /** What takes the words of skipped elements. */
  private taking: FoundNote | null = null
  private insertions = 0
  private picture: string | null = null
  private readonly tablesAround: number[] = []

  open(tag: XmlTag): void {
    const parent = this.path.at(-1)
    this.path.push(tag.name)
    if (this.skipping > 0 || (SKIPPED.has(tag.name) && !isProperty(parent))) {
      if (this.skipping === 0) this.taking = this.note(tag)
      this.skipping++
      return
    }
    if (!isProperty(parent)) this.note(tag)
    if (CHANGES[tag.name] === 'inserted' && !isProperty(parent)) this.insertions++
    this.enter(tag, parent)
  }

  close(name: string): void {
    this.path.pop()
    if (this.skipping > 0) {
      this.skipping--
      return
    }
    if (name === 'r') this.endRun()
    else if (name === 'p') this.opened.pop()
    else if (name === 'tbl') this.tables--
    else if (CHANGES[name] === 'inserted' && !isProperty(this.path.at(-1))) this.insertions--
    else if (name === 'txbxContent') {
      this.tables = this.tablesAround.pop() ?? 0
    }
  }

  text(text: string): void {
    const parent = this.path.at(-1)
    if (this.skipping > 0) {
      if (this.taking && (parent === 'delText' || parent === 't')) addText(this.taking, text)
    } else if (parent === 't') this.write(text)
    else if (parent === 'm:t') this.paragraph?.runs.push({ text, style: null, bold: null, highlight: null, font: null })
  }

  private get paragraph(): WordParagraph | undefined {
    return this.opened.at(-1)
  }

  private enter(tag: XmlTag, parent: string | undefined): void {
    if (tag.name === 'p') this.beginParagraph()
    else if (tag.name === 'r')
      this.runs.push({ text: '', style: null, bold: null, highlight: null, font: null, hidden: false })
    else if (tag.name === 'tbl') this.tables++
    else if (tag.name === 'txbxContent') {
      this.tablesAround.push(this.tables)
      this.tables = 0
    } else if (tag.name === 'wp:docPr') this.picture = tag.attribute('descr') ?? null
    else if (parent === 'r') this.write(tag.name === 'sym' ? this.symbol(tag) : (CHARACTERS[tag.name] ?? ''))
    else if (parent === 'rPr' && this.path.at(-3) === 'r') this.formatRun(tag)
    else if (this.paragraph) formatParagraph(this.paragraph, tag, this.path)
  }

  private beginParagraph(): void {
    const paragraph: WordParagraph = {
      index: this.paragraphs.length,
      style: null,
      numId: null,
      level: null,
      outline: null,
      align: null,
      inTable: this.tables > 0,
      joined: false,
      runs: [],
    }
    this.paragraphs.push(paragraph)
    this.opened.push(paragraph)
  }

  private formatRun(tag: XmlTag): void {
    const run = this.runs.at(-1)
    if (!run) return
    const value = tag.attribute('val')
    if (tag.name === 'rStyle') run.style = value ?? null
    else if (tag.name === 'b') run.bold = isOn(value)
    else if (tag.name === 'vanish') run.hidden = isOn(value)
    else if (tag.name === 'highlight') run.highlight = value ?? null
    else if (tag.name === 'rFonts') run.font = tag.attribute('eastAsia') ?? null
  }

  private write(text: string): void {
    const run = this.runs.at(-1)
    if (run) run.text += text
  }

  private endRun(): void {
    const run = this.runs.pop()
    if (!run || run.text === '') return
    if (run.hidden) {
      addText(this.notes.add('hidden-text', this.place), run.text)
      return
    }
    if (this.insertions > 0) addText(this.notes.change('inserted', this.place), run.text)
    else this.notes.passUnchanged()
    this.paragraph?.runs.push({
      text: run.text,
      style: run.style,
      bold: run.bold,
      highlight: run.highlight,
      font: run.font,
    })
  }

  /** Number of the paragraph that is open, else of the next one. */
  private get place(): number {
    return this.paragraph?.index ?? this.paragraphs.length
  }

  private note(tag: XmlTag): FoundNote | null {
    if (CHANGES[tag.name] === 'deleted') return this.notes.change('deleted', this.place)
    const code = NOTED[tag.name]
    if (!code) return null
    const prefix = REFERENCES[tag.name]
    const id = tag.attribute('id')
    // A link without an address leads to a place in the same text.
    if (code === 'link' && id === undefined) return null
    const reference = prefix === undefined || id === undefined ? null : prefix + id
    const text = code === 'picture' ? (this.picture ?? '') : ''
    return this.notes.add(code, this.place, { reference, text })
  }

  /** A character of a symbol font; those of the private use area have no meaning outside their font. */
  private symbol(tag: XmlTag): string {
    const code = Number.parseInt(tag.attribute('char') ?? '', 16)
    const known = !Number.isNaN(code) && code <= 0xffff && (code < 0xe000 || code > 0xf8ff)
    if (!known) this.notes.add('symbol', this.place)
    return known ? String.fromCharCode(code) : ''
  }
}

/** Inside properties, `ins` and `del` speak of the paragraph mark or a table row, not of text. */
const isProperty = (parent: string | undefined): boolean => parent === 'rPr' || parent === 'trPr' || parent === 'tcPr'

export const isOn = (value: string | undefined): boolean => value !== '0' && value !== 'false' && value !== 'off'

function formatParagraph(paragraph: WordParagraph, tag: XmlTag, path: readonly string[]): void {
  const parent = path.at(-2)
  const value = tag.attribute('val') ?? null
  if (parent === 'pPr') {
    if (tag.name === 'pStyle') paragraph.style = value
    else if (tag.name === 'jc') paragraph.align = value
    else if (tag.name === 'outlineLvl') paragraph.outline = value === null ? null : Number(value)
  } else if (parent === 'numPr') {
    if (tag.name === 'numId') paragraph.numId = value
    else if (tag.name === 'ilvl') paragraph.level = Number(value)
  } else if (parent === 'rPr' && path.at(-3) === 'pPr' && (tag.name === 'del' || tag.name === 'moveFrom'))
    paragraph.joined = true
}
