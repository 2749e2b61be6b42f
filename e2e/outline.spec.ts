import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { openDraft, text } from './drivers/draft'
import { Finger } from './drivers/finger'
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

const number = (scheme: string) => ({ type: 'ordinal', attrs: { scheme, start: null } }) as const
const MEASURES = [
  text('下一步，要抓好三个方面的工作：'),
  number('一是'),
  text('查隐患；'),
  number('一是'),
  text('改问题；'),
  number('一是'),
  text('建机制。'),
]

test('numbers in the text are rows: they are moved, put inside, deleted by keys, and the announced count follows', async ({
  page,
}) => {
  await openDraft(page, { paragraphs: [MEASURES, [text('各级都要照办。')]] })
  const written = page.getByRole('textbox', { name: '讲稿正文' })
  await expect(point(page, '建机制')).toHaveAttribute('aria-posinset', '3')
  await point(page, '建机制').focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(written).toContainText('一是查隐患；二是建机制；三是改问题。')
  await expect(point(page, '建机制')).toBeFocused()

  await page.keyboard.press('Alt+ArrowRight')
  await expect(written).toContainText('两个方面的工作：一是查隐患；①建机制；二是改问题。')
  await expect(point(page, '建机制')).toHaveAttribute('aria-level', '3')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(written).toContainText('三个方面的工作：一是查隐患；二是建机制；三是改问题。')

  await page.keyboard.press('Delete')
  await expect(written).toContainText('两个方面的工作：一是查隐患；二是改问题。')
  await page.keyboard.press('Control+z')
  await expect(written).toContainText('三个方面的工作：一是查隐患；二是建机制；三是改问题。')
  await point(page, '改问题').press('Enter')
  await page.keyboard.type('真')
  await expect(written).toContainText('三是真改问题')
})

test('an announced count that is not what follows is told, leads to its place and is corrected', async ({ page }) => {
  await openDraft(page, { paragraphs: [[text('下面，我讲四点意见：'), ...MEASURES.slice(1)]] })
  const told = page.getByRole('list', { name: '预告的点数和实有的不一样' })
  await expect(told).toContainText('“讲四点意见”，下面实有 3 点')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await told.getByRole('button', { name: '改成三' }).click()
  await expect(page.getByRole('textbox', { name: '讲稿正文' })).toContainText('我讲三点意见')
  await expect(told).toHaveCount(0)
})

test('of a long outline only the rows near the view are drawn, and the focus stays with its row', async ({ page }) => {
  const paragraphs = Array.from({ length: 240 }, (_, at) => [number('（一）'), text(`要点${at + 1}，抓紧办。`)])
  await openDraft(page, { paragraphs })
  const first = point(page, '要点1，')
  await expect(first).toHaveAttribute('aria-setsize', '240')
  expect(await points(page).count()).toBeLessThan(60)
  await first.focus()
  await page.keyboard.press('End')
  await expect(point(page, '要点240')).toBeFocused()
  await expect(point(page, '要点240')).toBeInViewport()
  await expect(point(page, '要点120')).toHaveCount(0)

  await page.getByRole('tree').hover()
  await page.mouse.wheel(0, -20_000)
  await expect(first).toBeInViewport()
  await expect(point(page, '要点240')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(point(page, '要点239')).toBeFocused()
  await expect(point(page, '要点239')).toBeInViewport()
})

test.describe('by touch', () => {
  test.use({ hasTouch: true })

  for (const { name, width, height } of [
    { name: 'on the phone', width: 390, height: 844 },
    { name: 'in the drawer of a tablet', width: 820, height: 1100 },
  ])
    test(`a finger that holds a row drags it, one that swipes scrolls, ${name}`, async ({ page }) => {
      const more = Array.from({ length: 40 }, (_, at) => [number('（一）'), text(`要点${at + 1}，抓紧办。`)])
      await openDraft(page, { paragraphs: [MEASURES, ...more] })
      await page.setViewportSize({ width, height })
      await page.getByRole('button', { name: '提纲', exact: true }).click()
      const tree = page.getByRole('tree')
      const finger = await Finger.of(page)

      const [from, to] = [point(page, '建机制'), point(page, '查隐患')]
      await finger.press(from)
      await expect(from).toHaveAttribute('data-dragged', 'true')
      await finger.moveTo(to, 0.2)
      await expect(to).toHaveAttribute('data-drop', 'before')
      await finger.lift()
      await expect(point(page, '一是建机制')).toHaveAttribute('aria-posinset', '1')
      await expect(point(page, '三是改问题')).toBeVisible()
      await expect(page.getByRole('status').filter({ hasText: '已移动' })).toBeAttached()

      expect(await tree.evaluate(({ scrollTop }) => scrollTop)).toBe(0)
      await finger.swipe(point(page, '要点4，'), -200)
      await expect.poll(() => tree.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(100)
      await expect(tree.locator('[data-dragged]')).toHaveCount(0)

      await point(page, '要点9，').tap()
      await expect(page.getByText('要点9，抓紧办。')).toBeInViewport()
    })
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
