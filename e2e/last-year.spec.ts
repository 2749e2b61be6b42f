import path from 'node:path'
import { expect, test } from '@playwright/test'
import { MiningRoom, SAMPLES } from './drivers/mining-room'
import { Writer } from './drivers/writer'

test('last year’s speech is taken up, each value looked at and confirmed by one key', async ({ page }) => {
  const mining = new MiningRoom(page)
  await mining.open()
  await mining.drop([path.join(SAMPLES, '02_flood-season.txt')])
  const title = await page.getByRole('list', { name: '讲话', exact: true }).getByRole('button').first().textContent()
  await mining.openSpeech(title ?? '')
  await page.getByRole('button', { name: '用这篇起草' }).click()
  const writer = new Writer(page)
  await writer.ready()

  const carried = writer.text.locator('[data-slot="carried"]')
  const before = await carried.count()
  expect(before).toBeGreaterThan(3)
  await writer.text.focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => carried.count()).toBeLessThan(before)
  await page.keyboard.press('Control+z')
  await expect.poll(() => carried.count()).toBe(before)

  for (let step = 0; step < before && (await carried.count()) > 0; step++) {
    await page.keyboard.press('F8')
    await page.keyboard.press('Control+Enter')
  }
  await expect(carried).toHaveCount(0)
  await page.getByRole('button', { name: /^导出/u }).first().click()
  await expect(page.getByRole('dialog', { name: '导出' })).toContainText('没有空着、不合或待核的地方')
})
