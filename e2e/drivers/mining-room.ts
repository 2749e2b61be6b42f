import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'

export const SAMPLES = path.resolve('samples')
export const sampleFiles = (): string[] =>
  readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => path.join(SAMPLES, name))

/** 挖掘 as its user sees it. */
export class MiningRoom {
  constructor(private readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.goto('/mine')
  }

  /** Gives files and waits until the run is over. */
  async drop(files: readonly string[] | { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
    await this.page
      .getByLabel('选文件', { exact: true })
      .and(this.page.locator('input'))
      .setInputFiles([...files] as string[])
    await this.finished()
  }

  async paste(text: string): Promise<void> {
    await this.page.getByRole('button', { name: '粘贴文字' }).click()
    await this.page.getByLabel('要挖掘的文字').fill(text)
    await this.page.getByRole('button', { name: '开始挖掘' }).click()
    await this.finished()
  }

  async finished(): Promise<void> {
    await this.page.waitForURL(/\/mine\/|\/mine\?/u)
    await expect(this.page.getByText('已挖完').first()).toBeVisible({ timeout: 45_000 })
  }

  speech(title: string): Locator {
    return this.page.getByRole('list', { name: '讲话', exact: true }).getByRole('button', { name: title }).first()
  }

  async openSpeech(title: string): Promise<void> {
    await this.speech(title).click()
    await expect(this.page.getByRole('article', { name: title })).toBeVisible()
  }
}
