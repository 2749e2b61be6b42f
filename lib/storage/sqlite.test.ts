import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describeStorage } from './contract'
import { openSqlite } from './open'

describeStorage('SQLite', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'rostrum 存储 '))
  return {
    open: () => openSqlite(path.join(folder, 'data', 'rostrum.sqlite')),
    destroy: () => rm(folder, { recursive: true }),
  }
})
