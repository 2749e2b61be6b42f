import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'

const SOURCE = `---
name: 防汛值班提醒
genre: deployment
slots:
  日期: { type: date, label: 日期, hint: 哪一天, example: 2026年6月1日 }
---
# 关于做好值班的讲话

同志们：

{{#section "measures" id="measures"}}
从{{日期}}起，值班人员要在岗在位。
{{/section}}
`

test('a template is uploaded, searched, renamed, copied, downloaded, deleted and brought back', async ({ page }) => {
  await page.goto('/library')
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: '值班.hbs', mimeType: 'text/plain', buffer: Buffer.from(SOURCE) })
  await expect(page.getByText('已导入“防汛值班提醒”。')).toBeVisible()

  await page.getByRole('searchbox', { name: '查找模板' }).fill('值班')
  const card = page.getByRole('link', { name: '防汛值班提醒', exact: true })
  await expect(card).toBeVisible()
  await expect(page.getByRole('link', { name: '表态发言' })).toHaveCount(0)
  await card.click()
  const pane = page.getByRole('region', { name: /^预览：/u })
  await expect(pane.getByText('从2026年6月1日起，值班人员要在岗在位。')).toBeVisible()

  await pane.getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: '改名' }).click()
  await page.getByLabel('新名称').fill('防汛值班要求')
  await page.getByLabel('新名称').press('Enter')
  await expect(page.getByRole('heading', { name: '防汛值班要求' }).first()).toBeVisible()

  await pane.getByRole('button', { name: '更多' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: '下载 .hbs' }).click(),
  ])
  expect(download.suggestedFilename()).toContain('防汛值班要求')
  expect(await readFile(await download.path(), 'utf8')).toBe(SOURCE.replace('防汛值班提醒', '防汛值班要求'))

  await pane.getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: '复制一份' }).click()
  await expect(page.getByRole('list', { name: '模板' }).getByRole('link', { name: /防汛值班要求/u })).toHaveCount(2)

  await page.getByRole('link', { name: '防汛值班要求', exact: true }).first().click()
  await pane.getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: '删除' }).click()
  await expect(page.getByText('已删除“防汛值班要求”。')).toBeVisible()
  await page.getByRole('button', { name: '撤销' }).click()
  await page.goto('/library?q=值班')
  await expect(page.getByRole('link', { name: '防汛值班要求', exact: true })).toBeVisible()
})

test('a template with mistakes is kept and its problems are named in words with their line', async ({ page }) => {
  await page.goto('/library')
  const broken = SOURCE.replace('{{日期}}', '{{日 期}}').replace('防汛值班提醒', '有错的模板')
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: '有错.hbs', mimeType: 'text/plain', buffer: Buffer.from(broken) })
  await expect(page.getByText(/已导入“有错的模板”，有 \d+ 处要看/u)).toBeVisible()
  await expect(page.getByText('12 行', { exact: false }).first()).toBeVisible()
})
