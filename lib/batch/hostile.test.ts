import { describe, expect, it } from 'vitest'
import { batchProblemText } from '../i18n/batch-problems'
import { randomFrom } from '../learn/random'
import { readPastedTable, readTableFile } from './read-table'
import { TABLE_LIMITS, type TableRefusal } from './table'
import { packWorkbook, sheetData, type WorkbookParts } from './workbook-fixture'

const refusalOf = (bytes: Uint8Array): TableRefusal | null => {
  const table = readTableFile(bytes)
  return table.ok ? null : table.error
}
const HEADER = ['姓名', '内容']
const whole = { sheets: [sheetData([HEADER, ['王磊', '汇报']])] }
const refusalOfParts = (parts: WorkbookParts): TableRefusal | null => refusalOf(packWorkbook(parts))

describe('what is too much', () => {
  const manyRows = (count: number): string =>
    `<sheetData><row><c t="inlineStr"><is><t>姓名</t></is></c></row>${'<row><c><v>1</v></c></row>'.repeat(count)}</sheetData>`

  it('rows: as many as the limit are read, one more is refused, and of 100,000 no more is read than that', () => {
    const read = readTableFile(packWorkbook({ sheets: [manyRows(TABLE_LIMITS.rows)] }))
    expect(read.ok && read.value.rows.length).toBe(TABLE_LIMITS.rows)
    const refusal = { code: 'table-too-many-rows', limit: TABLE_LIMITS.rows }
    expect(refusalOfParts({ sheets: [manyRows(TABLE_LIMITS.rows + 1)] })).toEqual(refusal)
    // What follows the limit is not well-formed; nobody gets to know.
    expect(refusalOfParts({ sheets: [`${manyRows(100_000)}</broken>`] })).toEqual(refusal)
    expect(readPastedTable(`姓名,内容\n${'王磊,汇报\n'.repeat(100_000)}"`)).toEqual({ ok: false, error: refusal })
    expect(batchProblemText(refusal as TableRefusal, 'zh-CN')).toContain('10000 行')
  })

  it('columns', () => {
    const refusal = { code: 'table-too-many-columns', limit: TABLE_LIMITS.columns }
    const cell = '<c r="ZZ2" t="inlineStr"><is><t>远</t></is></c>'
    expect(refusalOfParts({ sheets: [`${sheetData([HEADER, ['王磊', cell]])}</broken>`] })).toEqual(refusal)
    expect(readPastedTable(`${'列,'.repeat(300)}列\n${'1,'.repeat(300)}1`)).toEqual({ ok: false, error: refusal })
  })

  it('bytes once they are unpacked', () => {
    const bomb = `<sheetData><row><c t="inlineStr"><is><t>${'爆'.repeat(30_000_000)}</t></is></c></row></sheetData>`
    const bytes = packWorkbook({ sheets: [bomb] })
    expect(bytes.length).toBeLessThan(1_000_000)
    expect(refusalOf(bytes)?.code).toBe('table-too-large')
  })

  it('elements in one another', () => {
    const deep = `${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}`
    expect(refusalOfParts({ sheets: [deep] })?.code).toBe('table-too-large')
  })

  it('merged cells over one another: each cell is filled once', () => {
    const rows = [HEADER, ...Array.from({ length: 9_000 }, (_, k) => [`第${k}人`, ''])]
    const merges = `<mergeCells>${'<mergeCell ref="B2:B9001"/><mergeCell ref="A5:A9001"/>'.repeat(9_000)}</mergeCells>`
    const read = readTableFile(packWorkbook({ sheets: [sheetData(rows) + merges] }))
    expect(read.ok && read.value.rows.at(-1)?.cells).toEqual(['第3人', ''])
  })
})

describe('what is no table', () => {
  it.each<[string, Uint8Array | (() => Uint8Array), string]>([
    ['nothing', new Uint8Array(), 'table-empty'],
    ['a workbook that was cut', () => packWorkbook(whole).subarray(0, 900), 'table-damaged'],
    ['a zip of something else', () => packWorkbook({ sheets: [] }).subarray(0, 4), 'table-damaged'],
    ['pages', new TextEncoder().encode('%PDF-1.7 \n…'), 'table-unknown'],
    ['a web page by the name of a table', new TextEncoder().encode('<html><table><tr><td>姓名'), 'table-unknown'],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), 'table-old-workbook'],
    ['pictures', new Uint8Array(5_000).map((_, k) => (k * 89) % 256), 'table-unknown'],
  ])('%s', (_, bytes, code) => {
    expect(refusalOf(typeof bytes === 'function' ? bytes() : bytes)?.code).toBe(code)
  })

  it('entities of a file’s own are not expanded', () => {
    const laughs = '<!DOCTYPE a [<!ENTITY b "哈哈"><!ENTITY c "&b;&b;">]><worksheet>&c;</worksheet>'
    expect(refusalOfParts({ ...whole, more: { 'xl/worksheets/sheet1.xml': laughs } })).toEqual({
      code: 'table-damaged',
      part: 'xl/worksheets/sheet1.xml',
    })
  })

  it('a sheet that lies elsewhere is not fetched', () => {
    const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/worksheet" TargetMode="External" Target="xl/worksheets/sheet1.xml"/></Relationships>`
    const parts = { ...whole, more: { 'xl/_rels/workbook.xml.rels': relations } }
    expect(refusalOfParts(parts)?.code).toBe('table-without-sheet')
  })

  it('rows and cells that lie about their place stay in order, each with a number of its own', () => {
    const cell = (text: string, place = '') => `<c ${place} t="inlineStr"><is><t>${text}</t></is></c>`
    const rows = `<row r="5">${cell('姓名', 'r="B5"')}</row><row r="5">${cell('王磊', 'r="ZZZZ9"')}</row><row r="-1">${cell('李敏')}</row>`
    const read = readTableFile(packWorkbook({ sheets: [`<sheetData>${rows}</sheetData>`] }))
    expect(read.ok && read.value.rows.map(({ number }) => number)).toEqual([6, 7])
  })
})

const EXTREMES = [
  '',
  '-1',
  '0',
  '9999999999999999999',
  'NaN',
  'XFE1048577',
  'A1:A1048576',
  '&#x0;',
  '__proto__',
  '表'.repeat(500),
]

/** Damages a workbook in one to four places, in its XML or in its bytes; the same for a seed each time. */
function fuzzed(seed: number): Uint8Array {
  const random = randomFrom(seed)
  const below = (limit: number): number => Math.floor(random() * limit)
  let sheet = sheetData([
    HEADER,
    ['王磊', '<c t="s" s="1"><v>0</v></c>'],
    ['李敏', '<c r="B3" s="2"><f>1/0</f><v>46086.5</v></c>'],
    ['赵强', '<c t="e"><v>#REF!</v></c>'],
  ])
  sheet += '<mergeCells><mergeCell ref="A3:A4"/></mergeCells>'
  const styles =
    '<numFmts><numFmt numFmtId="170" formatCode="[h]:mm;&quot;负&quot;0.0,"/></numFmts><cellXfs><xf numFmtId="14"/><xf numFmtId="170"/><xf/></cellXfs>'
  for (let left = 1 + below(4); left > 0; left--) {
    const values = [...sheet.matchAll(/(?<=")[^"<>]*(?=")|(?<=>)[^<>]+(?=<)/g)]
    const at = values[below(values.length)]
    const start = at?.index ?? 0
    if (random() < 0.7)
      sheet = sheet.slice(0, start) + EXTREMES[below(EXTREMES.length)] + sheet.slice(start + (at?.[0].length ?? 0))
    else sheet = sheet.slice(0, below(sheet.length)) + sheet.slice(below(sheet.length))
  }
  const bytes = packWorkbook({ sheets: [sheet], sharedTexts: '<si><t>汇报</t></si>', styles })
  if (random() < 0.3) for (let left = below(8); left > 0; left--) bytes[below(bytes.length)] = below(256)
  return bytes
}

it('reads or refuses five hundred damaged workbooks, in words that name the place', () => {
  const outcomes = new Map<string, number>()
  for (let seed = 1; seed <= 500; seed++) {
    const refusal = refusalOf(fuzzed(seed))
    outcomes.set(refusal?.code ?? 'read', (outcomes.get(refusal?.code ?? 'read') ?? 0) + 1)
    if (refusal) expect(batchProblemText(refusal, 'zh-CN')).not.toMatch(/undefined|null|NaN/)
  }
  expect(outcomes.get('read')).toBeGreaterThan(50)
  expect(outcomes.get('table-damaged')).toBeGreaterThan(50)
})
