import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { Writer } from './drivers/writer'

test('a rehearsal goes point by point with its clock, beside a target length, and changes nothing', async ({
  page,
}) => {
  await page.goto('/library')
  await page.getByRole('link', { name: '工作部署讲话', exact: true }).first().click()
  await page.getByRole('button', { name: '用它起草' }).click()
  const writer = new Writer(page)
  await writer.ready()
  const text = await writer.text.textContent()

  await page.getByRole('button', { name: /^讲多久/u }).click()
  await page.getByLabel('目标（分钟）').fill('5')
  await page.getByRole('button', { name: '定下' }).click()
  await expect(page.getByRole('button', { name: /目标 5 分钟，比目标短/u })).toBeVisible()

  await page.getByRole('button', { name: '试讲' }).click()
  const view = page.getByRole('dialog', { name: '试讲' })
  await expect(view.getByText(/第 1 点，共 \d+ 点/u)).toBeVisible()
  await page.keyboard.press(' ')
  await expect(view.getByRole('button', { name: '停一下' })).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(view.getByText(/第 2 点，共 \d+ 点/u)).toBeVisible()
  await expect(view.getByText(/比目标[快慢]/u)).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await page.keyboard.press('ArrowLeft')
  await expect(view.getByText(/第 1 点，共 \d+ 点/u)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(view).toHaveCount(0)
  expect(await writer.text.textContent()).toBe(text)

  await page.reload()
  await expect(page.getByRole('button', { name: /目标 5 分钟/u })).toBeVisible()
})

test('on the phone a rehearsal has its own way in, large type and buttons to go on', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/library')
  await page.getByRole('link', { name: '开幕致辞', exact: true }).first().click()
  await page.getByRole('button', { name: '用它起草' }).click()
  await page.waitForURL(/\/write\//u)
  await page.getByRole('button', { name: '试讲' }).click()
  const view = page.getByRole('dialog', { name: '试讲' })
  await view.getByRole('button', { name: '开始' }).click()
  await view.getByRole('button', { name: '下一点' }).click()
  await expect(view.getByText(/第 2 点/u)).toBeVisible()
  await view.getByRole('button', { name: '退出试讲' }).click()
  await expect(view).toHaveCount(0)
})
