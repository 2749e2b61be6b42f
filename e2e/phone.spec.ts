import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { makeDraft, text } from './drivers/draft'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

/** Opens one of the sheets beside the text. */
async function openSheet(page: Page, name: '素材' | '参考' | '版本') {
  await page.getByRole('button', { name, exact: true }).tap()
  const sheet = page.getByRole('dialog', { name })
  await expect(sheet).toBeVisible()
  return sheet
}

/** A draft from a shipped template, on the phone form. */
async function begin(page: Page): Promise<void> {
  await page.goto('/')
  const { templates } = (await (await page.request.get('/api/templates')).json()) as {
    templates: { id: string; name: string }[]
  }
  const templateId = templates.find(({ name }) => name === '工作部署讲话')!.id
  const made = await page.request.post('/api/drafts', { data: { templateId } })
  await page.goto(`/write/${((await made.json()) as { draft: { id: string } }).draft.id}`)
  await expect(page.getByRole('button', { name: '素材', exact: true })).toBeVisible()
}

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ')}`)).toEqual([])
}

test('material is chosen for a place, swapped in from a sheet, taken back, and the sheet gives the focus back', async ({
  page,
}) => {
  await begin(page)
  const sheet = await openSheet(page, '素材')
  await expect(sheet.getByLabel('放在哪里')).toHaveValue('')
  const lines = sheet.getByRole('list', { name: '写法' })
  await expect(lines.getByText('在〔会议名称〕上的表态发言')).toBeVisible()
  await expectNoViolations(page)

  const rally = await sheet.getByLabel('放在哪里').locator('option').last().getAttribute('value')
  await sheet.getByLabel('放在哪里').selectOption(rally)
  const cards = lines.locator('[data-card]')
  await expect(cards.nth(1)).toBeVisible()
  const words = ((await cards.nth(1).textContent()) ?? '').replaceAll(' ', '')
  await cards.nth(1).tap()
  await expectNoViolations(page)
  await sheet.getByRole('button', { name: '换入', exact: true }).tap()
  const told = page.getByRole('alert').filter({ hasText: '已换入。' })
  await expect(told).toBeVisible()
  await sheet.getByRole('button', { name: '关闭' }).tap()
  await expect(sheet).toHaveCount(0)
  await expect(page.getByRole('button', { name: '素材', exact: true })).toBeFocused()

  await page.getByRole('button', { name: '通读' }).tap()
  const last = page.locator('.ProseMirror section').last()
  await expect(last).toContainText(words.slice(0, 12))
  await told.getByRole('button', { name: '撤销' }).tap()
  await expect(last).not.toContainText(words.slice(0, 12))
})

test('a text is laid beside the draft, read, and a line of it goes to the end of the chosen section', async ({
  page,
}) => {
  await page.goto(`/write/${await makeDraft(page, { paragraphs: [[text('前面一句。')]] })}`)
  const sheet = await openSheet(page, '参考')
  await sheet
    .getByLabel('放入材料')
    .and(page.locator('input'))
    .setInputFiles([
      { name: '汇报.txt', mimeType: 'text/plain', buffer: Buffer.from('水库都看过一遍。\n渠道清了三十里。') },
    ])
  await sheet.getByRole('button', { name: /^汇报\.txt/u }).tap()
  const reading = sheet.getByRole('article', { name: '汇报.txt' })
  await expect(reading).toContainText('渠道清了三十里。')
  await sheet.getByLabel('放在哪里').selectOption('opening')
  await reading.getByText('渠道清了三十里。').tap()
  await reading.getByRole('button', { name: '插入第 2 段' }).tap()
  await expect(sheet.getByRole('status').filter({ hasText: '插在光标处了' })).toBeVisible()
  await expectNoViolations(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '通读' }).tap()
  await expect(page.locator('.ProseMirror section p').first()).toHaveText('前面一句。渠道清了三十里。')
})

test('a version is kept and put back from its sheet, and text is edited while it is read', async ({ page }) => {
  await page.goto(`/write/${await makeDraft(page, { paragraphs: [[text('原来一句。')]] })}`)
  const sheet = await openSheet(page, '版本')
  await sheet.getByLabel('给这一版起个名字').fill('送审稿')
  await sheet.getByRole('button', { name: '命名' }).tap()
  await expect(sheet.locator('form').getByRole('status')).toHaveText('记下了，会一直留着。')
  await expectNoViolations(page)
  await sheet.getByRole('button', { name: '关闭' }).tap()

  await page.getByRole('button', { name: '通读' }).tap()
  const paper = page.getByRole('textbox', { name: '讲稿正文' })
  await expect(paper).toHaveAttribute('contenteditable', 'false')
  await page.getByRole('button', { name: '改文字' }).tap()
  await expect(paper).toHaveAttribute('contenteditable', 'true')
  await paper.locator('section p').first().tap()
  await page.keyboard.press('End')
  await page.keyboard.insertText('手机上添的。')
  await expect(paper.locator('section p').first()).toHaveText('原来一句。手机上添的。')
  await expectNoViolations(page)

  const again = await openSheet(page, '版本')
  await again.getByRole('button', { name: /送审稿/u }).tap()
  await expect(again.getByRole('article').locator('ins')).toHaveText('手机上添的。')
  await again.getByRole('button', { name: '换回这一版' }).tap()
  await expect(again.getByText('换回来了。')).toBeVisible()
  await again.getByRole('button', { name: '关闭' }).tap()
  await expect(paper.locator('section p').first()).toHaveText('原来一句。')
})
