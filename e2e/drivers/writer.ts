import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'

/** 起草 as its user sees it. */
export class Writer {
  readonly text: Locator
  readonly state: Locator
  private told = ''

  constructor(private readonly page: Page) {
    this.state = page.getByRole('status', { name: '存稿状态' })
    this.text = page.getByRole('textbox', { name: '讲稿正文' })
  }

  async ready(): Promise<void> {
    await this.page.waitForURL(/\/write\//u)
    await expect(this.text).toBeVisible()
  }

  /** Opens a blank's card in the panel and fills it. */
  async fill(label: string, value: string): Promise<void> {
    const panel = this.page.getByRole('region', { name: '填空' }).or(this.page.getByRole('tabpanel', { name: '填空' }))
    const field = panel.locator('textarea:visible, select:visible').first()
    const row = panel.getByRole('button', { name: new RegExp(`(填|改)${label}|${label}，`, 'u') }).first()
    if (await row.isVisible()) await row.click()
    await field.fill(value)
    await field.press('Enter')
  }

  /** Puts the caret at the end of the text and types. */
  async type(words: string): Promise<void> {
    this.told = (await this.state.textContent()) ?? ''
    await this.text.focus()
    await this.page.keyboard.press('Control+End')
    await this.page.keyboard.insertText(words)
  }

  /** Types at the end of a section, counted from 0; from the end where the count is negative. */
  async typeInto(section: number, words: string): Promise<void> {
    this.told = (await this.state.textContent()) ?? ''
    await this.text.locator('section').nth(section).locator('p, h2, h3').last().click()
    await this.page.keyboard.press('End')
    await this.page.keyboard.insertText(words)
  }

  /** What was typed last is said to be on the server; the sentence from before the typing does not count. */
  async saved(): Promise<void> {
    await expect(this.state).toContainText('已存到本机和服务器', { timeout: 20_000 })
    await expect(this.state).not.toHaveText(this.told, { timeout: 20_000 })
    await expect(this.state).toContainText('已存到本机和服务器', { timeout: 20_000 })
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
