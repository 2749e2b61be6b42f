import { execFile, spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A PostgreSQL server of the tests' own, in a temporary folder, reached by its socket alone. */
export interface Cluster {
  /** Connection URL of a database of the cluster. */
  url(database: string): string
  stop(): Promise<void>
}

/** Folder of the server's programs, the newest version first; null where PostgreSQL is not installed. */
export function findPostgres(): string | null {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql') : []
  const packaged = versions.sort((one, other) => Number(other) - Number(one)).map((v) => `/usr/lib/postgresql/${v}/bin`)
  const folders = [...packaged, ...(process.env.PATH ?? '').split(path.delimiter)]
  return (
    folders.find((folder) => existsSync(path.join(folder, 'initdb')) && existsSync(path.join(folder, 'postgres'))) ??
    null
  )
}

/** Starts a server, as another user where we are root: PostgreSQL refuses to run as root. */
export async function startCluster(programs: string): Promise<Cluster> {
  const account = await serverAccount()
  // Names of Unix sockets end at 107 bytes, so the folder must not lie deep.
  const folder = await mkdtemp(path.join(tmpdir(), 'rpg-'))
  const data = path.join(folder, 'data')
  if (account) await chown(folder, account.uid, account.gid)
  const asUser = account ? { uid: account.uid, gid: account.gid, cwd: folder } : { cwd: folder }
  const env = { ...process.env, HOME: folder, LC_ALL: 'C.UTF-8' }
  await run(path.join(programs, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'rostrum', '-E', 'UTF8', '-N'], {
    ...asUser,
    env,
  })
  const server = spawn(
    path.join(programs, 'postgres'),
    ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off'],
    { ...asUser, env, stdio: 'ignore' },
  )
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  return {
    url: (database) => `postgres://rostrum@localhost/${database}?host=${encodeURIComponent(folder)}`,
    async stop() {
      // SIGINT is PostgreSQL's fast shutdown.
      server.kill('SIGINT')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function serverAccount(): Promise<{ uid: number; gid: number } | null> {
  if (process.getuid?.() !== 0) return null
  for (const name of ['postgres', 'nobody']) {
    const ids = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, name]))).catch(() => null)
    if (ids) return { uid: Number(ids[0]!.stdout), gid: Number(ids[1]!.stdout) }
  }
  throw new Error('Neither postgres nor nobody is an account here, and PostgreSQL does not run as root.')
}
