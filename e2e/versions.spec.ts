import { expect, test } from '@playwright/test'
import { Writer } from './drivers/writer'

test('a version from before is read, put back as one step, and what stood before it is kept', async ({ page }) => {
  await page.goto('/library')
  await page.getByRole('link', { name: '开幕致辞' }).click()
  await page.getByRole('button', { name: '用它起草' }).click()
  const writer = new Writer(page)
  await writer.ready()
  await writer.type('我们要全力抓好今冬明春的森林防火工作。')
  await writer.saved()

  await page.getByRole('tab', { name: '版本' }).click()
  const panel = page.getByRole('tabpanel', { name: '版本' })
  await panel.getByLabel('给这一版起个名字').fill('送审稿')
  await panel.getByRole('button', { name: '命名' }).click()
  await expect(panel.locator('form').getByRole('status')).toHaveText('记下了，会一直留着。')

  await writer.type('后来又添了一句。')
  await writer.saved()
  await panel.getByRole('button', { name: /送审稿/u }).click()
  const print = panel.getByRole('article', { name: '这一版和现在的不同' })
  await expect(print.locator('ins')).toHaveText('后来又添了一句。')
  await expect(print.locator('del')).toHaveCount(0)

  await panel.getByRole('button', { name: '换回这一版' }).click()
  await expect(panel.getByText('换回来了。')).toBeVisible()
  await expect(writer.text).not.toContainText('后来又添了一句。')
  await expect(writer.text).toContainText('森林防火')
  await writer.saved()

  await panel.getByRole('button', { name: '所有版本' }).click()
  await expect(panel.getByRole('button', { name: /换回别的版本以前/u })).toBeVisible()
  await writer.text.press('Control+z')
  await expect(writer.text).toContainText('后来又添了一句。')
})
