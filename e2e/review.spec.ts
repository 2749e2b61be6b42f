import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { MiningRoom, sampleFiles } from './drivers/mining-room'
import { Writer } from './drivers/writer'

test('a run is reviewed: a block is read, a doubt is settled by one key, speeches are confirmed, corrections are taken along', async ({
  page,
}) => {
  const mining = new MiningRoom(page)
  await mining.open()
  await mining.drop(sampleFiles())
  const title = '在全县安全生产工作会议上的讲话'

  await test.step('a block of a strip leads to its paragraph in the source', async () => {
    const row = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: title, exact: true }) })
    await row.locator('[data-role="measures"]').first().click()
    await expect(page.getByRole('article', { name: title })).toBeVisible()
    await expect(page.locator('[data-active="true"][data-role="measures"]').first()).toBeInViewport()
  })

  await test.step('one key gives a paragraph another role', async () => {
    await page.getByText(/^段落 \d+$/u).click()
    const selected = page.locator('button[data-row][aria-current="true"]')
    await selected.focus()
    await selected.press('5')
    await expect(page.locator('li[data-role="problems"] button[data-row]').first()).toBeVisible()
  })

  await test.step('the rest is confirmed as it stands, and another speech from the list', async () => {
    await page.getByRole('button', { name: '这一篇都对' }).click()
    await expect(page.getByRole('button', { name: '这一篇都对' })).toHaveCount(0)
    await page.getByRole('button', { name: '看全部讲话' }).click()
    await page.getByRole('checkbox', { name: /^选中/u }).first().check()
    await page.getByRole('button', { name: '选中的 1 篇都对' }).click()
    await expect(page.getByText('已由人看过')).toHaveCount(2)
  })

  await test.step('the table says which roles are where, and leads there', async () => {
    await page.getByText('对照表').click()
    await page
      .getByRole('button', { name: /^形势分析 \d+%$/u })
      .first()
      .click()
    await expect(page.getByRole('article')).toBeVisible()
    await expect(page).toHaveURL(/line=\d+/u)
  })

  await test.step('what was said is downloaded in the form that training reads', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载更正' }).click(),
    ])
    const files = unzipSync(new Uint8Array(await readFile(await download.path())))
    const gold = Object.keys(files).filter((name) => /^gold\/\d+\.json$/u.test(name))
    const items = gold.flatMap((name) => JSON.parse(strFromU8(files[name]!)).items as { reviewed: boolean }[])
    expect(items.filter(({ reviewed }) => reviewed)).toHaveLength(2)
  })
})

test('a phrase is found, its source opened, taken into a draft, and known as used once the draft is exported', async ({
  page,
}) => {
  const mining = new MiningRoom(page)
  await mining.open()
  await mining.drop(sampleFiles())
  const phrase = await unusedPhrase(page)

  await page.goto('/phrases?kind=phrase')
  await page.getByRole('searchbox', { name: '查找语料' }).fill(phrase.slice(0, 4))
  const entry = page.getByRole('link', { name: phrase, exact: true })
  await entry.click()
  const pane = page.getByRole('region', { name: `语料：${phrase}` }).first()
  await expect(pane.getByText('还没用过')).toBeVisible()
  const place = pane.getByRole('link', { name: /第 \d+ 行$/u }).first()
  await expect(place).toHaveAttribute('href', /\/mine\/.+file=\d+&piece=/u)

  const origin = new URL(page.url()).origin
  await page.request.post('/api/drafts', { data: { title: '语料试用' }, headers: { origin } })
  await pane.getByRole('button', { name: '插入到稿子' }).click()
  await page.getByRole('menuitem', { name: '语料试用' }).first().click()
  const writer = new Writer(page)
  await writer.ready()
  await writer.type('各单位要')
  await page.getByRole('button', { name: '插到光标处' }).click()
  await expect(writer.text).toContainText(`各单位要${phrase}`)
  await writer.saved()
  await writer.export('md')

  await page.goto('/phrases?kind=phrase')
  await page.getByRole('searchbox', { name: '查找语料' }).fill(phrase.slice(0, 4))
  await entry.click()
  await expect(pane.getByText('用过 1 次')).toBeVisible()
  await expect(pane.getByRole('link', { name: '语料试用' })).toBeVisible()
  await place.click()
  await expect(page.getByRole('article')).toBeVisible()
})

/** The first words of a phrase that no draft has used; other journeys may have exported some. */
async function unusedPhrase(page: Page): Promise<string> {
  const { entries } = (await (await page.request.get('/api/phrases')).json()) as {
    entries: { kind: string; key: string; text: string }[]
  }
  for (const { kind, key, text } of entries.filter((entry) => entry.kind === 'phrase')) {
    const answer = await page.request.get(`/api/phrases/${kind}/${encodeURIComponent(key)}`)
    const { finding } = (await answer.json()) as { finding: { used: readonly unknown[] } }
    if (finding.used.length === 0) return text.split('\n')[0]!
  }
  throw new Error('every phrase has been used')
}
