import { expect, type Page, test } from '@playwright/test'
import { blank, openDraft, shownParagraphs, text } from './drivers/draft'

const DRAFT = {
  values: { 县名: '云溪县', 日期: '', 起数: '' },
  paragraphs: [
    [blank('县名'), text('要抓好防火，'), blank('日期'), text('前见效。')],
    [blank('县名'), text('今年'), blank('起数'), text('起，云溪乡也是。看云溪乡。')],
  ],
}
const panelOf = (page: Page) => page.getByRole('tabpanel', { name: '填空' })
const undo = (page: Page) => page.getByRole('textbox', { name: '讲稿正文' }).press('Control+z')

test('a blank is renamed, parted, confirmed with its source, each in one undo step', async ({ page }) => {
  await openDraft(page, DRAFT)
  const panel = panelOf(page)
  await panel.getByRole('button', { name: /云溪县/u }).click()
  await panel.getByRole('textbox', { name: '出处' }).fill('民政局 11 月 8 日')
  await panel.getByRole('textbox', { name: '出处' }).press('Control+Enter')
  await expect(panel.getByText('民政局 11 月 8 日')).toBeVisible()

  await panel.getByRole('button', { name: /云溪县/u }).click()
  await panel.getByRole('button', { name: '县名：更多' }).click()
  await page.getByRole('menuitem', { name: '改名…' }).click()
  const renaming = page.getByRole('dialog', { name: '给空改名' })
  await renaming.getByRole('textbox').fill('有 空格')
  await renaming.getByRole('button', { name: '改名' }).click()
  await expect(renaming.getByText('这个名字用不了')).toBeVisible()
  await renaming.getByRole('textbox').fill('县区')
  await renaming.getByRole('button', { name: '改名' }).click()
  await expect(renaming).toBeHidden()
  await expect(panel.getByRole('button', { name: '县区：更多' })).toBeVisible()
  await undo(page)
  await expect(panel.getByRole('button', { name: '县名：更多' })).toBeVisible()

  await panel.getByRole('button', { name: '县名：更多' }).click()
  await page.getByRole('menuitem', { name: '从这里分出一个空…' }).click()
  const splitting = page.getByRole('dialog', { name: '分出一个空' })
  await splitting.getByRole('textbox').fill('外县')
  await splitting.getByRole('button', { name: '分出来' }).click()
  await expect(panel.getByRole('button', { name: /外县/u }).first()).toBeVisible()
  await undo(page)
  await expect(panel.getByRole('button', { name: /外县/u })).toHaveCount(0)
})

test('a date is offered as documents write it, and taken only when it is chosen', async ({ page }) => {
  await openDraft(page, { ...DRAFT, values: { ...DRAFT.values } })
  const panel = panelOf(page)
  // The blank is text here; a table fills it, carried over and to be confirmed.
  await panel.getByRole('button', { name: '粘贴表格…' }).click()
  const dialog = page.getByRole('dialog', { name: '从表格填空' })
  await dialog.getByRole('textbox', { name: '粘贴表格' }).fill('日期\t11月26日\n起数\t3\n没有的\t5')
  await expect(dialog.getByRole('combobox', { name: '没有的 填到' })).toHaveValue('')
  await dialog.getByRole('button', { name: '填入 2 个，都待核' }).click()
  await expect
    .poll(() => shownParagraphs(page))
    .toEqual(['云溪县要抓好防火，11月26日前见效。', '云溪县今年3起，云溪乡也是。看云溪乡。'])
  await expect(panel.getByText('沿用：粘贴的表格').first()).toBeVisible()
  await undo(page)
  await expect.poll(async () => (await shownParagraphs(page))[1]).toContain('今年〔起数〕起')
})

test('selected words become a blank, at every equal place if wanted', async ({ page }) => {
  await openDraft(page, DRAFT)
  const words = page.getByRole('textbox', { name: '讲稿正文' })
  await words.focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('ArrowLeft')
  for (let step = 0; step < 3; step++) await page.keyboard.press('Shift+ArrowLeft')
  await page.getByRole('button', { name: '设为填空' }).click()
  const dialog = page.getByRole('dialog', { name: '设为填空' })
  await dialog.getByRole('textbox').fill('乡名')
  await dialog.getByRole('checkbox', { name: '另有 1 处一样的字，也设为这个空' }).check()
  await dialog.getByRole('button', { name: '设为填空' }).click()
  await expect(page.locator('[data-slot]', { hasText: '云溪乡' })).toHaveCount(2)
  await undo(page)
  await expect(page.locator('[data-slot]', { hasText: '云溪乡' })).toHaveCount(0)
})

test('items of a list are added, moved and taken out, and writings of a date are offered', async ({ page }) => {
  await page.goto('/library')
  await page.getByRole('link', { name: '工作部署讲话' }).click()
  await page.getByRole('button', { name: '用它起草' }).click()
  const panel = panelOf(page)
  await panel.getByRole('button', { name: /讲话日期/u }).click()
  await panel.getByRole('textbox', { name: '哪一天讲' }).fill('2026-11-26')
  await panel.getByRole('button', { name: '写成 2026年11月26日', exact: true }).click()
  await expect(page.locator('[data-line="dateLine"]')).toHaveText('（2026年11月26日）')

  await panel.getByRole('button', { name: /管住野外火源/u }).click()
  await panel.getByRole('button', { name: '加一项' }).click()
  const headings = page.locator('.ProseMirror h3')
  await expect(headings.filter({ hasText: '（二）〔措施标题〕' })).toHaveCount(1)
  await panel.getByRole('button', { name: '下移' }).click()
  await expect(headings.filter({ hasText: '（三）〔措施标题〕' })).toHaveCount(1)
  await panel.getByRole('button', { name: '去掉这项' }).click()
  await expect(headings.filter({ hasText: '〔措施标题〕' })).toHaveCount(0)
  await undo(page)
  await expect(headings.filter({ hasText: '（三）〔措施标题〕' })).toHaveCount(1)
})

test('values of the draft before of the same template are taken over, to be confirmed', async ({ page }) => {
  for (const value of ['清江县防汛会', null]) {
    await page.goto('/library')
    await page
      .getByRole('link', { name: '总结表彰讲话' })
      .or(page.getByRole('link', { name: '开幕致辞' }))
      .first()
      .click()
    await page.getByRole('button', { name: '用它起草' }).click()
    const panel = panelOf(page)
    if (value !== null) {
      await panel.locator('textarea:visible').first().fill(value)
      await panel.locator('textarea:visible').first().press('Enter')
      await expect(page.getByRole('status', { name: '存稿状态' })).toContainText('已存到本机和服务器')
      await expect(page.getByText(value).first()).toBeVisible()
      continue
    }
    await panel.getByRole('button', { name: /^沿用待核：/u }).click()
    await expect(panel.getByText(/^沿用：/u).first()).toBeVisible()
    await expect(page.locator('[data-slot="carried"]').first()).toBeVisible()
  }
})
