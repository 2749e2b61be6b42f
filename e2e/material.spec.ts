import { expect, test } from '@playwright/test'
import { Writer } from './drivers/writer'

test('the rally is looked at in its place, swapped, taken back, and gone on with in the office’s own words', async ({
  page,
}) => {
  await page.goto('/library')
  await page.getByRole('link', { name: '工作部署讲话' }).click()
  await page.getByRole('button', { name: '用它起草' }).click()
  const writer = new Writer(page)
  await writer.ready()
  const rally = writer.text.locator('section[data-role="rally"]')
  const before = (await rally.textContent())!
  await rally.locator('p').last().click()

  await page.getByRole('tab', { name: '素材' }).click()
  const panel = page.getByRole('tabpanel', { name: '素材' })
  const cards = panel.getByRole('list', { name: '写法' }).locator('[data-card]')
  await expect(cards.nth(1)).toBeVisible()
  await cards.first().focus()
  await page.keyboard.press('ArrowDown')
  const other = (await cards.nth(1).textContent())!
  await expect(writer.text.locator('[data-preview]')).toHaveText(other.replaceAll(' ', ''), { useInnerText: false })
  await expect(rally).toBeHidden()
  await page.keyboard.press('Enter')
  await expect(rally).toBeVisible()
  await expect(rally).not.toHaveText(before)
  await expect(writer.text).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(rally).toHaveText(before)

  await writer.type('要把每一项要')
  const ghost = writer.text.locator('[data-ghost]')
  await page.waitForTimeout(1_000)
  // The section says so already.
  await expect(ghost).toHaveCount(0)
  await page.keyboard.insertText('求都落地。要用群众听')
  await expect(ghost).toHaveText(/^得懂的话讲清利害/u)
  await page.keyboard.press('ArrowRight')
  await expect(ghost).not.toHaveText(/^得懂/u)
  await expect(rally).toContainText('要用群众听得')
  await page.keyboard.press('Tab')
  await expect(ghost).toHaveCount(0)
  await expect(rally).toContainText('要用群众听得懂的话讲清利害')
  await page.keyboard.press('Control+z')
  await expect(rally).not.toContainText('讲清利害')
  await expect(rally).toContainText('要用群众听得')
})

test('in the front block other titles are offered; one is put in with the blank’s value kept, and taken back', async ({
  page,
}) => {
  await page.goto('/library')
  await page.getByRole('link', { name: '工作部署讲话' }).click()
  await page.getByRole('button', { name: '用它起草' }).click()
  const writer = new Writer(page)
  await writer.ready()
  await writer.fill('会议名称', '全县供水工作会')
  const title = writer.text.locator('header[data-front] > *').first()
  await expect(title).toHaveText('在全县供水工作会上的讲话')
  await title.click({ position: { x: 4, y: 10 } })

  await page.getByRole('tab', { name: '素材' }).click()
  const panel = page.getByRole('tabpanel', { name: '素材' })
  await expect(panel.getByRole('radio', { name: /^换题目/u })).toBeChecked()
  await panel.getByRole('button', { name: '换入：在〔会议名称〕上的表态发言' }).click()
  await expect(title).toHaveText('在全县供水工作会上的表态发言')
  await expect(writer.text).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(title).toHaveText('在全县供水工作会上的讲话')

  await writer.text.getByText('同志们').first().click()
  await expect(panel.getByRole('radio', { name: /^换称谓/u })).toBeChecked()
  await expect(panel.getByRole('list', { name: '写法' }).getByText('同志们：', { exact: true })).toBeVisible()
  await panel.getByRole('searchbox').fill('没有这样的称谓')
  await expect(panel.getByText('没有找到。')).toBeVisible()
})
