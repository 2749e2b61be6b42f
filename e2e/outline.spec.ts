import { expect, type Page, test } from '@playwright/test'
import { Writer } from './drivers/writer'

async function open(page: Page, template: string): Promise<Writer> {
  await page.goto('/library')
  await page.getByRole('link', { name: template, exact: true }).first().click()
  await page.getByRole('button', { name: '用它起草' }).click()
  const writer = new Writer(page)
  await writer.ready()
  return writer
}

const points = (page: Page) => page.getByRole('tree').getByRole('treeitem')
const labels = async (page: Page) =>
  (await points(page).evaluateAll((rows) => rows.map((row) => row.getAttribute('title') ?? ''))).map((label) =>
    label.slice(0, 8),
  )
const point = (page: Page, label: string) => page.getByRole('treeitem', { name: new RegExp(label, 'u') })

test('the outline is worked by keyboard alone: move, change the level, fold, delete, take back', async ({ page }) => {
  const writer = await open(page, '工作部署讲话')
  const before = await labels(page)
  await point(page, '对标上级部署').focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(writer.text).toContainText('一、看清当前形势')
  await expect(writer.text).toContainText('二、对标上级部署')
  await expect(point(page, '对标上级部署')).toBeFocused()

  await page.keyboard.press('Alt+ArrowRight')
  await expect(point(page, '对标上级部署')).toHaveAttribute('aria-level', '2')
  await expect(page.getByRole('status').filter({ hasText: '已降一级' })).toBeAttached()

  await point(page, '突出重点环节').focus()
  await page.keyboard.press('ArrowLeft')
  await expect(point(page, '突出重点环节')).toHaveAttribute('aria-expanded', 'false')
  await expect(point(page, '管住野外火源')).toHaveCount(0)

  await page.keyboard.press('Delete')
  await expect(point(page, '突出重点环节')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await point(page, '突出重点环节').focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => labels(page)).toEqual(before)
})

test('a point is dragged under another heading, and its series takes another numbering in one step', async ({
  page,
}) => {
  const writer = await open(page, '工作部署讲话')
  const [from, to] = [await point(page, '管住野外火源').boundingBox(), await point(page, '做好宣传引导').boundingBox()]
  await page.mouse.move(from!.x + 60, from!.y + 10)
  await page.mouse.down()
  await page.mouse.move(to!.x + 60, to!.y + to!.height / 2, { steps: 8 })
  await page.mouse.up()
  await expect(writer.text).toContainText('（一）清除林下隐患')

  await point(page, '压实各方责任').focus()
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: '第一，', exact: true }).click()
  await expect(writer.text).toContainText('第一，对标上级部署')
  await expect(writer.text).toContainText('下面，我讲五点意见')
  await page.keyboard.press('Control+z')
  await expect(writer.text).toContainText('一、对标上级部署')
})

test('markers typed at the start of a line become numbers, by keys and by an input method', async ({ page }) => {
  const writer = await open(page, '表态发言')
  const numbers = page.locator('.ProseMirror [data-atom="ordinal"]')
  const before = await numbers.count()
  await writer.text.focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('首先，')
  await expect(numbers).toHaveCount(before + 1)
  await page.keyboard.press('Backspace')
  await expect(numbers).toHaveCount(before)
  await expect(writer.text).toContainText('首先，')

  await page.keyboard.press('Enter')
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Input.imeSetComposition', { text: 'diyi', selectionStart: 4, selectionEnd: 4 })
  await devtools.send('Input.imeSetComposition', { text: '①', selectionStart: 1, selectionEnd: 1 })
  await expect(numbers).toHaveCount(before)
  await devtools.send('Input.insertText', { text: '①' })
  await expect(numbers).toHaveCount(before + 1)
  await page.keyboard.press('Control+z')
  await expect(numbers).toHaveCount(before)
  await expect(writer.text).toContainText('①')
})

test('the page of the caret is said, and keys zoom the paper', async ({ page }) => {
  const writer = await open(page, '工作部署讲话')
  await writer.text.focus()
  await page.keyboard.press('Control+Home')
  await expect(page.getByText(/第 1 页，共 \d 页/u)).toBeVisible()
  await page.keyboard.press('Control+End')
  await expect(page.getByText(/第 2 页，共 2 页/u)).toBeVisible()
  await page.keyboard.press('Control+-')
  await expect(page.getByRole('button', { name: /缩放：75%|缩放：60%|缩放：90%/u })).toBeVisible()
  await page.keyboard.press('Control+0')
  await expect(page.getByRole('button', { name: '缩放：合宽' })).toBeVisible()
})
