import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { packWorkbook, sheetData } from '../lib/batch/workbook-fixture'
import { tabTo } from './drivers/keyboard'

const SOURCE = `---
name: 慰问信
genre: address
slots:
  姓名: { type: person, label: 收信人, required: true }
  人数: { type: count, label: 家庭人数 }
  祝愿: { type: text, label: 祝愿, required: true }
---
# 致{{姓名}}的慰问信

{{姓名}}同志：

{{#section "rally" id="rally"}}
你们一家{{人数}}口辛苦了。{{祝愿}}！
{{/section}}
`
const ROWS = [
  ['收信人', '家庭人数', '赠言'],
  ['王磊', '3', '祝阖家安康'],
  ['', '4', '祝新春快乐'],
  ['李敏', '不详', '祝万事如意'],
]

/** A template of this journey's own, and its page for tables. */
async function openBatchPage(page: Page): Promise<void> {
  await page.goto('/library')
  const headers = { origin: new URL(page.url()).origin }
  const added = await page.request.post('/api/templates', { data: { source: SOURCE }, headers })
  const { template } = (await added.json()) as { template: { id: string } }
  await page.goto(`/library/${template.id}`)
  await page.getByRole('link', { name: '按表格成批成文' }).click()
  await expect(page.getByRole('heading', { name: '成批成文：慰问信' })).toBeVisible()
}

async function download(page: Page, name: string): Promise<Record<string, Uint8Array>> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
  expect(file.suggestedFilename()).toBe('慰问信.zip')
  return unzipSync(new Uint8Array(await readFile(await file.path())))
}

test('three rows of a workbook, one of them bad: two documents and the list of what failed', async ({ page }) => {
  await openBatchPage(page)
  await page.locator('input[type=file]').setInputFiles({
    name: '名单.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(packWorkbook({ sheets: [sheetData(ROWS)] })),
  })
  await expect(page.getByText('3 行，3 列')).toBeVisible()
  await expect(page.getByLabel('收信人填进哪个空')).toHaveValue('姓名')
  await expect(page.getByText('“祝愿”必填，表里没有对应的列')).toBeVisible()
  await page.getByLabel('赠言填进哪个空').selectOption('祝愿')
  await expect(page.getByText('1 行不能生成 · 1 处请看一看')).toBeVisible()
  await expect(page.getByRole('article')).toContainText('你们一家3口辛苦了。祝阖家安康！')

  await page.getByRole('button', { name: '第 4 行 B 列“家庭人数”写着“不详”' }).click()
  await expect(page.getByRole('heading', { name: '第 4 行的稿子' })).toBeVisible()
  await expect(page.getByRole('article')).toContainText('李敏同志：')
  await page.getByRole('button', { name: '上一行' }).click()
  await expect(page.getByText('这一行不能生成：')).toBeVisible()

  const files = await download(page, '生成并下载 2 份')
  expect(Object.keys(files)).toEqual(['致王磊的慰问信.docx', '致李敏的慰问信.docx', '未生成的行.txt'])
  expect(strFromU8(files['未生成的行.txt']!)).toContain('第 3 行 A 列“收信人”空着，“收信人”必填。')
  await expect(page.getByText('已生成 2 份，下载好了。')).toBeVisible()
  await page.getByText('1 行没有生成').click()
  await expect(page.getByRole('group').getByText('第 3 行 A 列“收信人”空着')).toBeVisible()

  // The address keeps the table: a reload shows it as it was left.
  await page.reload()
  await expect(page.getByLabel('赠言填进哪个空')).toHaveValue('祝愿')
})

test('a pasted table, by keyboard alone, as Markdown named by a column', async ({ page }) => {
  await openBatchPage(page)
  await tabTo(page, page.getByRole('button', { name: '粘贴表格' }))
  await page.keyboard.press('Enter')
  const field = page.getByLabel('从表格里复制，连表头一起粘贴在这里')
  await expect(field).toBeFocused()
  await page.keyboard.insertText('姓名\t人数\t祝愿\n王磊\t3\t祝阖家安康\n李敏\t4\t祝万事如意')
  await tabTo(page, page.getByRole('button', { name: '用这张表' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('每一格都看过了，没有问题。')).toBeVisible()
  await page.getByRole('radio', { name: 'Markdown（.md）' }).press('Space')
  await page.getByLabel('文件名').selectOption({ label: '用姓名' })
  await expect(page.getByText('每一格都看过了，没有问题。')).toBeVisible()
  const files = await download(page, '生成并下载 2 份')
  expect(Object.keys(files)).toEqual(['王磊.md', '李敏.md'])
  expect(strFromU8(files['李敏.md']!)).toBe('# 致李敏的慰问信\n\n李敏同志：\n\n你们一家4口辛苦了。祝万事如意！\n')
})

test('what is no table is refused in words, and a table that is gone is asked for again', async ({ page }) => {
  await openBatchPage(page)
  const give = (name: string, buffer: Buffer) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer })
  await give('名单.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
  await expect(page.getByText('请用 WPS 或 Excel 打开，另存为 .xlsx')).toBeVisible()
  await give('名单.csv', Buffer.from('姓名,人数,祝愿\n王磊,3,好'))
  await expect(page.getByText('1 行，3 列')).toBeVisible()
  await page.goto(`${new URL(page.url()).pathname}?table=gone`)
  await expect(page.getByText('这张表已经不在服务器的内存里了')).toBeVisible()
})

for (const size of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])
  for (const scheme of ['light', 'dark'] as const)
    test(`axe finds nothing, ${scheme}, ${size.width} wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme })
      await page.setViewportSize(size)
      await openBatchPage(page)
      const audit = async () => (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)
      expect(await audit()).toEqual([])
      await page.locator('input[type=file]').setInputFiles({
        name: '名单.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(ROWS.map((row) => row.join(',')).join('\n')),
      })
      await page.getByLabel('赠言填进哪个空').selectOption('祝愿')
      await expect(page.getByRole('article')).toContainText('王磊同志：')
      expect(await audit()).toEqual([])
    })
