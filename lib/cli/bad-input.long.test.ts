import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { archiveOfBlanks } from '../corpus/archive.generator'
import { readFile as readSource } from '../corpus/read-file'
import { describeDocument } from '../speech/describe'
import { root } from './run.generator'

const MEGABYTE = 1 << 20
/** Of one process, all its threads. */
const MOST_MEGABYTES = 3600
const MOST_SECONDS = 240

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-long-'))
})
afterAll(() => rm(folder, { recursive: true }))

const repeat = (piece: string, bytes: number): string => piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece)))
const SENTENCE = '各级各部门要把责任扛在肩上，一是抓排查；二是抓整改，6月30日前完成XX处隐患治理。'

function bombDocument(): Uint8Array {
  const body = Buffer.from(`<w:document xmlns:w="w"><w:body>${'<w:p/>'.repeat(30_000_000)}`)
  return zipSync({ 'word/document.xml': body }, { level: 1 })
}

/** Prints the greatest resident size that the command came to, in MB, after all else on standard error. */
const MEASURE = `process.on('exit', () => process.stderr.write('\\n' + Math.round(process.resourceUsage().maxRSS / 1024)))`

describe('one bad file beside a good one', () => {
  const cases: readonly (readonly [string, string, () => Uint8Array | string, string])[] = [
    ['an archive of ten gigabytes', 'a.zip', () => archiveOfBlanks(60 * MEGABYTE, 175), 'unpacks to more than'],
    ['a document that unpacks to 180 MB', 'a.docx', bombDocument, 'unpacks to more than'],
    ['50 MB of one line of prose', 'a.txt', () => repeat(SENTENCE, 50 * MEGABYTE), 'Line 1 of “a.txt”'],
    ['50 MB of one line of X', 'a.txt', () => 'X'.repeat(50 * MEGABYTE), 'Line 1 of “a.txt”'],
    ['50 MB of tags', 'a.html', () => repeat('<p>', 50 * MEGABYTE), '“a.html”'],
    ['65 MB', 'a.txt', () => repeat('好', 65 * MEGABYTE), 'has 68 MB and the limit is 67 MB'],
  ]
  it.each(cases)('%s: told in words, within memory and time, the good one described', async (_, name, make, words) => {
    const [bad, good, measure] = [path.join(folder, name), path.join(folder, 'good.txt'), path.join(folder, 'rss.cjs')]
    await writeFile(bad, make())
    await writeFile(good, await readFile(path.join(root, 'samples', '04_glued.txt')))
    await writeFile(measure, MEASURE)
    const began = Date.now()
    const parse = ['--require', measure, 'lib/cli/rostrum.cjs', 'clean', good, bad, '--lang', 'en']
    const { status, stdout, stderr } = spawnSync(process.execPath, parse, { cwd: root, maxBuffer: 1 << 30 })
    const seconds = (Date.now() - began) / 1000
    const lines = stderr.toString().trim().split('\n')
    const megabytes = Number(lines.at(-1))
    console.log(`${_}: ${seconds.toFixed(1)} s, ${megabytes} MB`)
    expect(status).toBe(0)
    expect(lines.join('\n')).toContain(words)
    expect(stdout.toString()).toContain('=== good-1\n')
    expect(megabytes).toBeLessThan(MOST_MEGABYTES)
    expect(seconds).toBeLessThan(MOST_SECONDS)
    await rm(bad)
  })
})

/** Pieces that marker, blank, header and name readers could go astray on. */
const TRICKY: readonly string[] = [
  '一是',
  '（一）',
  'X',
  'X ',
  '《',
  '《防汛》',
  '第1篇：\n',
  '同志们：\n',
  '一是好；（一）好。1.好。①好。首先，好。',
  '一、好\n（一）好\n1.好\n①好\n',
  '（《“',
  '\ud800好',
  '\u202e好\u200f',
  '好\u2028一是好\u2029',
  '1',
  '一',
  '2024年5月6日',
  '12.5%',
  '\n',
  '\t好',
  '在全县防汛工作会议上的讲话\n',
  '&amp',
  '&nbsp;',
  '{{',
  '讲三点意见',
  '一是好\r',
  'XX县XX镇',
  '张三同志',
  'X月X日',
] // prettier-ignore
const NESTED = ['（', '《', '“'].map((open, at) => repeat(open, MEGABYTE / 2) + repeat('）》”'[at]!, MEGABYTE / 2))
const NUMBERED = Array.from({ length: 80_000 }, (_, at) => `第${at + 1}篇：`).join('\n')
const NULS = repeat(`${'好'.repeat(99)}\0`, MEGABYTE)

const OPENING = '在全县防汛工作会议上的讲话\n同志们：\n今天召开这次会议，主要任务是部署防汛工作。下面，我讲三点意见。\n'

describe('a megabyte of hostile text', () => {
  const texts = [...TRICKY.map((piece) => repeat(piece, MEGABYTE)), ...NESTED, NUMBERED, NULS]
  const named = texts
    .flatMap((text) => [text, OPENING + text])
    .map((text) => [JSON.stringify(text.slice(-14)), text] as const)
  it.each(named)('%s keeps the laws in bounded time', async (_, text) => {
    const began = Date.now()
    const encoded = Buffer.from(`\ufeff${text}`, 'utf16le')
    const { value } = await readSource('a.txt', encoded)
    for (const document of value) {
      const { clean, pieces } = describeDocument(document)
      let end = 0
      for (const { range, slots } of pieces) {
        expect(clean.text.slice(end, range.start).trim()).toBe('')
        expect(range.end).toBeGreaterThan(range.start)
        end = range.end
        const ordered = [...slots].sort((a, b) => a.range.start - b.range.start)
        const overlap = ordered.filter((slot, at) => at > 0 && slot.range.start < ordered[at - 1]!.range.end)
        expect(overlap).toEqual([])
      }
      expect(clean.text.slice(end).trim()).toBe('')
    }
    expect((Date.now() - began) / 1000).toBeLessThan(60)
  })
})
