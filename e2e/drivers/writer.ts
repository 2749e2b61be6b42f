import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'

/** 起草 as its user sees it. */
export class Writer {
  readonly text: Locator

  constructor(private readonly page: Page) {
    this.text = page.getByRole('textbox', { name: '讲稿正文' })
  }

  async ready(): Promise<void> {
    await this.page.waitForURL(/\/write\//u)
    await expect(this.text).toBeVisible()
  }

  /** Opens a blank's card in the panel and fills it. */
  async fill(label: string, value: string): Promise<void> {
    const panel = this.page
      .getByRole('region', { name: '填空' })
      .or(this.page.getByRole('complementary', { name: '填空' }))
    const field = panel.locator('textarea:visible, select:visible').first()
    const row = panel.getByRole('button', { name: new RegExp(`(填|改)${label}|${label}，`, 'u') }).first()
    if (await row.isVisible()) await row.click()
    await field.fill(value)
    await field.press('Enter')
  }

  /** Puts the caret at the end of the last paragraph and types. */
  async type(words: string): Promise<void> {
    await this.text.locator('section, [data-section]').last().locator('p').last().click()
    await this.page.keyboard.press('End')
    await this.page.keyboard.insertText(words)
  }

  async saved(): Promise<void> {
    await expect(this.page.getByRole('status', { name: '存稿状态' })).toContainText('已存到本机和服务器', {
      timeout: 20_000,
    })
  }

  /** Exports and gives the file's bytes. */
  async export(format: 'docx' | 'md'): Promise<{ name: string; bytes: Buffer }> {
    await this.page.getByRole('button', { name: /^导出/u }).first().click()
    const dialog = this.page.getByRole('dialog', { name: '导出' })
    await dialog.getByRole('radio', { name: format === 'docx' ? /Word/u : /\.md/u }).check()
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      dialog.getByRole('button', { name: /导出$/u }).click(),
    ])
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
  }
}
