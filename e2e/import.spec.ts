import { expect, test } from '@playwright/test'
import { paragraphXml as p, packWord } from '../lib/import/word-package'
import { shownParagraphs } from './drivers/draft'
import { Writer } from './drivers/writer'

const word = (extra = '') =>
  Buffer.from(
    packWord({
      body: `${p('在全镇防汛工作会议上的讲话', '<w:jc w:val="center"/>')}${p('各位同志：')}${p('一、看清水情')}<w:p><w:r><w:t>今早水位XX米，要日夜值守。</w:t></w:r>${extra}</w:p>${p('二、压实责任')}${p('〔责任人〕要到堤上去。')}`,
    }),
  )

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

test('a Word file becomes a draft: what was not kept is shown, numbers and blanks are structure', async ({ page }) => {
  await page.goto('/')
  const band = page.getByRole('group', { name: '导入文件' })
  const input = band.locator('input[type="file"]')
  await input.setInputFiles({ name: '公文.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') })
  await expect(band.getByRole('status')).toContainText('PDF 转 Word')

  await input.setInputFiles({
    name: '讲话.docx',
    mimeType: DOCX,
    buffer: word('<w:del><w:r><w:delText>不必了。</w:delText></w:r></w:del>'),
  })
  await expect(band.getByText('“在全镇防汛工作会议上的讲话”已成稿')).toBeVisible()
  await band.getByText('修订 1 处').click()
  await expect(band.getByText('不必了。')).toBeVisible()
  await band.getByRole('link', { name: '打开稿子' }).click()
  const writer = new Writer(page)
  await writer.ready()
  expect(await shownParagraphs(page)).toEqual([
    '一、看清水情',
    expect.stringMatching(/^今早水位.*米，要日夜值守。$/u),
    '二、压实责任',
    expect.stringMatching(/要到堤上去。$/u),
  ])
  await expect(page.locator('.ProseMirror').getByText('责任人')).toBeVisible()
})

test('a file that lost nothing is opened at once', async ({ page }) => {
  await page.goto('/')
  const band = page.getByRole('group', { name: '导入文件' })
  await band.locator('input[type="file"]').setInputFiles({ name: '讲话.docx', mimeType: DOCX, buffer: word() })
  await new Writer(page).ready()
  expect((await shownParagraphs(page))[0]).toBe('一、看清水情')
})
