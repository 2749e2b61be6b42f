import { expect, type Page, test } from '@playwright/test'
import { openDraft, shownParagraphs, text } from './drivers/draft'

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><style>p{}</style></head>
<body><!--StartFragment--><h1><span style='font-family:黑体'>一、看清形势<o:p></o:p></span></h1>
<p class=MsoNormal style='text-indent:32pt;color:#ff0000'><span>我代表〔县名〕向XX县表示祝贺，<b>要抓紧</b>。</span></p>
<h1>二、压实责任</h1><p class=MsoNormal>守土有责。<img src=x onerror="document.title='hit'"></p><script>document.title='hit'</script><!--EndFragment--></body></html>`

const paste = (page: Page, data: Readonly<Record<string, string>>) =>
  page.locator('.ProseMirror').evaluate((element, types) => {
    const clipboard = new DataTransfer()
    for (const [type, value] of Object.entries(types)) clipboard.setData(type, value)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }))
  }, data)

async function openAtEnd(page: Page) {
  await openDraft(page, { paragraphs: [[text('原有的话。')], []] })
  await page.getByRole('textbox', { name: '讲稿正文' }).focus()
  await page.keyboard.press('Control+End')
}

test('a paste from Word keeps headings, numbers and emphasis, and XX and 〔〕 may become blanks', async ({ page }) => {
  await openAtEnd(page)
  await paste(page, { 'text/html': WORD, 'text/plain': '不用' })
  const pasted = ['原有的话。', '一、看清形势', '我代表〔县名〕向XX县表示祝贺，要抓紧。', '二、压实责任', '守土有责。']
  await expect.poll(() => shownParagraphs(page)).toEqual(pasted)
  await expect(page.locator('.ProseMirror h2')).toHaveCount(2)
  await expect(page.locator('.ProseMirror strong')).toHaveText('要抓紧')
  await expect(
    page.locator('.ProseMirror [style*="color"], .ProseMirror img:not(.ProseMirror-separator), .ProseMirror script'),
  ).toHaveCount(0)
  expect(await page.title()).not.toBe('hit')

  const bar = page.getByRole('region', { name: '粘贴的文字' })
  await expect(bar).toContainText('有 2 处像是空：〔县名〕、XX')
  await page.keyboard.press('Enter')
  await expect(page.locator('.ProseMirror [data-slot="empty"]')).toHaveCount(2)
  await expect(bar).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(page.locator('.ProseMirror [data-slot]')).toHaveCount(0)
  await expect.poll(() => shownParagraphs(page)).toEqual(pasted)
  await page.keyboard.press('Control+z')
  await expect.poll(() => shownParagraphs(page)).toEqual(['原有的话。', ''])
})

test('the offer is declined by Escape and gone with the next word', async ({ page }) => {
  await openAtEnd(page)
  await paste(page, { 'text/plain': '完成投资XX亿元。' })
  const bar = page.getByRole('region', { name: '粘贴的文字' })
  await expect(bar).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(bar).toBeHidden()
  await expect(page.getByRole('textbox', { name: '讲稿正文' })).toBeFocused()
  await paste(page, { 'text/plain': '另有XX处。' })
  await expect(bar).toBeVisible()
  await page.keyboard.type('好')
  await expect(bar).toBeHidden()
  await page.keyboard.press('Enter')
  await expect(page.locator('.ProseMirror [data-slot]')).toHaveCount(0)
})
