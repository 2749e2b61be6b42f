import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { describeStorage } from './contract'
import { openPostgres } from './open'
import { type Cluster, findPostgres, startCluster } from './postgres-cluster'

const programs = findPostgres()

if (programs) {
  let cluster: Cluster

  beforeAll(async () => {
    cluster = await startCluster(programs)
    await connected(cluster)
  }, 60_000)
  afterAll(() => cluster?.stop())

  describeStorage('PostgreSQL', async () => {
    const database = `test_${randomBytes(6).toString('hex')}`
    await command(cluster, `create database ${database}`)
    return {
      open: () => openPostgres(cluster.url(database)),
      destroy: () => command(cluster, `drop database ${database} with (force)`),
    }
  })
} else {
  describe('PostgreSQL keeps the storage contract', () => {
    it.skip('skipped: no PostgreSQL server is installed (Debian: apt-get install postgresql)', () => {})
  })
}

async function command(cluster: Cluster, statement: string): Promise<void> {
  const client = new Client({ connectionString: cluster.url('postgres') })
  await client.connect()
  await client.query(statement)
  await client.end()
}

/** The server takes connections a moment after it starts. */
async function connected(cluster: Cluster): Promise<void> {
  const deadline = Date.now() + 30_000
  for (;;) {
    try {
      return await command(cluster, 'select 1')
    } catch (error) {
      if (Date.now() > deadline) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}
