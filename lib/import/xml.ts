import { SaxesParser, type SaxesTagNS } from 'saxes'
import { Unreadable } from './unreadable'

/** The namespaces that matter (ISO/IEC 29500, transitional and strict) and the prefix their names get here, whatever the file writes. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', ''],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', ''],
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'x:'],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', 'x:'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm:'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm:'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc:'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic:'],
  ['http://purl.oclc.org/ooxml/drawingml/picture', 'pic:'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp:'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp:'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c:'],
  ['http://purl.oclc.org/ooxml/drawingml/chart', 'c:'],
  ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'dgm:'],
  ['http://purl.oclc.org/ooxml/drawingml/diagram', 'dgm:'],
  ['urn:schemas-microsoft-com:office:office', 'o:'],
  ['urn:schemas-microsoft-com:vml', 'v:'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel:'],
])
const DEPTH_LIMIT = 256

export interface XmlTag {
  /** Bare for WordprocessingML; otherwise with a prefix of PREFIXES, or `?:` for a namespace that is none of them. */
  readonly name: string
  /** Value of an attribute by its local name. */
  attribute(name: string): string | undefined
}

export interface XmlVisitor {
  open(tag: XmlTag): void
  close(name: string): void
  text?(text: string): void
}

/** Streams through an XML part. Document types, and with them all entities of a file's own, are refused. Throws Unreadable. */
export function scanXml(bytes: Uint8Array, visitor: XmlVisitor): void {
  const parser = new SaxesParser({ xmlns: true, position: false })
  let depth = 0
  let trouble: Unreadable | null = null
  parser.on('opentag', (tag) => {
    if (++depth > DEPTH_LIMIT) throw new Unreadable('too-large')
    visitor.open(describeTag(tag))
  })
  parser.on('closetag', (tag) => {
    depth--
    visitor.close(tagName(tag))
  })
  if (visitor.text) parser.on('text', (text) => visitor.text!(text))
  if (visitor.text) parser.on('cdata', (text) => visitor.text!(text))
  parser.on('doctype', () => {
    trouble ??= new Unreadable('damaged')
  })
  parser.on('error', () => {
    trouble ??= new Unreadable('damaged')
  })
  for (const chunk of decode(bytes)) {
    parser.write(chunk)
    if (trouble) throw trouble
  }
  parser.close()
  if (trouble) throw trouble
}

const tagName = (tag: SaxesTagNS): string => (PREFIXES.get(tag.uri) ?? '?:') + tag.local

const describeTag = (tag: SaxesTagNS): XmlTag => ({
  name: tagName(tag),
  attribute(name) {
    for (const key in tag.attributes) if (tag.attributes[key]!.local === name) return tag.attributes[key]!.value
    return undefined
  },
})

const CHUNK = 64 * 1024

function* decode(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8')
  for (let at = 0; at < bytes.length; at += CHUNK)
    yield decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true })
  yield decoder.decode()
}
