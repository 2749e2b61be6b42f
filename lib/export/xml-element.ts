const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character]!)

/** An element of WordprocessingML; the values of its attributes are escaped, `children` are XML already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly string[] = [],
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` w:${key}="${escapeXml(String(value))}"`)
  const content = children.join('')
  return content === '' ? `<w:${name}${written.join('')}/>` : `<w:${name}${written.join('')}>${content}</w:${name}>`
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** A whole part around its root element. */
export const xmlPart = (root: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.replace(/^<w:[A-Za-z]+/, (start) => `${start} xmlns:w="${WORD}"`)}`
