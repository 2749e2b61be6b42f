import { spawn } from 'node:child_process'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '..', '..')

export interface Ran {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** How a test watches a command: each piece of its standard error and output as it comes. */
export interface Watch {
  readonly onOut?: (child: ReturnType<typeof spawn>) => void
  readonly onErr?: (child: ReturnType<typeof spawn>) => void
}

/** Test support: the real command, as another program calls it. */
export function rostrum(words: readonly string[], { onOut, onErr }: Watch = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['lib/cli/rostrum.cjs', ...words], { cwd: root })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => {
      out.push(part)
      onOut?.(child)
    })
    child.stderr.on('data', (part: Buffer) => {
      err.push(part)
      onErr?.(child)
    })
    child.on('error', reject)
    child.on('close', (status) =>
      resolve({ status, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    )
  })
}
