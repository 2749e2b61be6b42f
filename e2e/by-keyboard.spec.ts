import { expect, test } from '@playwright/test'
import { tabTo } from './drivers/keyboard'
import { Writer } from './drivers/writer'

/** What a person writes into a blank, by the type that its popover names. */
const VALUES: readonly (readonly [type: RegExp, value: string])[] = [
  [/日期/u, '2026年11月26日'],
  [/百分/u, '96%'],
  [/个数|数/u, '12'],
  [/人名|讲话人/u, '周秉川'],
  [/./u, '冬春森林防火'],
]

const PARAGRAPH =
  '各乡镇要把每一条沟、每一道梁都走到，把每一户住在林边的人家都问到，谁家有老人上坟，谁家有地要烧荒，心里都要有一本账。'

test('a speech of 3,000 characters is written from a template and exported by keyboard alone', async ({ page }) => {
  test.setTimeout(120_000)
  await page.goto('/library')
  await expect(page.getByRole('link', { name: '工作部署讲话' })).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.insertText('工作部署讲话')
  await expect(page.getByRole('link', { name: '开幕致辞' })).toBeHidden()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: '用它起草' }))
  await page.keyboard.press('Enter')
  const writer = new Writer(page)
  await writer.ready()

  await tabTo(page, writer.text)
  await page.keyboard.press('F8')
  await page.keyboard.press('Enter')
  const popover = page.getByRole('dialog')
  for (let filled = 0; filled < 40 && (await popover.isVisible()); filled++) {
    const said = (await popover.textContent()) ?? ''
    const field = popover.locator('textarea, input, select').first()
    await expect(field).toBeFocused()
    await page.keyboard.insertText(VALUES.find(([type]) => type.test(said))![1])
    await page.keyboard.press('Enter')
    await expect(popover.getByText(said, { exact: true })).toBeHidden()
  }
  await expect(page.getByText('〔', { exact: false }).first()).toBeHidden()

  await expect(writer.text).toBeFocused()
  await page.keyboard.press('Control+End')
  for (let written = 0; written < 52; written++) {
    await page.keyboard.press('Enter')
    await page.keyboard.insertText(PARAGRAPH)
  }
  await writer.saved()
  const characters = await page.getByText(/^[\d,]+ 字$/u).textContent()
  expect(Number(characters?.replace(/\D/gu, ''))).toBeGreaterThan(3000)

  await page.keyboard.press('F6')
  const exporting = page.getByRole('button', { name: /^导出/u }).first()
  for (let region = 0; region < 6 && !(await isIn(page, 'top')); region++) await page.keyboard.press('F6')
  await tabTo(page, exporting)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: '导出' })
  await tabTo(page, dialog.getByRole('button', { name: /导出$/u }))
  const download = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  expect((await download).suggestedFilename()).toMatch(/\.docx$/u)
})

const isIn = (page: import('@playwright/test').Page, region: string): Promise<boolean> =>
  page.evaluate((name) => document.activeElement?.closest(`[data-region="${name}"]`) !== null, region)
