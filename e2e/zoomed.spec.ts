import { expect, type Page, test } from '@playwright/test'
import { Writer } from './drivers/writer'

// A window of 1440 × 900 at 200 % zoom.
test.use({ viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 })

/** Controls that are cut off: their words are wider than they are, or they reach out of the window, or over one another. */
const faults = (page: Page, region: string) =>
  page.locator(region).evaluate((root) => {
    const shown = [...root.querySelectorAll<HTMLElement>('button, a, h1, [role="status"]')].filter(
      (element) => element.getBoundingClientRect().width > 0 && !element.closest('h1 *'),
    )
    const name = (element: HTMLElement) => element.getAttribute('aria-label') ?? element.textContent
    const cut = shown.filter(
      (element) =>
        element.tagName === 'BUTTON' &&
        [element, ...element.querySelectorAll('*')].some(
          (part) =>
            part.scrollWidth > part.clientWidth + 1 &&
            part.clientWidth > 0 &&
            getComputedStyle(part).overflow === 'hidden',
        ),
    )
    const out = shown.filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
    const over = shown.flatMap((one, index) =>
      shown.slice(index + 1).filter((other) => {
        const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()]
        return (
          !one.contains(other) &&
          a.left < b.right - 1 &&
          b.left < a.right - 1 &&
          a.top < b.bottom - 1 &&
          b.top < a.bottom - 1
        )
      }),
    )
    return { cut: cut.map(name), out: out.map(name), over: over.map(name) }
  })

for (const language of ['zh-CN', 'en'])
  test(`at 200 % nothing of the drafting page is cut off or lies over something else, ${language}`, async ({
    page,
  }) => {
    await page.goto('/library')
    await page.getByRole('link', { name: '工作部署讲话', exact: true }).click()
    await page.getByRole('button', { name: '用它起草' }).click()
    await new Writer(page).ready()
    const address = page.url()
    await page.context().addCookies([{ name: 'rostrum-language', value: language, url: page.url() }])
    await page.goto(address)
    await expect(page.locator('.ProseMirror')).toBeVisible()
    await expect(page.locator('[data-region="status"] [role="status"]')).toBeVisible()
    for (const region of ['[data-region="top"]', '[data-region="status"]'])
      expect(await faults(page, region), region).toEqual({ cut: [], out: [], over: [] })
    const { inner, wide } = await page.evaluate(() => ({ inner: innerWidth, wide: document.body.scrollWidth }))
    expect(wide).toBeLessThanOrEqual(inner)
  })
