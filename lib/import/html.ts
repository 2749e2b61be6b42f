import { Parser } from 'htmlparser2'

/** Elements whose content is not shown. */
const HIDDEN = new Set([
  'script',
  'style',
  'head',
  'template',
  'noscript',
  'svg',
  'math',
  'iframe',
  'object',
  'select',
  'textarea',
  'button',
])

/** Elements that begin and end a line: flow content that browsers show as a block (HTML standard 15.3), and cells. */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
)

/**
 * Visible lines of an HTML page: a line a block element or cell, `br` ends one, white space is collapsed but in `pre`.
 * Blank lines are dropped.
 */
export function readHtmlLines(text: string): readonly string[] {
  const page = new PageReader()
  const parser = new Parser(page, { decodeEntities: true })
  parser.end(text)
  page.endLine()
  return page.lines
}

class PageReader {
  readonly lines: string[] = []
  /** Parts of the line so far: joining them only once keeps a long line linear. */
  private parts: string[] = []
  private spaced = true
  private hidden = 0
  private preformatted = 0

  onopentag(name: string): void {
    if (HIDDEN.has(name)) this.hidden++
    if (name === 'br' || BLOCKS.has(name)) this.endLine()
    if (name === 'pre') this.preformatted++
  }

  onclosetag(name: string): void {
    if (BLOCKS.has(name)) this.endLine()
    if (HIDDEN.has(name)) this.hidden--
    if (name === 'pre') this.preformatted--
  }

  ontext(data: string): void {
    if (this.hidden > 0) return
    if (this.preformatted === 0) this.write(collapse(data, this.spaced))
    else
      data.split(/\r?\n/).forEach((part, index) => {
        if (index > 0) this.endLine()
        this.write(part)
      })
  }

  endLine(): void {
    const line = this.parts.join('')
    if (line.trim() !== '') this.lines.push(this.preformatted > 0 ? line.trimEnd() : line.trim())
    this.parts = []
    this.spaced = true
  }

  private write(text: string): void {
    if (text === '') return
    this.parts.push(text)
    this.spaced = text.endsWith(' ')
  }
}

/** White space of HTML (space, tab, line ends) runs together into one space; a full-width space is a character. */
function collapse(data: string, spaced: boolean): string {
  const collapsed = data.replace(/[ \t\r\n\f]+/g, ' ')
  return spaced ? collapsed.replace(/^ /, '') : collapsed
}

/** Browsers look for a charset in the first 1024 bytes; pages of the web put more before it. */
const CHARSET_WINDOW = 4096

/** Name of the charset that a page declares of itself in a meta tag, lower case; null without one. */
export function htmlCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, CHARSET_WINDOW))
  return /<meta[^>]{0,500}?charset\s{0,8}=\s{0,8}["']?([\w.:-]{2,40})/i.exec(head)?.[1]?.toLowerCase() ?? null
}
