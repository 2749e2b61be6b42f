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
  const lines: string[] = []
  let line = ''
  let hidden = 0
  let preformatted = 0
  const flush = () => {
    const shown = preformatted > 0 ? line.trimEnd() : line.trim()
    if (shown.trim() !== '') lines.push(shown)
    line = ''
  }
  const parser = new Parser(
    {
      onopentag(name) {
        if (HIDDEN.has(name)) hidden++
        if (name === 'br' || BLOCKS.has(name)) flush()
        if (name === 'pre') preformatted++
      },
      onclosetag(name) {
        if (BLOCKS.has(name)) flush()
        if (HIDDEN.has(name)) hidden--
        if (name === 'pre') preformatted--
      },
      ontext(data) {
        if (hidden > 0) return
        if (preformatted === 0) line += collapse(data, line)
        else
          data.split(/\r?\n/).forEach((part, index) => {
            if (index > 0) flush()
            line += part
          })
      },
    },
    { decodeEntities: true },
  )
  parser.end(text)
  flush()
  return lines
}

/** White space of HTML (space, tab, line ends) runs together into one space; a full-width space is a character. */
function collapse(data: string, before: string): string {
  const collapsed = data.replace(/[ \t\r\n\f]+/g, ' ')
  return before === '' || before.endsWith(' ') ? collapsed.replace(/^ /, '') : collapsed
}

/** Browsers look for a charset in the first 1024 bytes; pages of the web put more before it. */
const CHARSET_WINDOW = 4096

/** Name of the charset that a page declares of itself in a meta tag, lower case; null without one. */
export function htmlCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, CHARSET_WINDOW))
  return /<meta[^>]{0,500}?charset\s{0,8}=\s{0,8}["']?([\w.:-]{2,40})/i.exec(head)?.[1]?.toLowerCase() ?? null
}
