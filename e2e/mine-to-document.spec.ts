import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { readDocx } from '../lib/import/docx'
import { MiningRoom, sampleFiles } from './drivers/mining-room'
import { Writer } from './drivers/writer'

test('five messy files become templates, a draft and a document of Word', async ({ page }) => {
  const mining = new MiningRoom(page)
  await mining.open()
  await mining.drop(sampleFiles())

  await test.step('speeches are found, the rest is set aside with its reason, a repeated one too', async () => {
    await expect(mining.speech('在全县安全生产工作会议上的讲话')).toBeVisible()
    await expect(page.getByText(/与 .+ 重复，相同 \d+%/u).first()).toBeVisible()
    await expect(page.getByText('按 GB18030 读入')).toBeVisible()
    await expect(page.getByText('按 UTF-16LE 读入')).toBeVisible()
  })

  await test.step('an essay is taken back and can be read as a speech', async () => {
    const essay = page.getByRole('listitem').filter({ hasText: '河边的黄昏' }).filter({ hasText: '取回' })
    await essay.getByRole('button', { name: '取回' }).click()
    await expect(mining.speech('河边的黄昏')).toBeVisible()
  })

  await test.step('an induced template is accepted', async () => {
    await page.getByRole('button', { name: /^收 / }).first().click()
    await page.getByRole('button', { name: /^收入模板库/u }).click()
    await expect(page.getByText('已收 1 个模板。')).toBeVisible()
    await page.goto('/library')
    await expect(page.getByText(/归纳自 \d+ 个家族/u).first()).toBeVisible()
  })

  await test.step('a draft is begun from it, filled, and exported as .docx that reads back', async () => {
    await page
      .getByRole('link', { name: /归纳自 \d+ 个家族/u })
      .first()
      .click()
    await page.getByRole('button', { name: '用它起草' }).click()
    const writer = new Writer(page)
    await writer.ready()
    await writer.fill('标题', '在全县春耕备耕工作会议上的讲话')
    await expect(writer.text).toContainText('在全县春耕备耕工作会议上的讲话')
    await writer.type('各乡镇要抓紧备足种子化肥。')
    await writer.saved()
    const { name, bytes } = await writer.export('docx')
    expect(name).toMatch(/\.docx$/u)
    const read = readDocx(bytes)
    if (!read.ok) throw new Error(read.error.reason)
    const text = JSON.stringify(read.value)
    expect(text).toContain('在全县春耕备耕工作会议上的讲话')
    expect(text).toContain('各乡镇要抓紧备足种子化肥。')
    expect(text).toContain('〔')
  })
})

const corpus = path.resolve('../shared/corpus')
const present = (() => {
  try {
    return readdirSync(corpus).length > 0
  } catch {
    return false
  }
})()

test('the corpus beside the project is mined in the browser, where it is present', async ({ page }) => {
  test.skip(!present, 'no corpus beside the project')
  const mining = new MiningRoom(page)
  await mining.open()
  await mining.drop(readdirSync(corpus).map((name) => path.join(corpus, name)))
  await expect(page.getByText(/归纳自 \d+ 个家族/u).first()).toBeVisible()
})
