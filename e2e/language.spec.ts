import { expect, test } from '@playwright/test'

const ROOMS = ['/', '/mine', '/library', '/settings'] as const
const CHINESE = /[\u4e00-\u9fff]/u

test('one switch turns every room into English and back, and a reload keeps it', async ({ page }) => {
  await page.goto('/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  // The switch names the other language in its own words; names of templates are the office's.
  const { templates } = (await (await page.request.get('/api/templates')).json()) as { templates: { name: string }[] }
  const own = ['中文', '讲稿台', ...templates.map(({ name }) => name)]
  for (const room of ROOMS) {
    await page.goto(room)
    const buttons = await page.getByRole('button').allInnerTexts()
    for (const text of buttons.filter((text) => !own.some((name) => text.includes(name))))
      expect(CHINESE.test(text) ? `${room}: ${text}` : '').toBe('')
  }
  await page.goto('/')
  await page.getByRole('button', { name: '中文' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
})
