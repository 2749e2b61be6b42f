import { expect, type Locator, type Page } from '@playwright/test'

const MOST_STEPS = 60

/** Goes on with Tab until the control has the focus, as hands without a mouse do. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step++) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(control).toBeFocused()
}
