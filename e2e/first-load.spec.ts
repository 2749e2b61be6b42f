import { gzipSync } from 'node:zlib'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { ALL_LOADED } from '../components/shell/deferred'
import { openDraft, text } from './drivers/draft'

/** What the scripts of each page may weigh, in bytes as gzip sends them. A page that grows over it loads too much. */
const MOST = {
  '/': 210_000,
  '/library': 245_000,
  '/mine': 195_000,
  '/phrases': 285_000,
  '/settings': 210_000,
  '/write': 350_000,
} as const

/** React alone is heavier than this: less means that the scripts of the page were not found. */
const LEAST = 100_000

const DRAFT = { paragraphs: [[text('各位代表：')]] }

/** Scripts that a page names in the HTML that the server sends: loaded, or asked for ahead. */
const scriptsOf = (html: string): readonly string[] => [
  ...new Set(
    [...html.matchAll(/<(?:script|link)\s[^>]*>/gu)]
      .map(([tag]) => tag)
      .filter((tag) => !/\bnomodule\b/iu.test(tag) && (tag.startsWith('<script') || /\bas="script"/u.test(tag)))
      .flatMap((tag) => /\b(?:src|href)="([^"]+)"/u.exec(tag)?.[1] ?? []),
  ),
]

const readScripts = (page: Page, addresses: readonly string[]) =>
  Promise.all(addresses.map(async (address) => (await page.request.get(address)).text()))

const weightOf = (scripts: readonly string[]): number =>
  scripts.reduce((sum, script) => sum + gzipSync(script).length, 0)

const firstHtml = async (page: Page, path: string) => (await page.request.get(path)).text()

/** Where a page of the table stands; 起草 needs a draft. */
const addressOf = async (page: Page, path: keyof typeof MOST) =>
  path === '/write' ? `/write/${await openDraft(page, DRAFT)}` : path

for (const path of Object.keys(MOST) as (keyof typeof MOST)[])
  test(`the first HTML of ${path} names scripts of ${MOST[path] / 1000} kB at most`, async ({ page }) => {
    const scripts = await readScripts(page, scriptsOf(await firstHtml(page, await addressOf(page, path))))
    const weight = weightOf(scripts)
    expect(weight).toBeGreaterThan(LEAST)
    expect(weight).toBeLessThanOrEqual(MOST[path])
  })

/** The open panel included; what only moves from the HTML into the first moment would be counted here. */
const MOST_UNTIL_OPEN = 360_000

test('until a draft can be written in, no more is loaded than its first HTML and the open panel', async ({ page }) => {
  const id = await openDraft(page, DRAFT)
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('[role="textbox"][contenteditable="true"]') === null) return
      observer.disconnect()
      performance.mark('text box')
    }).observe(document, { subtree: true, childList: true, attributes: true })
  })
  await page.goto(`/write/${id}`)
  await expect(page.getByRole('textbox', { name: '讲稿正文' })).toBeVisible()
  const addresses = await page.evaluate(() => {
    const [box] = performance.getEntriesByName('text box')
    return performance
      .getEntriesByType('resource')
      .filter(({ name, startTime }) => new URL(name).pathname.endsWith('.js') && startTime < (box?.startTime ?? 0))
      .map(({ name }) => name)
  })
  const weight = weightOf(await readScripts(page, [...new Set(addresses)]))
  expect(weight).toBeGreaterThan(LEAST)
  expect(weight).toBeLessThanOrEqual(MOST_UNTIL_OPEN)
})

for (const [language, own, other] of [
  ['zh-CN', '跳到正文', 'Skip to content'],
  ['en', 'Skip to content', '跳到正文'],
] as const)
  test(`a page in ${language} loads no other words, and starts as the server drew it`, async ({ page }) => {
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    await page
      .context()
      .addCookies([{ name: 'rostrum-language', value: language, url: test.info().project.use.baseURL! }])
    const loaded: string[] = []
    page.on('response', (response) => response.url().endsWith('.js') && loaded.push(response.url()))
    const html = await firstHtml(page, '/settings')
    expect(html).toContain(own)
    await page.goto('/settings')
    await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, ALL_LOADED)
    const words = (await readScripts(page, loaded)).join('\n')
    expect([own, other].filter((sentence) => words.includes(sentence))).toEqual([own])
    expect(scriptsOf(html).length).toBeGreaterThan(5)
    expect(complaints).toEqual([])
  })

test('what is loaded later is there when the network is gone', async ({ page, context }) => {
  await openDraft(page, DRAFT)
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, ALL_LOADED)
  await context.setOffline(true)
  const leave = async (part: Locator) => {
    await page.keyboard.press('Escape')
    await expect(part).toBeHidden()
  }
  const zoom = page.getByRole('toolbar').getByRole('button', { name: /^缩放/u })
  await zoom.click()
  await expect(page.getByRole('menuitem', { name: '100%' })).toBeVisible()
  await leave(page.getByRole('menu'))
  await expect(zoom).toBeFocused()
  await page.getByRole('button', { name: /^讲多久/u }).click()
  await expect(page.getByRole('dialog', { name: '讲多久' })).toBeVisible()
  await leave(page.getByRole('dialog', { name: '讲多久' }))
  for (const [keys, name] of [
    ['Control+k', '命令'],
    ['Control+/', '快捷键'],
  ] as const) {
    await page.keyboard.press(keys)
    await expect(page.getByRole('dialog', { name })).toBeVisible()
    await leave(page.getByRole('dialog', { name }))
  }
  await page.keyboard.press('Control+h')
  await expect(page.getByRole('search')).toBeVisible()
})
