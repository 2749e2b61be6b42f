import { describe, expect, test } from 'vitest'
import { blockText } from '../document/block'
import { readDocx } from './docx'
import { paragraphXml as p, packFiles } from './word-package'

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const OTHERS =
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

interface Sheet {
  readonly body: string
  readonly parts?: Readonly<Record<string, string>>
  /** Type, target and whether it lies outside, of each relation; the n-th is called r1, r2, … */
  readonly relations?: readonly (readonly [string, string, boolean?])[]
}

const read = ({ body, parts = {}, relations = [] }: Sheet) => {
  const rels = relations.map(
    ([type, target, outside], at) =>
      `<Relationship Id="r${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"${outside ? ' TargetMode="External"' : ''}/>`,
  )
  const read = readDocx(
    packFiles({
      'word/document.xml': `<w:document ${WORD} ${OTHERS}><w:body>${body}</w:body></w:document>`,
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rels.join('')}</Relationships>`,
      ...parts,
    }),
  )
  if (!read.ok) throw new Error(read.error.reason)
  return read.value
}

/** Each note as its code, the paragraph it points to, and its words. */
const told = (sheet: Sheet) => {
  const { blocks, notes } = read(sheet)
  return notes.flatMap(({ code, places }) =>
    places.map(({ block, text, change }) =>
      [code, block === null ? '—' : blockText(blocks[block]!), ...(change ? [change] : []), text].join(' | '),
    ),
  )
}
const r = (text: string, settings = '') => `<w:r><w:rPr>${settings}</w:rPr><w:t>${text}</w:t></w:r>`
const inParagraph = (content: string) => `<w:p>${content}</w:p>`

describe('what a .docx cannot hand on', () => {
  test('is a change that was tracked, with what was put in and taken out', () => {
    const body =
      p('头一段。') +
      inParagraph(
        `${r('留')}<w:ins>${r('添')}</w:ins><w:ins>${r('上')}</w:ins><w:del><w:r><w:delText>删掉</w:delText></w:r></w:del>${r('尾')}<w:ins>${r('后')}</w:ins>`,
      )
    expect(told({ body })).toEqual([
      'tracked-changes | 留添上尾后 | inserted | 添上',
      'tracked-changes | 留添上尾后 | deleted | 删掉',
      'tracked-changes | 留添上尾后 | inserted | 后',
    ])
  })

  test('is a footnote, an endnote and a comment, with its words', () => {
    const body = inParagraph(
      `${r('正文')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="0"/></w:r>`,
    )
    const listed = (part: string, item: string) => `<w:${part} ${WORD}>${item}</w:${part}>`
    const parts = {
      'word/footnotes.xml': listed('footnotes', `<w:footnote w:id="2">${p('见年报')}</w:footnote>`),
      'word/endnotes.xml': listed('endnotes', `<w:endnote w:id="2">${p('另附表')}</w:endnote>`),
      'word/comments.xml': listed('comments', `<w:comment w:id="0" w:author="周平">${p('数字要核')}</w:comment>`),
    }
    expect(told({ body, parts })).toEqual([
      'footnote | 正文 | 见年报',
      'footnote | 正文 | 另附表',
      'comment | 正文 | 周平：数字要核',
    ])
  })

  test('is a picture with its description, a chart and a formula', () => {
    const body = inParagraph(
      `${r('看图')}<w:r><w:drawing><wp:inline><wp:docPr descr="全镇水系图"/><pic:pic/></wp:inline></w:drawing></w:r><w:r><w:drawing><c:chart/></w:drawing></w:r><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>`,
    )
    expect(told({ body })).toEqual(['picture | 看图a+b | 全镇水系图', 'object | 看图a+b | ', 'formula | 看图a+b | '])
  })

  test('is a sign before a list item, a number that is typed as well, and hidden text', () => {
    const numbering = `<w:numbering ${WORD}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="●"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
    const item = (text: string, level: number) =>
      p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`)
    const body = item('看堤', 0) + item('1.看闸', 1) + inParagraph(r('露') + r('藏', '<w:vanish/>'))
    expect(told({ body, parts: { 'word/numbering.xml': numbering } })).toEqual([
      'hidden-text | 露 | 藏',
      'bullet | 看堤 | ',
      'doubled-number | 1.1.看闸 | 1.',
    ])
  })

  test('is the address of a link, and a file outside that is not fetched', () => {
    const body = inParagraph(
      `<w:hyperlink r:id="r1">${r('见网页')}</w:hyperlink><w:hyperlink w:anchor="x">${r('见后')}</w:hyperlink>`,
    )
    const relations = [
      ['hyperlink', 'http://example.invalid/a', true],
      ['attachedTemplate', 'file:///etc/hosts', true],
      ['image', '../../../../etc/passwd'],
    ] as const
    expect(told({ body, relations })).toEqual([
      'link | 见网页见后 | http://example.invalid/a',
      'link | — | file:///etc/hosts',
    ])
  })

  test('is a header with words, and macros; a page number is none', () => {
    const part = (text: string) => `<w:hdr ${WORD}>${p(text)}</w:hdr>`
    const sheet = {
      body: p('文'),
      parts: { 'word/header1.xml': part('内部资料'), 'word/footer1.xml': part('— 12 —') },
      relations: [
        ['header', 'header1.xml'],
        ['footer', 'footer1.xml'],
        ['vbaProject', 'vbaProject.bin'],
      ],
    } as const
    expect(told(sheet)).toEqual(['header | — | 内部资料', 'macro | — | '])
  })

  test('points to the paragraph after it where it stands in none, and is counted where it is not listed', () => {
    const table = '<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>'
    const { notes } = read({ body: `${p('前')}${table.repeat(300)}${p('后')}` })
    expect(notes[0]).toMatchObject({ code: 'table', count: 300 })
    expect(notes[0]!.places).toHaveLength(200)
    expect(notes[0]!.places[0]).toEqual({ block: 1, text: '', change: null })
    expect(read({ body: table }).notes[0]!.places[0]!.block).toBe(null)
  })
})
