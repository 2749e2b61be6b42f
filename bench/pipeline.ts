import type { Profiler } from 'node:inspector'
import { Session } from 'node:inspector/promises'
import { gzipSync } from 'node:zlib'
import { mine, SILENT } from '../lib/mining/mine'
import { recombine } from './recombine'

/** One measurement of the whole pipeline on `bytes` of recombined text, in a process of its own so that memory is its own. */
export interface PipelineFigures {
  readonly bytes: number
  readonly seconds: number
  readonly gzipSeconds: number
  readonly decodeSeconds: number
  readonly peakBytes: number
  readonly speeches: number
  readonly templates: number
  /** Self time by room of lib, largest first; only when profiled. */
  readonly costs: readonly { readonly place: string; readonly share: number }[]
}

async function measure(folder: string, bytes: number, profiled: boolean): Promise<PipelineFigures> {
  const inputs = recombine(folder, bytes)
  const contents = await Promise.all(inputs.map((input) => input.bytes()))
  const total = contents.reduce((sum, content) => sum + content.length, 0)
  const decodeSeconds = timed(() => {
    for (const content of contents) new TextDecoder('utf-8').decode(content)
  })
  const gzipSeconds = timed(() => {
    for (const content of contents) gzipSync(content, { level: 6 })
  })
  const session = new Session()
  session.connect()
  if (profiled) {
    await session.post('Profiler.enable')
    await session.post('Profiler.start')
  }
  const before = performance.now()
  const report = await mine(inputs, SILENT)
  const seconds = (performance.now() - before) / 1000
  const costs = profiled ? costsOf((await session.post('Profiler.stop')).profile) : []
  return {
    bytes: total,
    seconds,
    gzipSeconds,
    decodeSeconds,
    peakBytes: process.resourceUsage().maxRSS * 1024,
    speeches: report.files.reduce((sum, { pieces }) => sum + pieces.length, 0),
    templates: report.templates.length,
    costs,
  }
}

function timed(work: () => void): number {
  const before = performance.now()
  work()
  return (performance.now() - before) / 1000
}

function costsOf(profile: Profiler.Profile): PipelineFigures['costs'] {
  const names = new Map(profile.nodes.map(({ id, callFrame }) => [id, placeOf(callFrame.url, callFrame.functionName)]))
  const self = new Map<string, number>()
  for (const [index, id] of (profile.samples ?? []).entries()) {
    const name = names.get(id)!
    self.set(name, (self.get(name) ?? 0) + (profile.timeDeltas?.[index] ?? 0))
  }
  const all = [...self.values()].reduce((sum, time) => sum + time, 0)
  return [...self]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 8)
    .map(([place, time]) => ({ place, share: time / all }))
}

const placeOf = (url: string, name: string): string =>
  `${/\/(lib\/[^?]*)/u.exec(url)?.[1] ?? 'node'} ${name || '(anonymous)'}`

const [folder, bytes, profiled] = process.argv.slice(2)
measure(folder!, Number(bytes), profiled === 'profiled').then((figures) => {
  process.stdout.write(JSON.stringify(figures))
})
