import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { measureExport } from './export'
import type { PipelineFigures } from './pipeline'
import { measureServer } from './server'

const run = promisify(execFile)
const MEGABYTE = 1_000_000
const SIZES = [3.75, 7.5, 15, 30, 60]

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** `npm run bench [-- --quick]`: figures beside a peer or a limit of the same run. It reports and judges nothing. */
async function main(): Promise<void> {
  const shared = path.resolve('../shared/corpus')
  const folder = existsSync(shared) ? shared : path.resolve('samples')
  const sizes = process.argv.includes('--quick') ? SIZES.slice(0, 2) : SIZES
  say(`Node ${process.version}, text recombined from ${path.basename(folder)}`)
  say('MB      seconds  MB/s   ×gzip-6  ×UTF-8 decode  peak MB  speeches  templates  time per doubling')
  let last: PipelineFigures | null = null
  for (const size of sizes) {
    const figures = await pipeline(folder, size * MEGABYTE, 'plain')
    say(row(figures, last))
    last = figures
  }
  const { costs } = await pipeline(folder, sizes[1]! * MEGABYTE, 'profiled')
  say(`largest costs at ${sizes[1]} MB (self time):`)
  for (const { place, share } of costs) say(`  ${(100 * share).toFixed(1).padStart(5)} %  ${place}`)
  const { ours, bare, characters } = await measureExport()
  say(
    `.docx of ${characters} characters: ${ours.toFixed(1)} ms, bare docx ${bare.toFixed(1)} ms, ratio ${(ours / bare).toFixed(2)}`,
  )
  const { firstAnswerSeconds, pages } = await measureServer()
  say(`first answer ${firstAnswerSeconds.toFixed(2)} s after start`)
  for (const { page, scripts, gzipBytes } of pages)
    say(`  ${page.padEnd(12)} ${String(scripts).padStart(3)} scripts  ${(gzipBytes / 1000).toFixed(0)} KB gzip`)
}

async function pipeline(folder: string, bytes: number, mode: 'plain' | 'profiled'): Promise<PipelineFigures> {
  const args = ['--import', 'tsx', 'bench/pipeline.ts', folder, String(bytes), mode]
  const { stdout } = await run(process.execPath, ['--max-old-space-size=12000', ...args], { maxBuffer: 10 * MEGABYTE })
  return JSON.parse(stdout) as PipelineFigures
}

function row(figures: PipelineFigures, last: PipelineFigures | null): string {
  const { bytes, seconds, gzipSeconds, decodeSeconds, peakBytes, speeches, templates } = figures
  return [
    (bytes / MEGABYTE).toFixed(1).padEnd(8),
    seconds.toFixed(2).padEnd(9),
    (bytes / MEGABYTE / seconds).toFixed(2).padEnd(7),
    (gzipSeconds / seconds).toFixed(3).padEnd(9),
    (decodeSeconds / seconds).toFixed(4).padEnd(15),
    (peakBytes / MEGABYTE).toFixed(0).padEnd(9),
    String(speeches).padEnd(10),
    String(templates).padEnd(11),
    last ? (seconds / last.seconds).toFixed(2) : '–',
  ].join('')
}

main()
