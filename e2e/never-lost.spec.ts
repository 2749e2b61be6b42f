import { expect, test } from '@playwright/test'
import { OwnServer } from './drivers/server'
import { Writer } from './drivers/writer'

test('a server killed during writing loses nothing, and a reload brings back every word', async ({ page }) => {
  const server = await OwnServer.start()
  try {
    await page.goto(`${server.url}/library`)
    await page.getByRole('link', { name: '表态发言' }).click()
    await page.getByRole('button', { name: '用它起草' }).click()
    const writer = new Writer(page)
    await writer.ready()
    await writer.type('这一句已经存到服务器。')
    await writer.saved()

    await server.kill()
    await writer.type('这一句写在断线以后。')
    await expect(writer.state).toContainText('服务器连不上', { timeout: 20_000 })

    await server.startAgain()
    await page.reload()
    await writer.ready()
    await expect(writer.text).toContainText('这一句已经存到服务器。')
    await expect(writer.text).toContainText('这一句写在断线以后。')
    await expect(writer.state).toContainText('已存到本机和服务器', { timeout: 20_000 })
    await page.reload()
    await writer.ready()
    await expect(writer.text).toContainText('这一句写在断线以后。')
  } finally {
    await server.remove()
  }
})

test('two windows on one draft: the stale save is refused and both versions are offered', async ({ page, context }) => {
  await page.goto('/library')
  await page.getByRole('link', { name: '开幕致辞' }).click()
  await page.getByRole('button', { name: '用它起草' }).click()
  const here = new Writer(page)
  await here.ready()
  const other = await context.newPage()
  await other.goto(page.url())
  const there = new Writer(other)
  await there.ready()

  await here.type('这是第一个窗口写的。')
  await here.saved()
  await there.type('这是第二个窗口写的。')
  await expect(there.state).toContainText('另一处改过这份稿子', { timeout: 20_000 })
  await other.getByRole('button', { name: '看两版' }).click()
  await expect(other.getByRole('dialog', { name: '另一处改过这份稿子' })).toBeVisible()
  await other.getByRole('button', { name: '用另一处的' }).click()
  await expect(there.text).toContainText('这是第一个窗口写的。')
  await other.getByRole('textbox', { name: '讲稿正文' }).press('Control+z')
  await expect(there.text).toContainText('这是第二个窗口写的。')
})

test('two windows on one draft are merged by section, and the version that was not chosen stays among the versions', async ({
  page,
  context,
}) => {
  await page.goto('/library')
  await page.getByRole('link', { name: '开幕致辞' }).click()
  await page.getByRole('button', { name: '用它起草' }).click()
  const here = new Writer(page)
  await here.ready()
  const other = await context.newPage()
  await other.goto(page.url())
  const there = new Writer(other)
  await there.ready()

  await here.typeInto(0, '第一个窗口改了开头。')
  await here.saved()
  await there.typeInto(-1, '第二个窗口改了结尾。')
  await expect(there.state).toContainText('另一处改过这份稿子', { timeout: 20_000 })
  await other.getByRole('button', { name: '看两版' }).click()
  const dialog = other.getByRole('dialog', { name: '另一处改过这份稿子' })
  const first = dialog.getByRole('radiogroup').filter({ hasText: '第一个窗口改了开头。' })
  await first.getByRole('radio', { name: '用另一处的' }).check()
  await dialog.getByRole('button', { name: '按上面选的合成一版' }).click()
  await expect(there.text).toContainText('第一个窗口改了开头。')
  await expect(there.text).toContainText('第二个窗口改了结尾。')
  await there.saved()

  await other.getByRole('tab', { name: '版本' }).click()
  const panel = other.getByRole('tabpanel', { name: '版本' })
  await expect(panel.getByRole('button', { name: /两处不同时没有选的/u })).toHaveCount(2)
})
