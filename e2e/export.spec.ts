import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { blank, openDraft, text } from './drivers/draft'

const DRAFT = {
  title: '在春灌调度会上的讲话',
  values: { 渠道: '', 天数: '七' },
  paragraphs: [[text('先把'), blank('渠道'), text('疏通，'), blank('天数'), text('天内放水。')]],
}

test('a layout is chosen once, is kept, and the document follows it', async ({ page }) => {
  await openDraft(page, DRAFT)
  const dialog = page.getByRole('dialog', { name: '导出' })
  await page.getByRole('button', { name: /^导出/u }).first().click()
  await dialog.getByText('版式', { exact: true }).click()
  await dialog.getByRole('combobox', { name: '字体' }).selectOption('Windows 自带')
  await dialog.getByRole('textbox', { name: '稿件标记' }).fill('征求意见稿')
  await dialog.getByRole('checkbox', { name: '空着的地方做成可填的控件' }).check()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: /导出$/u }).click(),
  ])
  const parts = unzipSync(await readFile(await download.path()))
  expect(strFromU8(parts['word/styles.xml']!)).toContain('华文中宋')
  expect(strFromU8(parts['word/document.xml']!)).toContain('（征求意见稿）')
  expect(strFromU8(parts['word/document.xml']!)).toContain('<w:tag w:val="渠道"/>')

  await page.reload()
  await page.getByRole('button', { name: /^导出/u }).first().click()
  await expect(dialog.getByText('文件里用的字体是华文中宋')).toBeVisible()
  await dialog.getByText('版式', { exact: true }).click()
  await expect(dialog.getByRole('textbox', { name: '稿件标记' })).toHaveValue('征求意见稿')
  await dialog.getByRole('combobox', { name: '字体' }).selectOption('方正小标宋、仿宋_GB2312')
  await dialog.getByRole('textbox', { name: '稿件标记' }).fill('')
  await dialog.getByRole('checkbox', { name: '空着的地方做成可填的控件' }).uncheck()
  await dialog.getByRole('radio', { name: /纯文本 \.txt/u }).check()
  const [plain] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: /导出$/u }).click(),
  ])
  expect(await readFile(await plain.path(), 'utf8')).toBe('在春灌调度会上的讲话\n先把〔渠道〕疏通，七天内放水。\n')
})

test('a draft is copied with its styles and without', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openDraft(page, DRAFT)
  await page.getByRole('button', { name: /^导出/u }).first().click()
  const dialog = page.getByRole('dialog', { name: '导出' })
  await dialog.getByRole('button', { name: /^复制/u }).click()
  await expect(dialog.getByRole('status')).toHaveText('已经复制，带着字体和格式。')
  const held = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const read = async (type: string) => (await item!.getType(type)).text()
    return { html: await read('text/html'), text: await read('text/plain') }
  })
  expect(held.text).toBe('在春灌调度会上的讲话\n先把〔渠道〕疏通，七天内放水。\n')
  expect(held.html).toContain('仿宋_GB2312')
  expect(held.html).toContain('先把〔渠道〕疏通，七天内放水。')
})
