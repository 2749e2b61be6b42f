import { expect, type Page, test } from '@playwright/test'
import { blank, openDraft, shownParagraphs, text } from './drivers/draft'
import { InputMethod } from './drivers/input-method'

const DRAFT = {
  values: { 甲: '甲值', 乙: '乙值' },
  paragraphs: [[text('开头的话。')], [text('前'), blank('甲'), blank('乙'), text('后')]],
}

/** Where the caret is put, by keys from the end of the text, and where the words are then. */
const PLACES: readonly (readonly [string, readonly string[], string])[] = [
  ['at the start of a paragraph', ['Home'], '今天前甲值乙值后'],
  ['before a blank', ['Home', 'ArrowRight'], '前今天甲值乙值后'],
  ['between blanks', ['Home', 'ArrowRight', 'ArrowRight', 'ArrowRight'], '前甲值今天乙值后'],
  ['after a blank', ['End', 'ArrowLeft'], '前甲值乙值今天后'],
  ['at the end', ['End'], '前甲值乙值后今天'],
]

async function openAtEnd(page: Page) {
  await openDraft(page, DRAFT)
  await page.getByRole('textbox', { name: '讲稿正文' }).focus()
  await page.keyboard.press('Control+End')
  return InputMethod.of(page)
}

const last = async (page: Page) => (await shownParagraphs(page)).at(-1)

for (const [place, keys, expected] of PLACES)
  test(`words composed ${place} arrive once and in order, and undo takes back words`, async ({ page }) => {
    const method = await openAtEnd(page)
    // Keys may come before the browser has told of where the caret went.
    await Promise.all(keys.map((key) => page.keyboard.press(key)))
    await method.compose('jintian', '今天')
    await expect.poll(() => last(page)).toBe(expected)
    await method.compose('women', '我们')
    await expect.poll(() => last(page)).toBe(expected.replace('今天', '今天我们'))
    // Nothing moves once everything has settled.
    await expect(page.getByRole('status', { name: '存稿状态' })).toContainText('已存到本机和服务器')
    expect(await last(page)).toBe(expected.replace('今天', '今天我们'))

    await page.keyboard.press('Control+z')
    const left = (await last(page)) ?? ''
    // No letter of the composition comes back, and what goes are whole words.
    expect(left).toMatch(/^[^a-z]*$/u)
    expect([expected, '前甲值乙值后']).toContain(left)
    for (let more = 0; more < 3 && (await last(page)) !== '前甲值乙值后'; more++) await page.keyboard.press('Control+z')
    expect(await last(page)).toBe('前甲值乙值后')
    await page.keyboard.press('Control+Shift+z')
    expect(await last(page)).toMatch(/今天/u)
  })

test('words composed over a selection take its place, and undo brings it back', async ({ page }) => {
  const method = await openAtEnd(page)
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+End')
  await method.compose('quanxin', '全新')
  await expect.poll(() => last(page)).toBe('全新')
  for (let more = 0; more < 3 && (await last(page)) !== '前甲值乙值后'; more++) await page.keyboard.press('Control+z')
  expect(await last(page)).toBe('前甲值乙值后')
})

test('a composition that is given up leaves the text as it was', async ({ page }) => {
  const method = await openAtEnd(page)
  await method.show('jin')
  await method.cancel()
  await expect.poll(() => last(page)).toBe('前甲值乙值后')
  await method.compose('haode', '好的')
  await expect.poll(() => last(page)).toBe('前甲值乙值后好的')
})

test('with find open words arrive once, and the count follows when they have come', async ({ page }) => {
  const method = await openAtEnd(page)
  await page.keyboard.press('Control+f')
  const bar = page.getByRole('search', { name: '查找替换' })
  const field = bar.getByRole('textbox', { name: '查找', exact: true })
  await field.focus()
  await method.compose('jintian', '今天')
  await expect(field).toHaveValue('今天')
  await expect(bar.getByRole('status').first()).toHaveText('没有找到')
  await page.getByRole('textbox', { name: '讲稿正文' }).focus()
  await page.keyboard.press('Control+End')
  await method.compose('jintian', '今天')
  await expect.poll(() => last(page)).toBe('前甲值乙值后今天')
  await expect(bar.getByRole('status').first()).toHaveText('共 1 处')
})

test('words composed in the field of a blank are written once', async ({ page }) => {
  const method = await openAtEnd(page)
  const panel = page.getByRole('tabpanel', { name: '填空' })
  await panel.getByRole('button', { name: /甲值/u }).click()
  const field = panel.locator('textarea:visible').first()
  await field.focus()
  await page.keyboard.press('Control+a')
  await method.compose('qingjiang', '清江')
  await field.press('Enter')
  await expect.poll(() => last(page)).toBe('前清江乙值后')
})
