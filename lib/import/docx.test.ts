import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { blockText } from '../document/block'
import { writeCompoundFile } from './compound-file-fixture'
import { readDocx, readDocxLines } from './docx'
import { paragraphXml as p, packFiles, packWord, type WordParts } from './word-package'

const lines = (parts: WordParts) => {
  const read = readDocxLines(packWord(parts))
  return read.ok ? read.value : read.error
}
const open = (parts: WordParts) => {
  const read = readDocx(packWord(parts))
  if (!read.ok) throw new Error(read.error.reason)
  return read.value
}
const kinds = (parts: WordParts) => open(parts).blocks.map((block) => `${block.type} ${blockText(block)}`)
const notes = (parts: WordParts) => Object.fromEntries(open(parts).notes.map(({ code, count }) => [code, count]))
const r = (text: string, settings = '') => `<w:r><w:rPr>${settings}</w:rPr><w:t>${text}</w:t></w:r>`
const inParagraph = (content: string, settings = '') => `<w:p><w:pPr>${settings}</w:pPr>${content}</w:p>`

describe('text of a .docx', () => {
  test('is a line a paragraph, empty ones too', () => {
    expect(lines({ body: p('甲') + p('') + p('乙 丙') })).toEqual(['甲', '', '乙 丙'])
  })

  test('takes insertions and leaves deletions and moved-away text out', () => {
    const body = inParagraph(
      `${r('留')}<w:ins>${r('添')}</w:ins><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:moveFrom>${r('移')}</w:moveFrom><w:moveTo>${r('来')}</w:moveTo>`,
    )
    expect(lines({ body })).toEqual(['留添来'])
    expect(notes({ body })).toEqual({ 'tracked-changes': 3 })
  })

  test('runs on where the mark between two paragraphs is deleted', () => {
    expect(lines({ body: p('前半', '<w:rPr><w:del/></w:rPr>') + p('后半') + p('下一段') })).toEqual([
      '前半后半',
      '下一段',
    ])
    expect(lines({ body: p('末段', '<w:rPr><w:del/></w:rPr>') })).toEqual(['末段'])
  })

  test('ignores formatting of before a change', () => {
    const heading = '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    const body = p('正文', '<w:pPrChange><w:pPr><w:pStyle w:val="1"/></w:pPr></w:pPrChange>')
    expect(kinds({ body, styles: heading })).toEqual(['paragraph 正文'])
  })

  test('has a line for each paragraph of a cell, none for an empty cell, at any depth', () => {
    const cell = (content: string) => `<w:tc>${content}</w:tc>`
    const table = (content: string) => `<w:tbl><w:tr>${content}</w:tr></w:tbl>`
    const body = table(cell(p('街道')) + cell(p('')) + cell(table(cell(p('棵数'))) + p('')))
    expect(lines({ body: body + p('') })).toEqual(['街道', '棵数', ''])
    expect(notes({ body })).toEqual({ table: 2 })
  })

  test('has the lines of a text box once, after the paragraph that holds it', () => {
    const box = `<w:txbxContent>${p('框里')}</w:txbxContent>`
    const body = inParagraph(
      `${r('框外')}<w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>${r('后')}`,
    )
    expect(lines({ body })).toEqual(['框外后', '框里'])
    expect(notes({ body })).toEqual({ 'text-box': 1 })
  })

  test('begins a new line at a break, but not in a title', () => {
    const broken = `${r('上')}<w:r><w:br/><w:t>下</w:t></w:r>`
    expect(lines({ body: inParagraph(broken) })).toEqual(['上', '下'])
    const styles = '<w:style w:styleId="T"><w:name w:val="Title"/></w:style>'
    expect(lines({ body: inParagraph(broken, '<w:pStyle w:val="T"/>'), styles })).toEqual(['上下'])
  })

  test('shows the result of a field, not its code', () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    expect(lines({ body: inParagraph(`${field}${r('12')}`) })).toEqual(['12'])
  })

  test('leaves hidden text and readings above characters out, keeps tabs, hyphens and symbols', () => {
    const body = inParagraph(
      `${r('见')}${r('藏', '<w:vanish/>')}${r('不藏', '<w:vanish w:val="0"/>')}<w:ruby><w:rt>${r('bó')}</w:rt><w:rubyBase>${r('泊')}</w:rubyBase></w:ruby><w:r><w:tab/><w:noBreakHyphen/><w:sym w:char="2014"/><w:sym w:char="F0B7"/></w:r>`,
    )
    expect(lines({ body })).toEqual(['见不藏泊\t-—'])
    expect(notes({ body })).toEqual({ 'hidden-text': 1, reading: 1, symbol: 1 })
  })

  test('counts notes and comments that are not kept', () => {
    const body = inParagraph(
      `${r('文')}<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:commentReference w:id="1"/></w:r>`,
    )
    expect(notes({ body })).toEqual({ footnote: 1, comment: 1 })
  })

  test('is found by the relations of the package, in the strict form and with any prefix', () => {
    const rels = (type: string, target: string) =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/${type}" Target="${target}"/></Relationships>`
    const bytes = packFiles({
      '_rels/.rels': rels('officeDocument', '/word/document2.xml'),
      'word/_rels/document2.xml.rels': rels('styles', '../other/s.xml'),
      'word/document2.xml':
        '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:pPr><x:pStyle x:val="a"/></x:pPr><x:r><x:t>字</x:t></x:r></x:p></x:body></x:document>',
      'other/s.xml':
        '<x:styles xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:style x:styleId="a"><x:name x:val="heading 2"/></x:style></x:styles>',
    })
    expect(readDocx(bytes)).toMatchObject({
      ok: true,
      value: { blocks: [{ type: 'heading', level: 2, runs: [{ text: '字' }] }] },
    })
  })
})

describe('automatic numbers', () => {
  const level = (index: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
  const list = (id: number, levels: string) => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`
  const num = (id: number, of: number, more = '') =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`
  const item = (text: string, numId: number, ilvl = 0) =>
    p(text, `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`)
  const outline = list(
    0,
    level(0, 'chineseCountingThousand', '%1、') +
      level(1, 'chineseCounting', '（%2）') +
      level(2, 'decimal', '%1.%3', '<w:isLgl/>'),
  )

  test('are printed and begin anew under a higher one', () => {
    const body =
      item('甲', 1) + item('子', 1, 1) + item('丑', 1, 1) + item('乙', 1) + item('寅', 1, 1) + item('细', 1, 2)
    expect(lines({ body, numbering: outline + num(1, 0) })).toEqual([
      '一、甲',
      '（一）子',
      '（二）丑',
      '二、乙',
      '（一）寅',
      '2.1细',
    ])
  })

  test('run on across instances of one list, but from an own start at its first use', () => {
    const restart = num(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="11"/></w:lvlOverride>')
    const body = item('甲', 1) + item('乙', 2) + item('丙', 2) + item('丁', 1) + item('戊', 3)
    expect(lines({ body, numbering: outline + num(1, 0) + restart + num(3, 0) })).toEqual([
      '一、甲',
      '十一、乙',
      '十二、丙',
      '十三、丁',
      '十四、戊',
    ])
  })

  test('come from the style of a paragraph, and 0 takes them away', () => {
    const styles =
      '<w:style w:styleId="a"><w:name w:val="项"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="b"><w:name w:val="子项"/><w:basedOn w:val="a"/></w:style>'
    const numbering =
      list(
        0,
        level(0, 'decimal', '%1.', '<w:pStyle w:val="a"/>') + level(1, 'decimal', '（%2）', '<w:pStyle w:val="b"/>'),
      ) + num(1, 0)
    const body =
      p('甲', '<w:pStyle w:val="a"/>') +
      p('乙', '<w:pStyle w:val="b"/>') +
      p('丙', '<w:pStyle w:val="a"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    expect(lines({ body, styles, numbering })).toEqual(['1.甲', '（1）乙', '丙'])
  })

  test('stand on headings once, though WPS writes them on the style and again on each paragraph', () => {
    const styles =
      '<w:style w:styleId="2"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    const heading = (text: string, numId = 1) =>
      p(text, `<w:pStyle w:val="2"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${numId}"/></w:numPr>`)
    const again = num(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')
    const body = heading('甲') + heading('乙') + heading('丙', 2)
    expect(kinds({ body, styles, numbering: outline + num(1, 0) + again })).toEqual([
      'heading 一、甲',
      'heading 二、乙',
      'heading 一、丙',
    ])
  })

  test('are followed through a numbering style', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="s"/></w:abstractNum>' +
      `<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="s"/>${level(0, 'decimalEnclosedCircle', '%1')}</w:abstractNum>` +
      num(1, 0)
    expect(lines({ body: item('甲', 1) + item('乙', 1), numbering })).toEqual(['①甲', '②乙'])
  })

  test.each([
    ['chineseLegalSimplified', '拾贰'],
    ['ideographTraditional', '12'],
    ['decimalFullWidth', '１２'],
    ['upperLetter', 'L'],
    ['lowerRoman', 'xii'],
    ['decimalZero', '12'],
    ['ideographDigital', '一二'],
    ['bullet', ''],
    ['of nobody', '12'],
  ])('are written as Word writes %s', (format, label) => {
    const start = num(1, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="12"/></w:lvlOverride>')
    expect(lines({ body: item('项', 1), numbering: list(0, level(0, format, '%1')) + start })).toEqual([`${label}项`])
  })

  test('become the marker of a heading', () => {
    const styles =
      '<w:style w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    const body = p('开头', '<w:pStyle w:val="1"/>') + p('结尾', '<w:pStyle w:val="1"/>')
    expect(open({ body, styles, numbering: outline + num(1, 0) }).blocks).toEqual([
      { type: 'heading', level: 1, marker: '一、', runs: [{ text: '开头' }] },
      { type: 'heading', level: 1, marker: '二、', runs: [{ text: '结尾' }] },
    ])
  })
})

describe('blocks of a document without telling styles', () => {
  const centred = '<w:jc w:val="center"/>'

  test('begin with title, date, speaker and salutation, by their words and place', () => {
    const body =
      p('在防汛演练总结会上', centred) +
      p('的讲话', centred) +
      p('（2025年6月1日）', centred) +
      p('水务站　周平', centred) +
      p('') +
      p('各位队员、同志们：') +
      p('　　演练到此结束。')
    expect(kinds({ body })).toEqual([
      'title 在防汛演练总结会上的讲话',
      'date （2025年6月1日）',
      'speaker 水务站　周平',
      'salutation 各位队员、同志们：',
      'paragraph 演练到此结束。',
    ])
  })

  test('have a speaker with several posts before the name, and no list of things as one', () => {
    const front = p('在会上的讲话', centred)
    expect(kinds({ body: front + p('镇党委书记、人大主席　周平') })[1]).toBe('speaker 镇党委书记、人大主席　周平')
    expect(kinds({ body: front + p('沙袋、雨衣、手电') })[1]).toBe('paragraph 沙袋、雨衣、手电')
  })

  test('have their title under a line of the office, and no front after the text begins', () => {
    const body = p('附件3') + p('在演练会上的发言') + p('正文从这里开始，说几句话。') + p('周平')
    expect(kinds({ body })).toEqual([
      'paragraph 附件3',
      'title 在演练会上的发言',
      'paragraph 正文从这里开始，说几句话。',
      'paragraph 周平',
    ])
  })

  test('have headings where a typed number stands before a short phrase without a full stop', () => {
    const body =
      p('在会上的讲话') +
      p('一、查堤防') +
      p('（一）分段看') +
      p('1.看闸门') +
      p('（1）看螺丝') +
      p('（二）夜里看。灯要带够。') +
      p('1.5万人参加')
    const { blocks } = open({ body })
    expect(
      blocks.slice(1, 5).map((block) => block.type === 'heading' && [block.level, block.marker, blockText(block)]),
    ).toEqual([
      [1, '一、', '一、查堤防'],
      [2, '（一）', '（一）分段看'],
      [3, '1.', '1.看闸门'],
      [4, '（1）', '（1）看螺丝'],
    ])
    expect(blocks.slice(5).map((block) => block.type)).toEqual(['paragraph', 'paragraph'])
  })

  test('have headings where the outline says so', () => {
    expect(kinds({ body: p('结语', '<w:outlineLvl w:val="1"/>') + p('正文', '<w:outlineLvl w:val="9"/>') })).toEqual([
      'heading 结语',
      'paragraph 正文',
    ])
  })

  test('have a bold first sentence as lead, and a wholly bold paragraph without one', () => {
    const body =
      inParagraph(`${r('一是看水。', '<w:b/>')}${r('水涨就报。')}`) +
      inParagraph(r('全段都粗。', '<w:b/>')) +
      inParagraph(`${r('夜里', '<w:b/>')}${r('不停。')}`)
    expect(open({ body }).blocks.map((block) => block.runs)).toEqual([
      [{ text: '一是看水。', lead: true }, { text: '水涨就报。' }],
      [{ text: '全段都粗。' }],
      [{ text: '夜里不停。' }],
    ])
  })

  test('have a line wholly in brackets as cue, and colours mean nothing', () => {
    const body = p('（播放短片，约3分钟）') + inParagraph(r('数字', '<w:highlight w:val="cyan"/>'))
    expect(open({ body }).blocks).toEqual([
      { type: 'cue', runs: [{ text: '（播放短片，约3分钟）' }] },
      { type: 'paragraph', runs: [{ text: '数字' }] },
    ])
  })

  test('lose no word', () => {
    const words = fc.array(
      fc.constantFrom(
        '在',
        '会上的讲话',
        '同志们：',
        '一、',
        '（一）',
        '1.',
        '查',
        '。',
        '（2025年6月1日）',
        '——',
        '周平',
        ' ',
        '　',
      ),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(words, fc.boolean()), { maxLength: 8 }), (paragraphs) => {
        const body = paragraphs.map(([pieces, middle]) => p(pieces.join(''), middle ? centred : '')).join('')
        const shown = open({ body }).blocks.map(blockText).join('')
        expect(shown.replace(/\s/g, '')).toBe(
          paragraphs
            .flatMap(([pieces]) => pieces)
            .join('')
            .replace(/\s/g, ''),
        )
      }),
    )
  })
})

describe('a .docx that cannot be read', () => {
  const good = packWord({ body: p('甲'.repeat(5000)) })

  test('is damaged when it is cut short anywhere', () => {
    for (const share of [0, 0.1, 0.5, 0.9, 0.99])
      expect(readDocxLines(good.subarray(0, Math.floor(good.length * share)))).toEqual({ ok: false, error: 'damaged' })
  })

  test('is damaged when its XML is not well-formed, declares a document type, or is missing', () => {
    const damaged = { ok: false, error: 'damaged' }
    expect(readDocxLines(packFiles({ 'word/document.xml': '<a><b></a>' }))).toEqual(damaged)
    const entity = '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]><a>&e;</a>'
    expect(readDocxLines(packFiles({ 'word/document.xml': entity }))).toEqual(damaged)
    expect(readDocxLines(packFiles({ 'word/other.xml': '<a/>' }))).toEqual(damaged)
  })

  test('is refused with the part, and in the text with the paragraphs before', () => {
    const cut = packFiles({
      'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p('甲')}${p('乙')}<w:p><w:r><w:t>丙`,
    })
    expect(readDocx(cut)).toEqual({
      ok: false,
      error: { reason: 'damaged', part: 'word/document.xml', paragraphs: 3 },
    })
    const styles = packFiles({ 'word/document.xml': '<a/>', 'word/styles.xml': '<a><b></a>' })
    expect(readDocx(styles)).toMatchObject({ error: { part: 'word/styles.xml', paragraphs: null } })
    expect(readDocx(good.subarray(0, 100))).toMatchObject({ error: { reason: 'damaged', part: null } })
  })

  test('is too large when it inflates without end, whatever size it declares', () => {
    const bomb = zipSync({ 'word/document.xml': [new Uint8Array(72 * 1024 * 1024), { level: 1 }] })
    expect(readDocxLines(bomb)).toEqual({ ok: false, error: 'too-large' })
    const lying = bomb.slice()
    new DataView(lying.buffer).setUint32(lying.length - 22 - 46 - 'word/document.xml'.length + 24, 10, true)
    expect(readDocxLines(lying)).toEqual({ ok: false, error: 'too-large' })
  })

  test('is too large when it is nested without end', () => {
    const deep = '<w:sdt>'.repeat(100_000) + '</w:sdt>'.repeat(100_000)
    expect(readDocxLines(packWord({ body: deep }))).toEqual({ ok: false, error: 'too-large' })
  })

  test('is encrypted when Office or the zip says so', () => {
    expect(readDocxLines(writeCompoundFile(['EncryptionInfo', 'EncryptedPackage']))).toEqual({
      ok: false,
      error: 'encrypted',
    })
    expect(readDocxLines(writeCompoundFile(['WordDocument']))).toEqual({ ok: false, error: 'damaged' })
    const locked = good.slice()
    const directory = new DataView(locked.buffer).getUint32(locked.length - 22 + 16, true)
    new DataView(locked.buffer).setUint16(directory + 8, 1, true)
    expect(readDocxLines(locked)).toEqual({ ok: false, error: 'encrypted' })
  })

  test('is refused, never thrown at the caller, however its bytes are changed', () => {
    const small = packWord({
      body: p('甲乙丙', '<w:numPr><w:numId w:val="1"/></w:numPr>'),
      styles: '<w:style w:styleId="a"/>',
    })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(small.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        (changes) => {
          const bytes = small.slice()
          for (const [at, byte] of changes) bytes[at] = byte
          const read = readDocx(bytes)
          expect(read.ok || ['damaged', 'encrypted', 'too-large'].includes(read.error.reason)).toBe(true)
        },
      ),
      { numRuns: 600 },
    )
  })

  test('is refused when it is strewn with changed XML', () => {
    const pieces = [
      '<w:p>',
      '</w:p>',
      '<w:r>',
      '</w:r>',
      '<w:t>字',
      '</w:t>',
      '<w:pPr>',
      '</w:pPr>',
      '<w:tbl>',
      '</w:tbl>',
      '<w:txbxContent>',
      '</w:txbxContent>',
      '<w:del>',
      '</w:del>',
      '&amp;',
      '&x;',
      '<w:br/>',
      '<',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (parts) => {
        expect(typeof readDocx(packWord({ body: parts.join('') })).ok).toBe('boolean')
      }),
      { numRuns: 600 },
    )
  })
})

test('text in UTF-16 is read as well', () => {
  const xml =
    '\ufeff<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>字</w:t></w:r></w:p></w:body></w:document>'
  const bytes = zipSync({ 'word/document.xml': new Uint8Array(Buffer.from(xml, 'utf16le')), 'a.txt': strToU8('') })
  expect(readDocxLines(bytes)).toEqual({ ok: true, value: ['字'] })
})
