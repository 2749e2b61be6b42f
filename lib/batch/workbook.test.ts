import { expect, it } from 'vitest'
import { readTableFile } from './read-table'
import type { Table, TableRefusal } from './table'
import { packWorkbook, sheetData, type WorkbookParts } from './workbook-fixture'

function read(parts: WorkbookParts): Table {
  const table = readTableFile(packWorkbook(parts))
  if (!table.ok) throw new Error(table.error.code)
  return table.value
}
const refusal = (parts: WorkbookParts): TableRefusal | null => {
  const table = readTableFile(packWorkbook(parts))
  return table.ok ? null : table.error
}
const cells = (table: Table) => table.rows.map((row) => row.cells)
const HEADER = ['姓名', '内容']

it('reads shared, inline and formula text, rich runs joined and readings aloud left out', () => {
  const table = read({
    sharedTexts:
      '<si><t>姓名</t></si><si><r><t>内</t></r><r><rPr><b/></rPr><t>容</t></r></si><si><t>重庆</t><rPh sb="0" eb="1"><t>ちょんちん</t></rPh></si>',
    sheets: [
      `<sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>
      <row><c t="inlineStr"><is><t>王_x000A_磊</t></is></c><c t="s"><v>2</v></c></row>
      <row><c t="str"><f>A2&amp;"同志"</f><v>王磊同志</v></c><c t="b"><v>1</v></c></row></sheetData>`,
    ],
  })
  expect(table.header.map(({ name }) => name)).toEqual(HEADER)
  expect(cells(table)).toEqual([
    ['王\n磊', '重庆'],
    ['王磊同志', '是'],
  ])
  expect(table.rows.map(({ number }) => number)).toEqual([2, 3])
})

it('prints numbers as their format shows them and dates as an official text writes them', () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="165" formatCode="0.0%"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="10"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="3"/></cellXfs>'
  const row = [
    '<c s="1"><v>46086</v></c>',
    '<c s="2"><v>46086.6</v></c>',
    '<c s="3"><v>0.125</v></c>',
    '<c s="4"><v>12345</v></c>',
    '<c><v>0.30000000000000004</v></c>',
    '<c t="d"><v>2026-03-05T00:00:00</v></c>',
  ]
  const sheets = [sheetData([['甲', '乙', '丙', '丁', '戊', '己'], row])]
  expect(cells(read({ styles, sheets }))).toEqual([
    ['2026年3月5日', '2026年3月5日', '12.5%', '12,345', '0.3', '2026年3月5日'],
  ])
  const settings = '<workbookPr date1904="1"/>'
  expect(cells(read({ styles, sheets, settings }))[0]![0]).toBe('2030年3月6日')
})

it('takes what a formula last gave, names one without a result and an error value, and computes nothing', () => {
  const table = read({
    sheets: [
      sheetData([
        HEADER,
        ['王磊', '<c r="B2"><f>1+1</f><v>2</v></c>'],
        ['李敏', '<c r="B3"><f>1+1</f></c>'],
        ['赵强', '<c r="B4" t="e"><f>VLOOKUP(A4,C:D,2)</f><v>#N/A</v></c>'],
        ['孙悦', '<c r="B5" t="str"><f>""</f><v></v></c>'],
      ]),
    ],
  })
  expect(table.rows.map((row) => row.cells[1])).toEqual([
    '2',
    { trouble: 'formula', text: '' },
    { trouble: 'error', text: '#N/A' },
    '',
  ])
})

it('fills merged cells down and says so', () => {
  const rows = [
    ['单位', '姓名'],
    ['青石镇', '王磊'],
    ['', '李敏'],
    ['', '赵强'],
    ['财政局', '孙悦'],
  ]
  const merge = '<mergeCells><mergeCell ref="A2:A4"/></mergeCells>'
  const table = read({ sheets: [sheetData(rows) + merge] })
  expect(table.rows.map((row) => row.cells[0])).toEqual(['青石镇', '青石镇', '青石镇', '财政局'])
  expect(table.notes).toEqual([{ code: 'cells-merged', range: 'A2:A4' }])
})

it('takes a title above the header for a title, and refuses a merged header', () => {
  const rows = [['会议安排表', ''], HEADER, ['王磊', '汇报']]
  const title = '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>'
  const table = read({ sheets: [sheetData(rows) + title] })
  expect(table.header.map(({ name }) => name)).toEqual(HEADER)
  expect(table.notes).toEqual([{ code: 'title-row', row: 1 }])
  const merged = '<mergeCells><mergeCell ref="B1:C1"/></mergeCells>'
  const grouped = [
    ['单位', '人员', ''],
    ['', '姓名', '职务'],
    ['县委', '王磊', '书记'],
  ]
  expect(refusal({ sheets: [sheetData(grouped) + merged] })).toEqual({ code: 'header-merged', range: 'B1:C1' })
})

it('reads the first sheet that is shown', () => {
  const sheets = [
    sheetData([
      ['甲', '乙'],
      ['藏', '藏'],
    ]),
    sheetData([HEADER, ['王磊', '汇报']]),
  ]
  const table = read({ sheets, sheetSettings: ['state="veryHidden"'] })
  expect(cells(table)).toEqual([['王磊', '汇报']])
  expect(refusal({ sheets, sheetSettings: ['state="hidden"', 'state="hidden"'] })?.code).toBe('table-without-sheet')
})

it('leaves out rows and columns that are only coloured, wherever they are', () => {
  const far = '<row r="1048576"><c r="XFD1048576" s="3"/></row>'
  const table = read({ sheets: [sheetData([HEADER, ['王磊', '汇报']]).replace('</sheetData>', `${far}</sheetData>`)] })
  expect(table.header).toHaveLength(2)
  expect(table.rows).toHaveLength(1)
})
