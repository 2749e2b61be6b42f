import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { zipSync } from 'fflate'
import { expect, it, vi } from 'vitest'
import { LANGUAGES } from '@/lib/i18n/language'
import { problemText } from '@/lib/i18n/problems'
import type { MiningReport } from '@/lib/mining/report'
import { GET } from './mining/[id]/route'
import { POST } from './mining/route'
import { testFolder } from './test-folder'

const folder = testFolder()

interface Run {
  readonly mining: { readonly id: string; readonly state: string; readonly report: MiningReport }
}

async function mine(files: Readonly<Record<string, Uint8Array>>): Promise<Run['mining']> {
  const body = new FormData()
  for (const [name, bytes] of Object.entries(files)) body.append('file', new File([new Uint8Array(bytes)], 'x'), name)
  const answer = await POST(new Request('http://rostrum.test/api/mining', { method: 'POST', body }), {
    params: Promise.resolve({}),
  })
  expect(answer.status).toBe(202)
  const { mining } = (await answer.json()) as Run
  return vi.waitFor(
    async () => {
      const read = await GET(new Request('http://rostrum.test'), { params: Promise.resolve({ id: mining.id }) })
      const run = (await read.json()) as Run
      expect(run.mining.state).toBe('done')
      return run.mining
    },
    { timeout: 25_000, interval: 100 },
  )
}

it('files that cannot be used are each reported in words, and the others are mined', async () => {
  const good = await readFile('samples/04_glued.txt')
  const packed = zipSync({ '../../up.txt': good, 'inner.zip': zipSync({ 'a.txt': good }) })
  const { id, report } = await mine({
    'empty.txt': new Uint8Array(),
    'none.txt': new TextEncoder().encode('今天天气很好。'),
    'program.txt': Uint8Array.from({ length: 4000 }, (_, at) => (at * 167) & 255),
    'cut.docx': zipSync({ 'word/document.xml': good }).subarray(0, 600),
    'mixed.txt': Buffer.concat([
      good,
      Buffer.from('\n'),
      Buffer.from([0xb8, 0xf7, 0xbc, 0xb6, 0xb2, 0xbf, 0xc3, 0xc5]),
    ]),
    'long.txt': Buffer.concat([good, Buffer.from('好'.repeat(100_001))]),
    'a.zip': packed,
    '../../etc/passwd.txt': good,
    'C:\\Windows\\x.txt': good,
    'a\u0000b.txt': good,
  })
  const codes = report.files.map(({ file, problems }) => [file, ...problems.map(({ code }) => code)])
  expect(codes).toEqual([
    ['empty.txt', 'file-empty'],
    ['none.txt', 'no-speech'],
    ['program.txt', 'file-binary'],
    ['cut.docx', 'file-damaged'],
    ['mixed.txt', 'encoding-mixed'],
    ['long.txt', 'line-too-long'],
    ['a.zip/up.txt'],
    ['a.zip/inner.zip', 'archive-nested'],
    ['etc/passwd.txt'],
    ['Windows/x.txt'],
    [expect.stringMatching(/^a.*b\.txt$/)],
  ])
  for (const { file, pieces } of report.files.slice(4))
    if (!file.endsWith('inner.zip'))
      expect(
        pieces.some(({ kind }) => kind === 'speech'),
        file,
      ).toBe(true)
  for (const language of LANGUAGES)
    for (const { file, problems } of report.files)
      for (const problem of problems) expect(problemText(problem, language)).toContain(`“${file}”`)
  const kept = (await readdir(path.join(folder(), 'uploads', id))).sort()
  expect(kept).toHaveLength(11)
  for (const name of kept) expect(name).toMatch(/^(?:\d{4}|manifest\.json)$/)
}, 40_000)
