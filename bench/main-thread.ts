import type { Browser, CDPSession, Page } from '@playwright/test'
import { watchFrames } from './editor-in-page'

/** One open page with its clock of the main thread. */
export interface Clocked {
  readonly page: Page
  readonly devtools: CDPSession
}

/** What was measured of both editors, in milliseconds, and the median of the ratios of the pairs. */
export interface Compared {
  readonly ours: number
  readonly bare: number
  readonly ratio: number
}

const KEYS_A_PAIR = 40
/** Between two keys: ten a second, faster than people type. */
const KEY_PAUSE = 100
/** What comes after a rest belongs to the keys before it. */
export const REST = 1_500

/** An empty page. */
export async function openClocked(browser: Browser): Promise<Clocked> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  const devtools = await page.context().newCDPSession(page)
  // Time that the thread worked, not time that passed: other work on the machine does not count.
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  // What tsx puts round named functions, for those that run in the page.
  await page.addInitScript({ content: 'globalThis.__name = (named) => named' })
  await page.addInitScript(watchFrames)
  return { page, devtools }
}

export function compared(pairs: readonly (readonly [ours: number, bare: number])[]): Compared {
  return {
    ours: median(pairs.map(([ours]) => ours)),
    bare: median(pairs.map(([, bare]) => bare)),
    ratio: median(pairs.map(([ours, bare]) => ours / bare)),
  }
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!

/** Milliseconds that the main thread was busy from the start of `act` to a rest after it. */
export async function busy({ page, devtools }: Clocked, act: () => Promise<unknown>): Promise<number> {
  await page.bringToFront()
  const before = await taskSeconds(devtools)
  await act()
  await page.waitForTimeout(REST)
  return ((await taskSeconds(devtools)) - before) * 1000
}

async function taskSeconds(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')!.value
}

export async function typeKeys(clocked: Clocked): Promise<number> {
  await clocked.page.bringToFront()
  await clocked.page.evaluate(() => document.querySelector<HTMLElement>('.ProseMirror')!.focus({ preventScroll: true }))
  const whole = await busy(clocked, () => clocked.page.keyboard.type('a'.repeat(KEYS_A_PAIR), { delay: KEY_PAUSE }))
  return whole / KEYS_A_PAIR
}

export async function heapOf({ devtools }: Clocked): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage')
  const { metrics } = await devtools.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value
}

/** 95 of 100 keys are shown within that many milliseconds. */
export async function slowFrame(page: Page): Promise<number> {
  const times = (await page.evaluate(() => Reflect.get(window, 'keyToFrame'))) as number[]
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN
}
