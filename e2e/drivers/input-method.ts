import type { CDPSession, Page } from '@playwright/test'

/** An input method as Chromium sees one: letters that are being composed, and words that take their place. */
export class InputMethod {
  private constructor(private readonly session: CDPSession) {}

  static async of(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page))
  }

  /** Types the letters one by one under composition, then commits the words: `shi jie` becomes 世界. */
  async compose(letters: string, words: string): Promise<void> {
    for (let length = 1; length <= letters.length; length++) await this.show(letters.slice(0, length))
    await this.session.send('Input.insertText', { text: words })
  }

  /** Leaves letters under composition. */
  async show(letters: string): Promise<void> {
    await this.session.send('Input.imeSetComposition', {
      text: letters,
      selectionStart: letters.length,
      selectionEnd: letters.length,
    })
  }

  /** Gives up what is composed: no words come. */
  async cancel(): Promise<void> {
    await this.session.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 })
  }
}
