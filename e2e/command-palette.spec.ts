import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { blank, openDraft, text } from './drivers/draft'

const expectAccessible = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ')}`)).toEqual([])
}

test('commands, blanks and the sheet of keys are reached by the keyboard alone', async ({ page }) => {
  await openDraft(page, { values: { 县名: '' }, paragraphs: [[text('今年，'), blank('县名'), text('要抓紧。')]] })
  const textbox = page.getByRole('textbox', { name: '讲稿正文' })
  await textbox.focus()
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: '找命令、提纲里的点、空' })
  await expect(field).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.type('县名')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-atom="slot"].ProseMirror-selectednode')).toHaveCount(1)
  await expect(textbox).toBeFocused()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('二级标题')
  await page.keyboard.press('Enter')
  await expect(page.locator('.ProseMirror h3')).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(page.locator('.ProseMirror h3')).toHaveCount(0)

  await page.keyboard.press('Control+k')
  await page.keyboard.type('选中的字设为')
  await expect(page.getByRole('option', { name: /先选中一段里的几个字/u })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(textbox).toBeFocused()

  await page.keyboard.press('Control+/')
  const sheet = page.getByRole('dialog', { name: '快捷键' })
  await expect(sheet.getByText('Ctrl K')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
})

test('专注 leaves the page alone, and gives everything back', async ({ page }) => {
  await openDraft(page, { paragraphs: [[text('第一段。')], [text('第二段。')]] })
  const textbox = page.getByRole('textbox', { name: '讲稿正文' })
  await textbox.focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('F9')
  await expect(page.getByRole('toolbar')).toHaveCount(0)
  await expect(page.getByRole('tabpanel', { name: '填空' })).toHaveCount(0)
  await expect(page.getByRole('status', { name: '存稿状态' })).toBeVisible()
  await expect(textbox).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.type('接着写。')
  await page.getByRole('button', { name: /退出专注/u }).click()
  await expect(page.getByRole('toolbar')).toBeVisible()
  await expect(textbox).toContainText('第二段。接着写。')
})
