import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { makeDraft, text } from './drivers/draft'
import { Writer } from './drivers/writer'

/** Makes a meeting from the workbench; ends on its page. */
async function make(page: Page, name: string, date = ''): Promise<void> {
  await page.goto('/')
  const list = page.getByRole('region', { name: '会议' })
  await list.getByRole('button', { name: '新开会议' }).click()
  await list.getByLabel('会议名称').fill(name)
  await list.getByLabel('日期').fill(date)
  await list.getByRole('button', { name: '新开会议' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

test('a meeting is made on the workbench, takes papers in, is renamed, removed and brought back with its papers', async ({
  page,
}) => {
  await makeDraft(page, { title: '供水会讲话', paragraphs: [[text('今天开会。')]] })
  await make(page, '全县供水工作会', '11月28日')
  await expect(page.getByText('11月28日', { exact: true })).toBeVisible()
  await expect(page.getByText('还没有稿子。')).toBeVisible()

  await page.getByLabel('加一份手上的稿子').selectOption('供水会讲话')
  await page.getByRole('button', { name: '加进来' }).click()
  const papers = page.getByRole('region', { name: '稿子' })
  await expect(papers.getByRole('link', { name: '供水会讲话' })).toBeVisible()
  await page.getByLabel('用模板另起一份').selectOption('工作会议主持词')
  await page.getByRole('button', { name: '起草' }).click()
  const writer = new Writer(page)
  await writer.ready()
  await expect(page.getByRole('link', { name: '会议《全县供水工作会》' })).toBeVisible()

  await page.goto('/')
  const list = page.getByRole('region', { name: '会议' })
  const row = list.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '全县供水工作会' }) })
  await expect(row.getByRole('list', { name: '稿子' }).getByRole('link')).toHaveCount(2)
  await row.getByRole('button', { name: '给会议改名：全县供水工作会' }).click()
  await list.getByLabel('新名称').fill('全县城乡供水工作会')
  await list.getByRole('button', { name: '改名', exact: true }).click()
  await expect(list.getByRole('heading', { name: '全县城乡供水工作会' })).toBeVisible()

  await list.getByRole('button', { name: '移除会议：全县城乡供水工作会' }).click()
  await expect(list.getByRole('heading', { name: '全县城乡供水工作会' })).toHaveCount(0)
  await expect(page.getByRole('row', { name: /供水会讲话/u })).toBeVisible()
  const told = page.getByRole('alert').filter({ hasText: '已移除会议“全县城乡供水工作会”' })
  await told.getByRole('button', { name: '撤销' }).click()
  const back = list.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '全县城乡供水工作会' }) })
  await expect(back.getByRole('link', { name: '供水会讲话' })).toBeVisible()

  await back.getByRole('link', { name: '打开会议：全县城乡供水工作会' }).click()
  await page.getByRole('button', { name: '移出会议：供水会讲话' }).click()
  await expect(papers.getByRole('link', { name: '供水会讲话' })).toHaveCount(0)
  await page
    .getByRole('alert')
    .filter({ hasText: '“供水会讲话”已移出会议' })
    .getByRole('button', { name: '撤销' })
    .click()
  await expect(papers.getByRole('link', { name: '供水会讲话' })).toBeVisible()
})

test('a draft whose meeting was removed says that it has none, and a name that is missing is asked for', async ({
  page,
}) => {
  const draft = await makeDraft(page, { title: '防火会讲话', paragraphs: [[text('今天开会。')]] })
  await make(page, '全县森林防火会')
  await page.getByLabel('加一份手上的稿子').selectOption('防火会讲话')
  await page.getByRole('button', { name: '加进来' }).click()
  await expect(page.getByRole('link', { name: '防火会讲话' }).first()).toBeVisible()
  await page.getByRole('button', { name: '移除会议' }).click()
  await page.waitForURL(/\/$/u)
  await page.goto(`/write/${draft}`)
  await expect(page.getByText('这份稿子还没有归到会议')).toBeVisible()

  await page.goto('/')
  const list = page.getByRole('region', { name: '会议' })
  await list.getByRole('button', { name: '新开会议' }).click()
  await list.getByRole('button', { name: '新开会议' }).click()
  await expect(list.getByText('先写会议名称，以后还能改。')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(list.getByLabel('会议名称')).toHaveCount(0)
})

for (const size of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])
  test(`the list of meetings and a meeting with papers are within the window and axe finds nothing, ${size.width} wide`, async ({
    page,
  }) => {
    await page.setViewportSize(size)
    const name = `宽 ${size.width} 的全县安全生产暨森林防灭火工作会议`
    await page.request.post('/api/drafts', { data: { title: `${name}上的讲话` } })
    await make(page, name, '2026年11月28日')
    await page.getByLabel('加一份手上的稿子').selectOption(`${name}上的讲话`)
    await page.getByRole('button', { name: '加进来' }).click()
    await expect(page.getByRole('link', { name: `${name}上的讲话` }).first()).toBeVisible()
    for (const path of [page.url(), '/']) {
      await page.goto(path)
      await expect(page.getByRole('link', { name: `${name}上的讲话` }).first()).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ')}`)).toEqual([])
      const beyond = await page.locator('#main').evaluate((main) => main.scrollWidth - main.clientWidth)
      expect(beyond).toBeLessThanOrEqual(0)
    }
  })
