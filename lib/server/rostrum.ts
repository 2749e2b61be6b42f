import path from 'node:path'
import { type MiningJobs, markAbandonedRuns, openMiningJobs } from '../jobs/mining-job'
import { openStorage } from '../storage/open'
import { addStarterTemplates } from '../storage/starter'
import type { Storage } from '../storage/storage'
import { Batches } from './batches'
import { bankingStore } from './findings'

/** What the routes work with. */
export interface Rostrum {
  readonly storage: Storage
  readonly jobs: MiningJobs
  readonly batches: Batches
  /** Folder of the files that people gave to be mined, one folder a run. */
  readonly uploads: string
}

/** Development loads modules again with each change; what is open lives on globalThis and stays open. */
const held = globalThis as { rostrum?: Promise<Rostrum> | undefined }

/** Opens storage once a process, in the folder ROSTRUM_DATA or by DATABASE_URL. A failure is tried again next time. */
export function openRostrum(): Promise<Rostrum> {
  held.rostrum ??= open().catch((error) => {
    held.rostrum = undefined
    throw error
  })
  return held.rostrum
}

/** Ends runs and closes storage. */
export async function closeRostrum(): Promise<void> {
  const opened = await held.rostrum
  held.rostrum = undefined
  await opened?.jobs.close()
  await opened?.storage.close()
}

async function open(): Promise<Rostrum> {
  const dataFolder = path.resolve(/* turbopackIgnore: true */ process.env.ROSTRUM_DATA || 'data')
  const storage = await openStorage({ dataFolder, databaseUrl: process.env.DATABASE_URL })
  await markAbandonedRuns(storage.mining)
  await addStarterTemplates(storage.templates, path.resolve('templates'))
  return {
    storage,
    jobs: openMiningJobs(bankingStore(storage)),
    batches: new Batches(),
    uploads: path.join(dataFolder, 'uploads'),
  }
}
