import { expect, type Page, test } from '@playwright/test'
import { Writer } from './drivers/writer'

const TEMPLATE = (name: string, text: string) => `---
name: ${name}
genre: address
slots:
  会议名称: { type: event, hint: 会议全称, from: meeting }
---
# 在{{会议名称}}上的${name}

{{#section "opening" id="opening"}}
${text}{{会议名称}}。
{{/section}}
`

/** Begins a draft from a template of its own; gives its address. */
async function begin(page: Page, name: string, text: string): Promise<string> {
  const added = await page.request.post('/api/templates', { data: { source: TEMPLATE(name, text) } })
  const { template } = (await added.json()) as { template: { id: string } }
  const made = await page.request.post('/api/drafts', { data: { templateId: template.id } })
  const { draft } = (await made.json()) as { draft: { id: string } }
  return `/write/${draft.id}`
}

test('two papers of a meeting: what one fills is offered to the other, and a contradiction is shown until they agree', async ({
  page,
}) => {
  const speech = await begin(page, '共用讲话', '今天召开')
  const host = await begin(page, '共用主持词', '现在开始')

  await page.goto(speech)
  const writer = new Writer(page)
  await writer.ready()
  const panel = page.getByRole('tabpanel', { name: '填空' })
  await panel.getByRole('button', { name: '归到会议' }).click()
  await panel.getByLabel('或新开一个会议').fill('全县森林防火会')
  await panel.getByRole('button', { name: '新开' }).click()
  await expect(panel.getByRole('link', { name: '会议《全县森林防火会》' })).toBeVisible()
  await writer.fill('会议名称', '全县森林防火工作会议')
  await writer.saved()

  await page.goto(host)
  await writer.ready()
  await panel.getByRole('button', { name: '归到会议' }).click()
  await panel.getByLabel('加入已有的会议').selectOption('全县森林防火会')
  await panel.getByRole('button', { name: '沿用待核：会议《全县森林防火会》' }).click()
  await expect(writer.text).toContainText('现在开始全县森林防火工作会议。')
  await expect(panel.getByText('待核').first()).toBeVisible()

  await writer.fill('会议名称', '全市森林防火工作会议')
  await writer.saved()
  await panel.getByRole('link', { name: '会议《全县森林防火会》' }).click()
  await page.waitForURL(/\/meetings\//u)
  await expect(page.getByRole('row', { name: /会议名称/u })).toContainText('说法不一')
  await expect(page.getByRole('row', { name: /会议名称/u })).toContainText('全市森林防火工作会议')

  await page.goto(host)
  await writer.ready()
  await panel.getByRole('button', { name: /^\S*\s*会议名称/u }).click()
  await expect(panel.getByText('会议共用的是：全县森林防火工作会议')).toBeVisible()
  await panel.getByRole('button', { name: '用会议的' }).click()
  await writer.saved()
  await panel.getByRole('link', { name: '会议《全县森林防火会》' }).click()
  await page.waitForURL(/\/meetings\//u)
  await expect(page.getByRole('row', { name: /会议名称/u })).not.toContainText('说法不一')
})
