import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import type { DraftDocument } from '../lib/draft/draft'
import { type BarePages, serveBare } from './bare-page'
import { type DraftSize, draftOfSize, VALUE_OF_BLANK } from './editor-document'
import { fillFirst, putCaretInMiddle, replaceTexts, typeMany } from './editor-in-page'
import {
  busy,
  type Clocked,
  type Compared,
  compared,
  heapOf,
  openClocked,
  REST,
  slowFrame,
  typeKeys,
} from './main-thread'
import { answer, freePort } from './server'

/** Busy time of the main thread in milliseconds. */
export interface KeyFigures extends Compared {
  /** Milliseconds from a key to the frame that shows it, 95 of 100 within. */
  readonly oursToFrame: number
  readonly bareToFrame: number
}

export interface EditorFigures {
  readonly keys: readonly (DraftSize & KeyFigures)[]
  readonly fill: Compared
  readonly opening: Compared
  /** Bytes of the script heap after collection, before and after the typing of an hour. */
  readonly heap: { readonly before: number; readonly after: number }
}

const PAIRS = 5
const HOUR_OF_KEYS = 18_000

const SIZES: readonly DraftSize[] = [
  { characters: 20_000, blanks: 300, places: 3 },
  { characters: 100_000, blanks: 1_500, places: 3 },
]
const MANY_PLACES: DraftSize = { characters: 40_000, blanks: 600, places: 500 }

/** The editor of the built server beside a bare one with the same words, in one browser. */
export async function measureEditor(): Promise<EditorFigures> {
  return withBench(async (bench) => {
    const keys: (DraftSize & KeyFigures)[] = []
    for (const size of SIZES) keys.push({ ...size, ...(await bench.keys(size)) })
    return {
      keys,
      fill: await bench.fill(MANY_PLACES),
      opening: await bench.opening(SIZES[0]!),
      heap: await bench.hour(SIZES[0]!),
    }
  })
}

async function withBench<T>(measure: (bench: EditorBench) => Promise<T>): Promise<T> {
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
  const bare = await serveBare()
  try {
    const base = `http://127.0.0.1:${port}`
    await answer(base)
    return await measure(new EditorBench(browser, base, bare))
  } finally {
    bare.close()
    await browser.close()
    server.kill('SIGTERM')
    await new Promise((resolve) => server.once('exit', resolve))
    await rm(data, { recursive: true, force: true })
  }
}

class EditorBench {
  constructor(
    private readonly browser: Browser,
    private readonly base: string,
    private readonly bare: BarePages,
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
  async fill(size: DraftSize): Promise<Compared> {
    const document = draftOfSize(size)
    const [ours, bare] = [await this.openOurs(document), await this.openBare(document)]
    const pairs: (readonly [number, number])[] = []
    for (let pair = 0; pair < PAIRS; pair++) {
      const from = pair === 0 ? VALUE_OF_BLANK : `第${pair}次防火会议`
      const to = `第${pair + 1}次防火会议`
      pairs.push([
        await busy(ours, () => ours.page.evaluate(fillFirst, to)),
        await busy(bare, () => bare.page.evaluate(replaceTexts, { from, to, count: size.places })),
      ])
    }
    await Promise.all([ours.page.close(), bare.page.close()])
    return compared(pairs)
  }

  /**
   * A page with the draft, from its address to a rest, beside a page with the bare editor alone. Each was open before in the
   * same browser, so that it has the scripts; both ask for the draft, and make and lay out all of it.
   */
  async opening(size: DraftSize): Promise<Compared> {
    const document = draftOfSize(size)
    const [ourUrl, bareUrl] = [await this.putDraft(document), this.bare.urlOf(document)]
    const pairs: (readonly [number, number])[] = []
    for (let pair = 0; pair < PAIRS; pair++)
      pairs.push([await this.openedAgain(ourUrl), await this.openedAgain(bareUrl)])
    return compared(pairs)
  }

  private async openedAgain(url: string): Promise<number> {
    const clocked = await openClocked(this.browser)
    await openAt(clocked, url)
    await clocked.page.waitForTimeout(REST)
    // Another address of the same origin: the clock is that of the process.
    await clocked.page.goto(new URL('/icon.svg', url).href)
    const time = await busy(clocked, () => openAt(clocked, url))
    await clocked.page.close()
    return time
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

  private async openOurs(document: DraftDocument): Promise<Clocked> {
    return atRest(await openAt(await openClocked(this.browser), await this.putDraft(document)))
  }

  private async openBare(document: DraftDocument): Promise<Clocked> {
    return atRest(await openAt(await openClocked(this.browser), this.bare.urlOf(document)))
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

async function openAt(clocked: Clocked, url: string): Promise<Clocked> {
  await clocked.page.goto(url)
  await clocked.page.waitForSelector('.ProseMirror')
  return clocked
}

async function atRest(clocked: Clocked): Promise<Clocked> {
  // A page that still makes itself ready would put the caret back to the start.
  await clocked.page.waitForTimeout(REST)
  await clocked.page.evaluate(putCaretInMiddle)
  await clocked.page.waitForTimeout(REST)
  return clocked
}
