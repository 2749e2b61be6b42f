import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import iconv from 'iconv-lite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { rostrum } from './run.generator'

const TEMPLATE = 'templates/address.hbs'
const HEAD = '活动名称,致辞日期,时节,主办方,嘉宾,地方,地方特色,近年成绩,期望,祝愿\n'
const row = (name: string, date: string): string =>
  `${name},${date},春和景明,县委,各位客商,清江,一江春水,接待游客180万人次,以花为媒,祝圆满成功\n`

let folder: string
const inFolder = (name: string): string => path.join(folder, name)

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-batch-'))
})
afterEach(() => rm(folder, { recursive: true }))

const rowsFile = async (text: string): Promise<string> => {
  await writeFile(inFolder('rows.csv'), iconv.encode(text, 'gb18030'))
  return inFolder('rows.csv')
}
const batch = (rows: string, ...more: readonly string[]) =>
  rostrum(['batch', TEMPLATE, '--rows', rows, '--out', inFolder('out.zip'), ...more])

it('writes a document per row, lists the row that failed, and says so with status 1', async () => {
  const rows = await rowsFile(HEAD + row('油菜花节', '2026年3月28日') + row('采茶节', '') + row('龙舟节', '端午'))
  const { status, out, err } = await batch(rows, '--to', 'md', '--json')
  expect(status).toBe(1)
  expect(err).toContain('第 4 行 B 列“致辞日期”写着“端午”，不像日期')
  expect(err).toContain('生成 2 份')
  expect(JSON.parse(out)).toMatchObject({
    version: 1,
    documents: 2,
    columns: expect.arrayContaining([{ letter: 'B', name: '致辞日期', blank: '日期' }]),
    failed: [{ row: 3, problems: [{ code: 'cell-empty', column: { letter: 'B' } }] }],
  })
  const files = unzipSync(await readFile(inFolder('out.zip')))
  expect(Object.keys(files)).toEqual(['在油菜花节开幕式上的致辞.md', '在龙舟节开幕式上的致辞.md', '未生成的行.txt'])
  expect(strFromU8(files['未生成的行.txt']!)).toContain('第 3 行 B 列“致辞日期”空着')
  expect(await readdir(folder)).toEqual(['out.zip', 'rows.csv'])
})

it('writes .docx where nothing is said, named by a column, with status 0', async () => {
  const rows = await rowsFile(HEAD + row('油菜花节', '2026年3月28日'))
  expect(await batch(rows, '--name', '活动名称', '--quiet')).toEqual({ status: 0, out: '', err: '' })
  expect(Object.keys(unzipSync(await readFile(inFolder('out.zip'))))).toEqual(['油菜花节.docx'])
})

it.each([
  ['a required blank without a column', '活动名称\n油菜花节\n', [], '“致辞日期”必填，表里没有对应的列'],
  ['a table without rows', HEAD, [], '下面没有一行内容'],
  ['a column that is not there', HEAD + row('油菜花节', '3月28日'), ['--name', '序号'], '--name 不能是“序号”'],
  ['a format that is none', HEAD + row('油菜花节', '3月28日'), ['--to', 'txt'], 'docx, md'],
])('%s: status 2, nothing written', async (_, text, more, message) => {
  const { status, out, err } = await batch(await rowsFile(text), ...more)
  expect({ status, out }).toEqual({ status: 2, out: '' })
  expect(err).toContain(message)
  expect(await readdir(folder)).toEqual(['rows.csv'])
})
