import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { blank, openDraft, shownParagraphs, text } from './drivers/draft'

test('words are found in text and values whatever their width, and replaced in one step', async ({ page }) => {
  await openDraft(page, {
    values: { 甲: '抓ABC工作' },
    paragraphs: [[text('ＡＢＣ很要紧。')], [blank('甲'), text('，再抓abc。')]],
  })
  const textbox = page.getByRole('textbox', { name: '讲稿正文' })
  await textbox.focus()
  await page.keyboard.press('Control+h')
  const bar = page.getByRole('search', { name: '查找替换' })
  await bar.getByRole('textbox', { name: '查找', exact: true }).fill('abc')
  await expect(bar.getByText('共 3 处', { exact: true })).toBeVisible()
  await expect(page.locator('.ProseMirror [data-found]')).toHaveCount(3)
  await expect(bar.getByText('可换 2 处文字和1 个空填的内容')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(bar.getByText('第 1 处，共 3 处')).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ')}`)).toEqual([])

  await bar.getByRole('textbox', { name: '换成' }).fill('防火')
  await bar.getByRole('button', { name: '全部换' }).click()
  await expect.poll(() => shownParagraphs(page)).toEqual(['防火很要紧。', '抓防火工作，再抓防火。'])
  await expect(bar.getByText('换了 2 处文字和1 个空填的内容')).toBeVisible()
  await page.keyboard.press('Escape')
  await bar
    .getByRole('textbox', { name: '换成' })
    .press('Escape')
    .catch(() => null)
  await expect(bar).toBeHidden()
  await expect(page.locator('.ProseMirror [data-found]')).toHaveCount(0)
  await textbox.press('Control+z')
  await expect.poll(() => shownParagraphs(page)).toEqual(['ＡＢＣ很要紧。', '抓ABC工作，再抓abc。'])
})

test('locked text is found, passed over, and said so; values in it change', async ({ page }) => {
  await openDraft(page, { values: { 甲: '县里' }, paragraphs: [[text('县里要抓，'), blank('甲')]], locked: true })
  await page.keyboard.press('Control+h')
  const bar = page.getByRole('search', { name: '查找替换' })
  await bar.getByRole('textbox', { name: '查找', exact: true }).fill('县里')
  await expect(bar.getByText('跳过 1 处在锁定的节里')).toBeVisible()
  await bar.getByRole('textbox', { name: '换成' }).fill('全县')
  await bar.getByRole('button', { name: '全部换' }).click()
  await expect.poll(() => shownParagraphs(page)).toEqual(['县里要抓，全县'])
})
