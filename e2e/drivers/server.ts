import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A server of a test's own, which it may kill and start again on the same port and data. */
export class OwnServer {
  private process: ChildProcess | null = null

  private constructor(
    readonly url: string,
    private readonly port: number,
    private readonly data: string,
  ) {}

  static async start(): Promise<OwnServer> {
    const port = await freePort()
    const data = await mkdtemp(path.join(tmpdir(), 'rostrum-own-'))
    const server = new OwnServer(`http://127.0.0.1:${port}`, port, data)
    await server.startAgain()
    return server
  }

  async startAgain(): Promise<void> {
    const env = { ...process.env, PORT: String(this.port), HOST: '127.0.0.1', ROSTRUM_DATA: this.data }
    // A group of its own, so that a kill takes what the script has started too.
    this.process = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: 'ignore', detached: true })
    for (let tries = 0; tries < 300; tries++) {
      const answer = await fetch(this.url).catch(() => null)
      if (answer?.ok) return
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error(`${this.url} does not answer`)
  }

  /** As a power failure would: no farewell. */
  async kill(): Promise<void> {
    const process = this.process
    if (!process?.pid) return
    const gone = new Promise((resolve) => process.once('exit', resolve))
    globalThis.process.kill(-process.pid, 'SIGKILL')
    await gone
    this.process = null
  }

  async remove(): Promise<void> {
    await this.kill()
    await rm(this.data, { recursive: true, force: true, maxRetries: 5 })
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
