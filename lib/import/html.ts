import { Tokenizer } from 'htmlparser2'

/** Elements whose content is not shown. */
const HIDDEN = new Set(
  'script style title template noscript noembed noframes svg math iframe select textarea'.split(' '),
)

/** Elements that begin and end a line: flow content that browsers show as a block (HTML standard 15.3), and cells. */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
)

/**
 * Visible lines of an HTML page: a line a block element or cell, `br` ends one, white space is collapsed but in `pre`.
 * Blank lines are dropped. Lines need no tree, and without one deep nesting costs nothing.
 */
export function readHtmlLines(text: string): readonly string[] {
  const page = new PageReader(text)
  const tokenizer = new Tokenizer({ decodeEntities: true }, page)
  tokenizer.write(text)
  tokenizer.end()
  page.endLine()
  return page.lines
}

/** What had been read when a hidden element began. */
interface Mark {
  readonly name: string
  readonly lines: number
  readonly parts: number
  readonly spaced: boolean
}

class PageReader {
  readonly lines: string[] = []
  /** Parts of the line so far: joining them only once keeps a long line linear. */
  private parts: string[] = []
  private spaced = true
  private preformatted = false
  /** Hidden text is taken back when its element ends. One that never ends was a slip, and its text is shown. */
  private hidden: Mark | null = null

  constructor(private readonly page: string) {}

  onopentagname(start: number, end: number): void {
    const name = this.page.slice(start, end).toLowerCase()
    if (this.hidden) return
    if (HIDDEN.has(name))
      this.hidden = { name, lines: this.lines.length, parts: this.parts.length, spaced: this.spaced }
    if (name === 'br' || BLOCKS.has(name)) this.endLine()
    if (name === 'pre') this.preformatted = true
  }

  onclosetag(start: number, end: number): void {
    const name = this.page.slice(start, end).toLowerCase()
    if (this.hidden?.name === name) this.takeBack(this.hidden)
    if (this.hidden) return
    if (BLOCKS.has(name)) this.endLine()
    if (name === 'pre') this.preformatted = false
  }

  ontext(start: number, end: number): void {
    this.write(this.page.slice(start, end))
  }

  ontextentity(codepoint: number): void {
    this.write(String.fromCodePoint(codepoint))
  }

  endLine(): void {
    const line = this.parts.join('')
    if (line.trim() !== '') this.lines.push(this.preformatted ? line.trimEnd() : line.trim())
    this.parts = []
    this.spaced = true
  }

  private takeBack(mark: Mark): void {
    this.lines.length = mark.lines
    this.parts.length = mark.parts
    this.spaced = mark.spaced
    this.hidden = null
  }

  private write(text: string): void {
    if (!this.preformatted || this.hidden) this.add(collapse(text, this.spaced))
    else
      text.split(/\r?\n/).forEach((part, index) => {
        if (index > 0) this.endLine()
        this.add(part)
      })
  }

  private add(text: string): void {
    if (text === '') return
    this.parts.push(text)
    this.spaced = text.endsWith(' ')
  }

  onattribdata(): void {}
  onattribentity(): void {}
  onattribend(): void {}
  onattribname(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onopentagend(): void {}
  onprocessinginstruction(): void {}
  onselfclosingtag(): void {}
}

/** White space of HTML (space, tab, line ends) runs together into one space; a full-width space is a character. */
function collapse(data: string, spaced: boolean): string {
  const collapsed = data.replace(/[ \t\r\n\f]+/g, ' ')
  return spaced ? collapsed.replace(/^ /, '') : collapsed
}
