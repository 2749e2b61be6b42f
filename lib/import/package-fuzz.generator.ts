import { strToU8, type Zippable, zipSync } from 'fflate'
import { randomFrom } from '../learn/random'

type Random = () => number
type Files = Record<string, string>

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const MORE =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!
const below = (random: Random, limit: number): number => Math.floor(random() * limit)

/** Children of a body, each whole; together they hold all that the reader knows. */
const BLOCKS: readonly string[] = [
  '<w:p><w:pPr><w:pStyle w:val="T"/><w:jc w:val="center"/></w:pPr><w:r><w:t>在会上的讲话</w:t></w:r></w:p>',
  '<w:p><w:pPr><w:pStyle w:val="1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>看雨</w:t></w:r></w:p>',
  '<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr></w:pPr><w:r><w:t>看堤</w:t></w:r></w:p>',
  '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>一是守。</w:t></w:r><w:r><w:t>守到底，〔地点〕XX人。</w:t><w:br/><w:t>换行</w:t></w:r></w:p>',
  '<w:p><w:ins w:id="1"><w:r><w:t>添</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>删</w:delText></w:r></w:del></w:p>',
  '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>并</w:t></w:r></w:p>',
  '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>格</w:t></w:r></w:p></w:tc><w:tc><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>',
  '<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p/></mc:Fallback></mc:AlternateContent></w:r></w:p>',
  '<w:p><w:r><w:footnoteReference w:id="1"/><w:t>注</w:t></w:r><w:r><w:commentReference w:id="1"/></w:r><w:hyperlink r:id="r9"><w:r><w:t>链</w:t></w:r></w:hyperlink></w:p>',
  '<w:sdt><w:sdtContent><w:p><w:r><w:ruby><w:rt><w:r><w:t>a</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>啊</w:t></w:r></w:rubyBase></w:ruby><w:sym w:char="F0B7"/></w:r></w:p></w:sdtContent></w:sdt>',
  '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>',
]

const level = (index: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:pStyle w:val="1"/><w:lvlText w:val="${text}"/></w:lvl>`

const relation = (id: number, type: string, target: string, mode = ''): string =>
  `<Relationship Id="r${id}" Type="${TYPES}/${type}" Target="${target}"${mode}/>`

/** A small package that is in order. */
function wholePackage(random: Random): Files {
  const blocks = Array.from({ length: 1 + below(random, 8) }, () => pick(random, BLOCKS))
  const listed = (part: string, item: string): string =>
    `<w:${part} ${W}><w:${item} w:id="1" w:author="周平"><w:p><w:r><w:t>话</w:t></w:r></w:p></w:${item}></w:${part}>`
  return {
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation(1, 'officeDocument', 'word/document.xml')}</Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation(1, 'styles', 'styles.xml')}${relation(2, 'numbering', 'numbering.xml')}${relation(3, 'header', 'header1.xml')}${relation(9, 'hyperlink', 'http://example.invalid/', ' TargetMode="External"')}</Relationships>`,
    'word/document.xml': `<w:document ${W} ${R} ${MORE}><w:body>${blocks.join('')}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${W}><w:style w:styleId="T"><w:name w:val="Title"/></w:style><w:style w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="T"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`,
    'word/numbering.xml': `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'decimal', '%1.%2')}</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="s"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride></w:num></w:numbering>`,
    'word/footnotes.xml': listed('footnotes', 'footnote'),
    'word/comments.xml': listed('comments', 'comment'),
    'word/header1.xml': `<w:hdr ${W}><w:p><w:r><w:t>内部</w:t></w:r></w:p></w:hdr>`,
  }
}

/** Values that numbers, names and addresses are replaced by. */
const EXTREMES: readonly string[] = [
  '',
  '-1',
  '0',
  '9999999999999999999',
  'NaN',
  '1e308',
  '%1%2%3%4%5%6%7%8%9'.repeat(60),
  '../../../../etc/passwd',
  '/word/document.xml',
  'document.xml',
  'http://example.invalid/x',
  '__proto__',
  'constructor',
  '&#x10FFFF;',
  '&amp;'.repeat(300),
]

const ENTITIES = `<!DOCTYPE a [<!ENTITY a0 "哈">${Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('')}]>`

/** What is done to the XML of one part. */
const XML_DAMAGE: readonly ((xml: string, random: Random) => string)[] = [
  (xml, random) => xml.slice(0, below(random, xml.length)),
  (xml, random) => xml.replace(/="[^"]*"/g, (value) => (random() < 0.2 ? `="${pick(random, EXTREMES)}"` : value)),
  (xml, random) => xml.replace(/<\/?[\w:]+[^<>]*>/g, (tag) => (random() < 0.05 ? '' : tag)),
  (xml, random) => xml.replace(/<\/?[\w:]+[^<>]*>/g, (tag) => (random() < 0.05 ? tag + tag : tag)),
  (xml, random) => {
    const tags = xml.match(/<\/?[\w:]+[^<>]*>/g) ?? ['']
    return xml.replace(/<\/?[\w:]+[^<>]*>/g, (tag) => (random() < 0.08 ? pick(random, tags) : tag))
  },
  (xml) => ENTITIES + xml.replace('<w:t>', '<w:t>&a9;'),
  (xml) => `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${xml.replace('<w:t>', '<w:t>&x;')}`,
  (xml, random) => {
    const name = pick(random, ['w:p', 'w:r', 'w:tbl', 'w:ins', 'w:del', 'w:sdt', 'w:txbxContent', 'w:rPr', 'x'])
    const depth = pick(random, [40, 255, 257, 10_000])
    return xml.replace(/<w:body>|<w:style |<w:abstractNum /, (tag) => `${`<${name}>`.repeat(depth)}${tag}`)
  },
  (xml, random) => xml.replace(/<w:p>.*<\/w:p>/s, (all) => all.repeat(1 + below(random, 40))),
  (xml) => xml.replaceAll('http://schemas.openxmlformats.org/', 'http://example.invalid/'),
  (xml) =>
    xml
      .replace(/w:basedOn w:val="T"/, 'w:basedOn w:val="1"')
      .replace('w:styleId="T">', 'w:styleId="T"><w:basedOn w:val="1"/>'),
  (xml, random) =>
    `${xml.slice(0, xml.length / 2)}${String.fromCharCode(below(random, 32))}${xml.slice(xml.length / 2)}`,
]

const OTHER_PARTS: readonly string[] = [
  '../../../../tmp/escaped.xml',
  '/etc/passwd',
  'C:\\windows\\x.dll',
  'word/vbaProject.bin',
  'word/embeddings/oleObject1.bin',
  'WORD/DOCUMENT.XML',
  'word/document.xml/inner',
  `${'长'.repeat(2000)}.xml`,
]

function damageFiles(files: Files, random: Random): Files {
  const names = Object.keys(files)
  const name = pick(random, names)
  switch (below(random, 6)) {
    case 0: {
      const { [name]: _, ...rest } = files
      return rest
    }
    case 1:
      return { ...files, [name]: files[pick(random, names)]! }
    case 2:
      return { ...files, [pick(random, OTHER_PARTS)]: files[name]! }
    case 3:
      return { ...files, 'word/document.xml': files['word/document.xml']! + ' '.repeat(below(random, 400_000)) }
    default:
      return { ...files, [name]: pick(random, XML_DAMAGE)(files[name]!, random) }
  }
}

const DIRECTORY_ENTRY = 0x02014b50

/** What is done to the bytes of the package; offsets of zip records by APPNOTE 4.3. */
const BYTE_DAMAGE: readonly ((bytes: Uint8Array, random: Random) => Uint8Array)[] = [
  (bytes, random) => bytes.subarray(0, below(random, bytes.length)),
  (bytes, random) => {
    for (let times = 1 + below(random, 8); times > 0; times--) bytes[below(random, bytes.length)] = below(random, 256)
    return bytes
  },
  // A field of one entry of the directory: flags, method, sizes, lengths, or the place of its data.
  (bytes, random) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const entries: number[] = []
    for (let at = 0; at + 46 <= bytes.length; at++) if (view.getUint32(at, true) === DIRECTORY_ENTRY) entries.push(at)
    if (entries.length === 0) return bytes
    const field = pick(random, [8, 10, 20, 24, 28, 30, 42])
    const value = pick(random, [0, 1, 9, 99, 0xffff, 0xffffffff, below(random, bytes.length)])
    const at = pick(random, entries) + field
    if (field < 20 || field === 28 || field === 30) view.setUint16(at, value & 0xffff, true)
    else view.setUint32(at, value, true)
    return bytes
  },
  // The record at the end: counts and the place of the directory.
  (bytes, random) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const end = bytes.length - 22
    if (random() < 0.5) view.setUint16(end + 10, pick(random, [0, 1, 200, 0xffff]), true)
    else view.setUint32(end + 16, pick(random, [0, 7, bytes.length, 0xffffffff]), true)
    return bytes
  },
  (bytes, random) => {
    const longer = new Uint8Array(bytes.length + below(random, 70_000))
    longer.set(bytes, longer.length - bytes.length)
    return longer
  },
]

/** One package for one seed: the same bytes on every machine. About one in ten is in order. */
export function fuzzedPackage(seed: number): Uint8Array {
  const random = randomFrom(seed)
  let files = wholePackage(random)
  for (let times = below(random, 4); times > 0; times--) files = damageFiles(files, random)
  const zippable: Zippable = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, [strToU8(text), { level: random() < 0.5 ? 0 : 1 }]]),
  )
  const bytes = zipSync(zippable, { mtime: new Date(1980, 0, 1) })
  return random() < 0.5 ? pick(random, BYTE_DAMAGE)(bytes, random) : bytes
}

/** A zip whose only part unpacks to `megabytes` of one character. */
export const bomb = (megabytes: number): Uint8Array =>
  zipSync({ 'word/document.xml': [new Uint8Array(megabytes << 20).fill(0x20), { level: 1 }] })
