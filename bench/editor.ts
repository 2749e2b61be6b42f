import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test'
import { build } from 'esbuild'
import { blockText } from '../lib/document/block'
import { draftBlocks } from '../lib/draft/blocks'
import type { DraftDocument } from '../lib/draft/draft'
import { type DraftSize, draftOfSize, VALUE_OF_BLANK } from './editor-document'
import { answer, freePort } from './server'

/** Busy time of the main thread in milliseconds. */
export interface KeyFigures {
  readonly ours: number
  readonly bare: number
  /** Median of the ratios of the pairs. */
  readonly ratio: number
  /** Milliseconds from a key to the frame that shows it, 95 of 100 within. */
  readonly oursToFrame: number
  readonly bareToFrame: number
}

export interface EditorFigures {
  readonly keys: readonly (DraftSize & KeyFigures)[]
  readonly fill: Omit<KeyFigures, 'oursToFrame' | 'bareToFrame'>
  readonly opening: Omit<KeyFigures, 'oursToFrame' | 'bareToFrame'>
  /** Bytes of the script heap after collection, before and after the typing of an hour. */
  readonly heap: { readonly before: number; readonly after: number }
}

const PAIRS = 5
const KEYS_A_PAIR = 40
/** Between two keys: ten a second, faster than people type. */
const KEY_PAUSE = 100
/** What comes after a rest belongs to the keys before it. */
const REST = 1_500
const HOUR_OF_KEYS = 18_000

const SIZES: readonly DraftSize[] = [
  { characters: 20_000, blanks: 300, places: 3 },
  { characters: 100_000, blanks: 1_500, places: 3 },
]
const MANY_PLACES: DraftSize = { characters: 40_000, blanks: 600, places: 500 }

/** The editor of the built server beside a bare one with the same words, in one browser. */
export async function measureEditor(): Promise<EditorFigures> {
  const data = await mkdtemp(path.join(tmpdir(), 'rostrum-bench-'))
  const port = await freePort()
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, ROSTRUM_DATA: data, PORT: String(port) },
    stdio: 'ignore',
  })
  const executablePath = process.env.CHROMIUM_PATH
  const browser = await chromium.launch({
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--js-flags=--expose-gc'],
    ...(executablePath ? { executablePath } : {}),
  })
  try {
    const base = `http://127.0.0.1:${port}`
    await answer(base)
    const bench = new EditorBench(browser, base, await bundleBare())
    const keys: (DraftSize & KeyFigures)[] = []
    for (const size of SIZES) keys.push({ ...size, ...(await bench.keys(size)) })
    return {
      keys,
      fill: await bench.fill(MANY_PLACES),
      opening: await bench.opening(SIZES[0]!),
      heap: await bench.hour(SIZES[0]!),
    }
  } finally {
    await browser.close()
    server.kill('SIGTERM')
    await new Promise((resolve) => server.once('exit', resolve))
    await rm(data, { recursive: true, force: true })
  }
}

async function bundleBare(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['bench/bare-editor.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return outputFiles[0]!.text
}

/** Nothing is asked of the network: the page is handed in. */
const BARE_PAGE = 'http://bare.invalid/'

/** The bare page sets the same type as ours, so that lines break and are laid out alike. */
const BARE_STYLE = `body{margin:0}#frame{height:100vh;overflow:auto}#editor{width:714px;margin:20px auto}
.ProseMirror{padding:126px 88px 119px 95px;font:19.2px/34.7px "Noto Serif CJK SC",serif;text-align:justify;
white-space:break-spaces;overflow-wrap:break-word;line-break:strict;outline:none}
.ProseMirror p{margin:0;text-indent:2em}.ProseMirror h2{margin:0;font-size:inherit;text-indent:2em}`

/** One open page with its clock of the main thread. */
interface Clocked {
  readonly page: Page
  readonly devtools: CDPSession
}

class EditorBench {
  constructor(
    private readonly browser: Browser,
    private readonly base: string,
    private readonly bare: string,
  ) {}

  async keys(size: DraftSize): Promise<KeyFigures> {
    const document = draftOfSize(size)
    const [ours, bare] = [await this.openOurs(document), await this.openBare(document)]
    const pairs: (readonly [number, number])[] = []
    for (let pair = 0; pair < PAIRS; pair++) pairs.push([await typeKeys(ours), await typeKeys(bare)])
    const figures = {
      ...compared(pairs),
      oursToFrame: await slowFrame(ours.page),
      bareToFrame: await slowFrame(bare.page),
    }
    await Promise.all([ours.page.close(), bare.page.close()])
    return figures
  }

  /** One value at all its places, beside one transaction that changes as many pieces of text. */
  async fill(size: DraftSize): Promise<EditorFigures['fill']> {
    const document = draftOfSize(size)
    const [ours, bare] = [await this.openOurs(document), await this.openBare(document)]
    const pairs: (readonly [number, number])[] = []
    for (let pair = 0; pair < PAIRS; pair++) {
      const value = `第${pair + 1}次防火会议`
      pairs.push([
        await busy(ours, () => ours.page.evaluate(fillFirst, value)),
        await busy(bare, () =>
          bare.page.evaluate(replaceTexts, {
            from: pair === 0 ? VALUE_OF_BLANK : `第${pair}次防火会议`,
            to: value,
            count: size.places,
          }),
        ),
      ])
    }
    await Promise.all([ours.page.close(), bare.page.close()])
    return compared(pairs)
  }

  async opening(size: DraftSize): Promise<EditorFigures['opening']> {
    const document = draftOfSize(size)
    const url = await this.putDraft(document)
    const pairs: (readonly [number, number])[] = []
    for (let pair = 0; pair < PAIRS; pair++) {
      const [ours, bare] = [await this.blank(), await this.blank()]
      await Promise.all([ours.page.goto(this.base), this.prepareBare(bare.page)])
      pairs.push([
        await busy(ours, async () => {
          await ours.page.goto(url)
          await ours.page.waitForSelector('.ProseMirror')
        }),
        await busy(bare, () => this.showBare(bare.page, document)),
      ])
      await Promise.all([ours.page.close(), bare.page.close()])
    }
    return compared(pairs)
  }

  /** As many keys as an hour has, five a second, without the pauses. */
  async hour(size: DraftSize): Promise<EditorFigures['heap']> {
    const ours = await this.openOurs(draftOfSize(size))
    await ours.page.evaluate(typeMany, 500)
    const before = await heapOf(ours)
    await ours.page.evaluate(typeMany, HOUR_OF_KEYS)
    await ours.page.waitForTimeout(REST)
    const after = await heapOf(ours)
    await ours.page.close()
    return { before, after }
  }

  private async blank(): Promise<Clocked> {
    const page = await this.browser.newPage({ viewport: { width: 1440, height: 900 } })
    const devtools = await page.context().newCDPSession(page)
    // Time that the thread worked, not time that passed: other work on the machine does not count.
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
    // What tsx puts round named functions, for those that run in the page.
    await page.addInitScript({ content: 'globalThis.__name = (named) => named' })
    await page.addInitScript(watchFrames)
    return { page, devtools }
  }

  private async openOurs(document: DraftDocument): Promise<Clocked> {
    const clocked = await this.blank()
    await clocked.page.goto(await this.putDraft(document))
    await clocked.page.waitForSelector('.ProseMirror')
    await clocked.page.evaluate(putCaretInMiddle)
    await clocked.page.waitForTimeout(REST)
    return clocked
  }

  private async openBare(document: DraftDocument): Promise<Clocked> {
    const clocked = await this.blank()
    await this.prepareBare(clocked.page)
    await this.showBare(clocked.page, document)
    await clocked.page.evaluate(putCaretInMiddle)
    await clocked.page.waitForTimeout(REST)
    return clocked
  }

  private async prepareBare(page: Page): Promise<void> {
    const body = `<!doctype html><style>${BARE_STYLE}</style><div id="frame"><div id="editor"></div></div>`
    await page.route(BARE_PAGE, (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }))
    await page.goto(BARE_PAGE)
    await page.addScriptTag({ content: this.bare })
  }

  private async showBare(page: Page, document: DraftDocument): Promise<void> {
    const blocks = draftBlocks(document, 'mark').map((block) => ({
      heading: block.type === 'heading',
      text: blockText(block),
    }))
    await page.evaluate((plain) => window.openBare(plain), blocks)
    await page.waitForSelector('.ProseMirror')
  }

  private async putDraft(document: DraftDocument): Promise<string> {
    const headers = { 'content-type': 'application/json', origin: this.base }
    const send = async (method: string, place: string, body: unknown) => {
      const reply = await fetch(this.base + place, { method, headers, body: JSON.stringify(body) })
      if (!reply.ok) throw new Error(`${method} ${place} ${reply.status} ${await reply.text()}`)
      return (await reply.json()) as { draft: { id: string; revision: number } }
    }
    const { templates } = (await (await fetch(`${this.base}/api/templates`)).json()) as { templates: { id: string }[] }
    const { draft } = await send('POST', '/api/drafts', { templateId: templates[0]!.id })
    const body = { revision: draft.revision, title: '在会议上的讲话', document }
    await send('PUT', `/api/drafts/${draft.id}`, body)
    return `${this.base}/write/${draft.id}`
  }
}

function compared(pairs: readonly (readonly [ours: number, bare: number])[]) {
  return {
    ours: median(pairs.map(([ours]) => ours)),
    bare: median(pairs.map(([, bare]) => bare)),
    ratio: median(pairs.map(([ours, bare]) => ours / bare)),
  }
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!

/** Milliseconds that the main thread was busy from the start of `act` to a rest after it. */
async function busy({ page, devtools }: Clocked, act: () => Promise<unknown>): Promise<number> {
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

async function typeKeys(clocked: Clocked): Promise<number> {
  await clocked.page.bringToFront()
  await clocked.page.evaluate(() => document.querySelector<HTMLElement>('.ProseMirror')!.focus({ preventScroll: true }))
  const whole = await busy(clocked, () => clocked.page.keyboard.type('a'.repeat(KEYS_A_PAIR), { delay: KEY_PAUSE }))
  return whole / KEYS_A_PAIR
}

async function heapOf({ devtools }: Clocked): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage')
  const { metrics } = await devtools.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value
}

/** 95 of 100 keys are shown within that many milliseconds. */
async function slowFrame(page: Page): Promise<number> {
  const times = (await page.evaluate(() => Reflect.get(window, 'keyToFrame'))) as number[]
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN
}

// What follows runs in the page.

function watchFrames() {
  const times: number[] = []
  Reflect.set(window, 'keyToFrame', times)
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - timeStamp))),
    true,
  )
}

interface PageEditor {
  readonly state: {
    readonly doc: PageNode & { content: { size: number } }
    readonly tr: PageTransaction
    readonly schema: { text(words: string): PageNode }
  }
  readonly view: { dispatch(transaction: PageTransaction): void; domAtPos(pos: number): { node: globalThis.Node } }
  readonly commands: { setTextSelection(pos: number): void }
}
interface PageNode {
  readonly isTextblock: boolean
  readonly isText: boolean
  readonly text: string
  readonly attrs: Record<string, Record<string, object>>
  readonly firstChild: PageNode
  readonly content: { readonly size: number }
  descendants(visit: (node: PageNode, pos: number) => void): void
}
interface PageTransaction {
  setNodeAttribute(pos: number, name: string, value: unknown): PageTransaction
  insertText(text: string, from: number, to: number): PageTransaction
}

/** Puts the caret at the end of the paragraph in the middle, in view. */
function putCaretInMiddle() {
  const dom = document.querySelector('.ProseMirror') as HTMLElement & { editor: PageEditor }
  const { editor } = dom
  const ends: number[] = []
  editor.state.doc.descendants((node, pos) => {
    if (node.isTextblock) ends.push(pos + 1 + node.content.size)
  })
  // Past half of the blocks, and no heading.
  const end = ends[(ends.length >> 1) + 3]!
  editor.commands.setTextSelection(end)
  const { node } = editor.view.domAtPos(end)
  const element = node instanceof Element ? node : node.parentElement!
  element.scrollIntoView({ block: 'center' })
  dom.focus({ preventScroll: true })
}

/** Gives the first blank, which stands at most places, a value. */
function fillFirst(value: string) {
  const { editor } = document.querySelector('.ProseMirror') as HTMLElement & { editor: PageEditor }
  const slots = editor.state.doc.firstChild.attrs.slots!
  const [name, slot] = Object.entries(slots)[0]!
  editor.view.dispatch(editor.state.tr.setNodeAttribute(0, 'slots', { ...slots, [name]: { ...slot, value } }))
}

/** Changes that many pieces of text in one transaction. */
function replaceTexts({ from, to, count }: { from: string; to: string; count: number }) {
  const { editor } = document.querySelector('.ProseMirror') as HTMLElement & { editor: PageEditor }
  const places: number[] = []
  editor.state.doc.descendants((node, pos) => {
    if (!node.isText) return
    for (let at = node.text.indexOf(from); at >= 0 && places.length < count; at = node.text.indexOf(from, at + 1))
      places.push(pos + at)
  })
  let { tr } = editor.state
  for (const place of places.toReversed()) tr = tr.insertText(to, place, place + from.length)
  editor.view.dispatch(tr)
}

/** Types at the caret: a sentence of twenty characters, then it is taken back, so that the text does not grow. */
async function typeMany(keys: number) {
  const { editor } = document.querySelector('.ProseMirror') as HTMLElement & {
    editor: {
      state: {
        tr: { insertText(text: string): object; delete(from: number, to: number): object }
        selection: { from: number }
      }
      view: { dispatch(t: object): void }
    }
  }
  for (let key = 0; key < keys; key++) {
    const { tr, selection } = editor.state
    const isTyping = key % 40 < 20
    editor.view.dispatch(isTyping ? tr.insertText('词') : tr.delete(selection.from - 1, selection.from))
    if (key % 10 === 9) await new Promise((resolve) => setTimeout(resolve))
  }
}
