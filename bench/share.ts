import type { Profiler } from 'node:inspector'
import { Session } from 'node:inspector/promises'
import { inputOf } from '../lib/jobs/input-file'
import { mine, SILENT } from '../lib/mining/mine'
import { filesOf } from './pipeline'

/** Share of a run's time by stage, largest first; and the costliest functions of all by their own time. */
export interface TimeShares {
  readonly stages: readonly Share[]
  readonly functions: readonly Share[]
}

interface Share {
  readonly place: string
  readonly share: number
}

/** A stage is all that its entry calls, but for the entries of others. */
const ENTRIES: Readonly<Record<string, string>> = {
  readFile: 'read',
  cleanText: 'clean',
  splitPieces: 'split',
  parseOutline: 'outline',
  labelRoles: 'roles',
  findSlots: 'slots',
  digestPiece: 'families',
  findFamilies: 'families',
  nameFamilies: 'families',
  wordingSteps: 'wording',
  countKept: 'counting',
  countFiles: 'counting',
  reportSteps: 'templates',
  packDocument: 'store',
  encodeBatch: 'store',
  readHead: 'store',
  fetchDocument: 'store',
  summarise: 'store',
  '(garbage collector)': 'garbage collection',
}

async function measureShares(folder: string): Promise<TimeShares> {
  const inputs = filesOf(folder).map(inputOf)
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.start')
  await mine(inputs, SILENT)
  const { profile } = await session.post('Profiler.stop')
  const stageOf = new Map<number, string>()
  const byId = new Map(profile.nodes.map((node) => [node.id, node]))
  const visit = (node: Profiler.ProfileNode, above: string): void => {
    const name = node.callFrame.functionName
    const stage = Object.hasOwn(ENTRIES, name) ? ENTRIES[name]! : above
    stageOf.set(node.id, stage)
    for (const child of node.children ?? []) visit(byId.get(child)!, stage)
  }
  visit(profile.nodes[0]!, 'other')
  const nameOf = ({ callFrame }: Profiler.ProfileNode): string =>
    `${/\/(lib\/[^?]*)/u.exec(callFrame.url)?.[1] ?? 'node'} ${callFrame.functionName || '(anonymous)'}`
  return {
    stages: sharesOf(profile, (id) => stageOf.get(id)!),
    functions: sharesOf(profile, (id) => nameOf(byId.get(id)!)).slice(0, 12),
  }
}

function sharesOf(profile: Profiler.Profile, placeOf: (id: number) => string): readonly Share[] {
  const self = new Map<string, number>()
  for (const [index, id] of (profile.samples ?? []).entries()) {
    const place = placeOf(id)
    self.set(place, (self.get(place) ?? 0) + (profile.timeDeltas?.[index] ?? 0))
  }
  const all = [...self.values()].reduce((sum, time) => sum + time, 0)
  return [...self].sort((a, b) => b[1] - a[1]).map(([place, time]) => ({ place, share: time / all }))
}

measureShares(process.argv[2]!).then((shares) => {
  process.stdout.write(JSON.stringify(shares))
})
