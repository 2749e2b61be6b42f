import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, vi } from 'vitest'
import { closeRostrum } from '@/lib/server/rostrum'

/** Gives each test of a file an empty data folder with a database of its own. The answer names the folder of the test that runs. */
export function testFolder(): () => string {
  let folder: string

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'rostrum-api-'))
    vi.stubEnv('ROSTRUM_DATA', folder)
    vi.stubEnv('DATABASE_URL', '')
  })

  afterEach(async () => {
    await closeRostrum()
    await rm(folder, { recursive: true })
    vi.unstubAllEnvs()
  })

  return () => folder
}
