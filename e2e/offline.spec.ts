import { expect, test } from '@playwright/test'
import { Writer } from './drivers/writer'

test('somebody types offline for a minute; everything is on this machine meanwhile and on the server afterwards', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000)
  await page.clock.install()
  await page.goto('/library')
  await page.getByRole('link', { name: '开幕致辞' }).click()
  await page.getByRole('button', { name: '用它起草' }).click()
  const writer = new Writer(page)
  await writer.ready()
  await writer.type('连着网写的一句。')
  await writer.saved()

  await context.setOffline(true)
  for (let second = 0; second < 60; second += 5) {
    await writer.type(`断网第${second}秒写的一句。`)
    await page.clock.runFor(5_000)
  }
  await expect(writer.state).toHaveText('已存到本机，服务器连不上')
  await expect(writer.text).toContainText('断网第55秒写的一句。')

  await context.setOffline(false)
  await expect(writer.state).toContainText('已存到本机和服务器', { timeout: 20_000 })
  const id = new URL(page.url()).pathname.split('/').at(-1)
  const stored = await page.request.get(`/api/drafts/${id}`)
  const text = await stored.text()
  for (const second of [0, 30, 55]) expect(text).toContain(`断网第${second}秒写的一句。`)
})
