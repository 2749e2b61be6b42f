import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

export interface ServerFigures {
  readonly firstAnswerSeconds: number
  /** Bytes of all scripts a page loads, after gzip. */
  readonly pages: readonly { readonly page: string; readonly scripts: number; readonly gzipBytes: number }[]
}

/** Starts the built server on a fresh data folder, times its first answer and weighs each page's scripts. */
export async function measureServer(): Promise<ServerFigures> {
  const data = await mkdtemp(path.join(tmpdir(), 'rostrum-bench-'))
  const port = await freePort()
  const before = performance.now()
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, ROSTRUM_DATA: data, PORT: String(port) },
    stdio: 'ignore',
  })
  try {
    const base = `http://127.0.0.1:${port}`
    await answer(base)
    const firstAnswerSeconds = (performance.now() - before) / 1000
    const draft = await startDraft(base)
    const pages = ['/', '/mine', '/library', '/settings', `/write/${draft}`]
    return { firstAnswerSeconds, pages: await Promise.all(pages.map((page) => weigh(base, page))) }
  } finally {
    server.kill('SIGTERM')
    await new Promise((resolve) => server.once('exit', resolve))
    await rm(data, { recursive: true, force: true })
  }
}

export async function answer(base: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const response = await fetch(base).catch(() => null)
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`no answer from ${base}`)
}

async function startDraft(base: string): Promise<string> {
  const headers = { 'content-type': 'application/json', origin: base }
  const { templates } = (await (await fetch(`${base}/api/templates`)).json()) as { templates: { id: string }[] }
  const body = JSON.stringify({ templateId: templates[0]!.id })
  const { draft } = (await (await fetch(`${base}/api/drafts`, { method: 'POST', headers, body })).json()) as {
    draft: { id: string }
  }
  return draft.id
}

async function weigh(base: string, page: string): Promise<ServerFigures['pages'][number]> {
  const html = await (await fetch(base + page)).text()
  const sources = new Set([...html.matchAll(/<script[^>]+src="([^"]+)"/gu)].map(([, source]) => source!))
  const sizes = await Promise.all(
    [...sources].map(
      async (source) => gzipSync(new Uint8Array(await (await fetch(new URL(source, base))).arrayBuffer())).length,
    ),
  )
  const name = page.replace(/[0-9a-f-]{16,}$/u, '…')
  return { page: name, scripts: sources.size, gzipBytes: sizes.reduce((sum, size) => sum + size, 0) }
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
