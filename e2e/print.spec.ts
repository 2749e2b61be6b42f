import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { openDraft, text } from './drivers/draft'
import { readPdf } from './drivers/pdf'

const FULL = '田间地头河道两岸把树种活'.repeat(120)

test('what the browser prints has 22 lines of 28 characters on a page, and its numbers outside', async ({ page }) => {
  test.skip(spawnSync('pdftotext', ['-v']).error !== undefined, 'pdftotext (poppler-utils) is not installed')
  await openDraft(page, { title: '在植树会上的讲话', paragraphs: [[text(FULL)]] })
  await page.getByRole('button', { name: /^导出/u }).first().click()
  await page.getByRole('dialog', { name: '导出' }).getByRole('button', { name: '打印' }).click()
  await expect(page.getByRole('button', { name: '打印…' })).toBeVisible()

  const folder = mkdtempSync(path.join(tmpdir(), 'rostrum-print-'))
  try {
    const file = path.join(folder, 'sheet.pdf')
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true }))
    const pages = readPdf(file)
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
      [210, 297],
      [210, 297],
      [210, 297],
    ])
    expect(pages.map(({ number }) => number?.text)).toEqual(['—1—', '—2—', '—3—'])
    expect(pages[0]!.number!.left).toBeGreaterThan(150)
    expect(pages[1]!.number!.right).toBeLessThan(60)
    const [, second] = pages
    expect(second!.lines).toHaveLength(22)
    expect(new Set(second!.lines.map((line) => line.text.length))).toEqual(new Set([28]))
    expect(pages.flatMap(({ lines }) => lines.map((line) => line.text)).join('')).toBe(`在植树会上的讲话${FULL}`)
    const [left, right] = [
      Math.min(...second!.lines.map((line) => line.left)),
      Math.max(...second!.lines.map((line) => line.right)),
    ]
    expect(Math.abs(left - 28)).toBeLessThan(1)
    expect(Math.abs(right - 184)).toBeLessThan(1)
  } finally {
    rmSync(folder, { recursive: true })
  }

  await page.getByRole('link', { name: '回到稿子' }).click()
  await expect(page.getByRole('textbox', { name: '讲稿正文' })).toBeVisible()
})
