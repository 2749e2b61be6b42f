import { expect, test } from '@playwright/test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { blank, openDraft, shownParagraphs, text } from './drivers/draft'
import { Writer } from './drivers/writer'

/** The exported file as the other side sends it back: words of its text replaced. */
function edited(docx: Buffer, changes: readonly (readonly [string, string])[]): Buffer {
  const parts = unzipSync(docx)
  let xml = strFromU8(parts['word/document.xml']!)
  for (const [before, after] of changes) {
    expect(xml).toContain(before)
    xml = xml.replace(before, after)
  }
  return Buffer.from(zipSync({ ...parts, 'word/document.xml': strToU8(xml) }))
}

test('an edited file comes back: its points are taken one by one or all, blanks and values stay', async ({ page }) => {
  await openDraft(page, {
    title: '在防汛会上的讲话',
    values: { 河段: '清水河', 责任人: '' },
    paragraphs: [
      [blank('河段'), text('水位偏高，大家都要重视。')],
      [text('由'), blank('责任人'), text('带队上堤，日夜值守。')],
      [text('散会以后马上落实，不得拖延。')],
    ],
  })
  const writer = new Writer(page)
  await writer.ready()
  const { bytes } = await writer.export('docx')
  await page.keyboard.press('Escape')

  await page.getByRole('tab', { name: '版本' }).click()
  const panel = page.getByRole('tabpanel', { name: '版本' })
  const file = panel.getByLabel('取回修改稿').and(page.locator('input'))
  await file.setInputFiles({ name: '领导改.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') })
  await expect(panel.getByRole('status').filter({ hasText: 'PDF 转 Word' })).toBeVisible()

  const back = edited(bytes, [
    ['水位偏高', '水位很高'],
    ['日夜值守', '白天黑夜不离人'],
    ['不得拖延', '一天也不拖'],
  ])
  await file.setInputFiles({ name: '领导改.docx', mimeType: 'application/octet-stream', buffer: back })
  const points = panel.getByRole('list', { name: '修改的地方' }).getByRole('listitem')
  await expect(points).toHaveCount(3)
  await expect(panel.getByRole('status')).toHaveText('还有 3 处要看。')
  await expect(points.first().locator('del')).toHaveText('偏高')
  await expect(points.first().locator('ins')).toHaveText('很高')

  await points.first().getByRole('button', { name: '采纳', exact: true }).click()
  await expect(points).toHaveCount(2)
  await expect(writer.text).toContainText('水位很高')
  await expect(writer.text).toContainText('日夜值守')
  await points.last().getByRole('button', { name: '不采纳' }).click()
  await expect(points).toHaveCount(1)
  await panel.getByRole('button', { name: '再看一遍' }).click()
  await panel.getByRole('button', { name: '采纳全部 2 处' }).click()
  await expect(panel.getByRole('status')).toHaveText('没有要看的了。')
  const paragraphs = await shownParagraphs(page)
  expect(paragraphs[0]).toMatch(/清水河.*水位很高，大家都要重视。$/u)
  expect(paragraphs[1]).toMatch(/^由.*责任人.*带队上堤，白天黑夜不离人。$/u)
  expect(paragraphs[2]).toBe('散会以后马上落实，一天也不拖。')
  await panel.getByRole('button', { name: '收起' }).click()
  await expect(panel.getByRole('button', { name: /导出的/u })).toBeVisible()

  await page.getByRole('tab', { name: '填空' }).click()
  await expect(page.getByRole('tabpanel', { name: '填空' })).toContainText('责任人')
  await expect(page.getByRole('tabpanel', { name: '填空' })).toContainText('河段')
})
