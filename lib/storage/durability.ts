import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { openSqlite } from './open'

export interface Killing {
  /** The last revision whose save was answered before the process was killed, and what the file holds afterwards. */
  readonly acknowledged: number
  readonly stored: { readonly revision: number; readonly text: string }
}

/** Kills a process with SIGKILL in the middle of its saves, `rounds` times into one file, and reads what is there. */
export async function killDuringSaves(rounds: number): Promise<readonly Killing[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rostrum-kill-'))
  const file = path.join(folder, 'rostrum.sqlite')
  const killings: Killing[] = []
  try {
    for (let round = 0; round < rounds; round++) killings.push(await killOnce(file, randomInt(5, 60)))
  } finally {
    await rm(folder, { recursive: true })
  }
  return killings
}

/** Kills as soon as `saves` saves were answered: the next one is then under way. */
async function killOnce(file: string, saves: number): Promise<Killing> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', path.join(import.meta.dirname, 'durability-child.ts'), file],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const ended = new Promise((resolve) => child.once('exit', resolve))
  let id = ''
  let acknowledged = 0
  for await (const line of createInterface({ input: child.stdout })) {
    const [named, revision] = line.split(' ')
    if (!revision) continue
    id = named!
    acknowledged = Number(revision)
    if (acknowledged === saves) child.kill('SIGKILL')
  }
  await ended
  const storage = await openSqlite(file)
  const draft = await storage.drafts.get(id)
  await storage.close()
  if (!draft) throw new Error(`Draft ${id} is gone; its revision ${acknowledged} was acknowledged.`)
  const paragraph = draft.document.content[2]?.content[0]?.content?.[0]
  return { acknowledged, stored: { revision: draft.revision, text: paragraph?.type === 'text' ? paragraph.text : '' } }
}
