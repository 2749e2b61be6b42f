import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readPastedTable, readTableFile } from './read-table'
import type { Table } from './table'

const csv = '姓名,内容\r\n王磊,"第一行\r\n第二行，""引号"""\r\n李敏,"=HYPERLINK(""http://a.example"",""点"")"\r\n'

function accepted(read: ReturnType<typeof readTableFile>): Table {
  if (!read.ok) throw new Error(read.error.code)
  return read.value
}
const rowsOf = (text: string) => accepted(readPastedTable(text)).rows.map(({ number, cells }) => [number, ...cells])

describe('a table as text', () => {
  it.each(['utf-8', 'gb18030', 'utf-16le'])('is read in %s, quotes, lines and = as text', (encoding) => {
    const bytes = iconv.encode(csv, encoding, { addBOM: encoding === 'utf-16le' })
    const table = accepted(readTableFile(new Uint8Array(bytes)))
    expect(table.header).toEqual([
      { letter: 'A', name: '姓名' },
      { letter: 'B', name: '内容' },
    ])
    expect(table.rows).toEqual([
      { number: 2, cells: ['王磊', '第一行\n第二行，"引号"'] },
      { number: 3, cells: ['李敏', '=HYPERLINK("http://a.example","点")'] },
    ])
  })

  it.each([
    ['tabs, with a comma in a cell', '姓名\t内容\n王磊\t一,二；三，四', [[2, '王磊', '一,二；三，四']]],
    ['semicolons', '姓名;内容\n王磊;一', [[2, '王磊', '一']]],
    ['full-width commas', '姓名，内容\n王磊，一', [[2, '王磊', '一']]],
    ['a hint of the spreadsheet', 'sep=|\r\n姓名|内容\r\n王磊|一', [[3, '王磊', '一']]],
    [
      'one column',
      '姓名\n王磊\n李敏',
      [
        [2, '王磊'],
        [3, '李敏'],
      ],
    ],
    [
      'empty lines, which count',
      '姓名,内容\n\n王磊,一\n,\n李敏,二',
      [
        [3, '王磊', '一'],
        [5, '李敏', '二'],
      ],
    ],
    ['a title above', '安排表\n姓名,内容\n王磊,一', [[3, '王磊', '一']]],
    [
      'rows of different lengths',
      '姓名,内容,备注\n王磊\n李敏,二',
      [
        [2, '王磊', '', ''],
        [3, '李敏', '二', ''],
      ],
    ],
  ])('%s', (_, text, rows) => {
    expect(rowsOf(text)).toEqual(rows)
  })

  it.each([
    ['nothing', '', 'table-empty'],
    ['white space', ' \n\t\n', 'table-empty'],
    ['a header alone', '姓名,内容\n', 'table-without-rows'],
    ['a quote that stays open', '姓名,内容\n"王磊,一\n李敏,二', 'table-quote-open'],
  ])('%s is refused', (_, text, code) => {
    expect(readPastedTable(text)).toMatchObject({ ok: false, error: { code } })
  })
})
