import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { SAMPLES } from './drivers/mining-room'
import { Writer } from './drivers/writer'

test('a text is laid beside the draft, searched, and a passage of it goes into the page and keeps its origin', async ({
  page,
}) => {
  await page.goto('/library')
  await page.getByRole('link', { name: '开幕致辞' }).click()
  await page.getByRole('button', { name: '用它起草' }).click()
  const writer = new Writer(page)
  await writer.ready()
  await writer.type('前面一句。')
  await page.getByRole('tab', { name: '参考' }).click()
  const panel = page.getByRole('tabpanel', { name: '参考' })
  await panel
    .getByLabel('放入材料')
    .and(page.locator('input'))
    .setInputFiles([
      {
        name: '02_flood-season.txt',
        mimeType: 'text/plain',
        buffer: readFileSync(path.join(SAMPLES, '02_flood-season.txt')),
      },
      { name: '照片.png', mimeType: 'image/png', buffer: Buffer.from('x') },
    ])
  const opener = panel.getByRole('button', { name: /^02_flood-season\.txt/u })
  await expect(opener.first()).toBeVisible()
  await expect(panel.getByRole('status').first()).toContainText('照片.png')

  await panel.getByRole('searchbox', { name: '在所有材料里查' }).fill('防汛')
  await panel
    .getByRole('button', { name: /第 \d+ 段/u })
    .first()
    .click()
  const text = panel.getByRole('article', { name: '02_flood-season.txt' })
  const line = text.locator('[data-line]').filter({ hasText: /.{30}/u }).first()
  const words = (await line.textContent()) ?? ''
  await line.hover()
  await line.locator('..').getByRole('button').click()
  await expect(writer.text).toContainText(words)
  await expect(line.locator('..')).toContainText('稿子里有')
  await expect(panel.getByText(/光标所在的段有/u)).toBeVisible()
  await writer.saved()

  await panel.getByRole('button', { name: '所有材料' }).click()
  await panel.getByRole('searchbox', { name: '在所有材料里查' }).fill('')
  await expect(opener.first()).toContainText('稿子里用了')
  await panel.getByRole('button', { name: '去掉“02_flood-season.txt”' }).click()
  await expect(opener).toHaveCount(0)
  const told = page.locator('span').filter({ hasText: '已去掉“02_flood-season.txt”' })
  await told.getByRole('button', { name: '撤销' }).first().click()
  await expect(opener.first()).toBeVisible()
})
