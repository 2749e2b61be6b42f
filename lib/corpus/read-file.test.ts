import { Zip, ZipDeflate, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { LIMITS } from './limit'
import { readFile } from './read-file'
import { safePath } from './safe-path'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const codes = (problems: readonly { readonly code: string }[]): readonly string[] => problems.map(({ code }) => code)

test('a text keeps its own words and says its format', async () => {
  expect(await readFile('讲话.txt', utf8('同志们：\r\n今天开会。'))).toEqual({
    value: [{ path: '讲话.txt', format: 'txt', encoding: 'utf-8', text: '同志们：\r\n今天开会。' }],
    problems: [],
  })
})

test.each([
  ['a.pdf', utf8('x'), 'file-fixed-layout'],
  ['a', utf8('x'), 'file-format-unknown'],
  ['a.txt', new Uint8Array(0), 'file-empty'],
  ['a.txt', utf8('%PDF-1.4'), 'file-binary'],
  ['a.docx', utf8('not a package'), 'file-damaged'],
  ['a.zip', utf8('not an archive'), 'file-damaged'],
  ['a.md', new Uint8Array(LIMITS.fileBytes + 1), 'file-too-large'],
])('%s is refused', async (path, bytes, code) => {
  const { value, problems } = await readFile(path, bytes)
  expect(value).toEqual([])
  expect(problems).toMatchObject([{ code, file: path }])
})

test('a web page gives its blocks as lines', async () => {
  const { value } = await readFile('a.html', utf8('<html><body><p>同志们：</p><p>今天开会。</p></body></html>'))
  expect(value[0]!.text.split('\n')).toEqual(['同志们：', '今天开会。'])
})

test('an archive is read entry by entry, and what cannot be read is told by name', async () => {
  const archive = zipSync({
    '一/甲.txt': utf8('同志们：'),
    '乙.txt': new Uint8Array(0),
    '丙.rar': utf8('x'),
    '丁.zip': zipSync({ 'a.txt': utf8('x') }),
    '戊.txt': iconv.encode('各位代表：今天召开会议。', 'gb18030'),
    '__MACOSX/._甲.txt': utf8('x'),
    '.DS_Store': utf8('x'),
    '~$甲.docx': utf8('x'),
    '图.png': utf8('x'),
  })
  const { value, problems } = await readFile('包.zip', archive)
  expect(value.map(({ path, encoding }) => [path, encoding])).toEqual([
    ['包.zip/一/甲.txt', 'utf-8'],
    ['包.zip/戊.txt', 'gb18030'],
  ])
  expect(problems).toEqual([
    { code: 'file-empty', file: '包.zip/乙.txt' },
    { code: 'archive-nested', file: '包.zip/丙.rar' },
    { code: 'archive-nested', file: '包.zip/丁.zip' },
    { code: 'file-format-unknown', file: '包.zip/图.png', extension: 'png' },
  ])
})

test('names that lead out of the archive lead nowhere', async () => {
  const archive = zipSync({
    '../../etc/甲.txt': utf8('甲'),
    '/root/乙.txt': utf8('乙'),
    'C:\\windows\\丙.txt': utf8('丙'),
  })
  const { value } = await readFile('a.zip', archive)
  expect(value.map(({ path }) => path)).toEqual(['a.zip/etc/甲.txt', 'a.zip/root/乙.txt', 'a.zip/windows/丙.txt'])
})

test.each([
  ['..', 'unnamed'],
  ['a/./b/../c.txt', 'a/b/c.txt'],
  ['\\\\server\\share\\x.txt', 'server/share/x.txt'],
  ['a\u0000b.txt', 'ab.txt'],
  ['D:x.txt', 'x.txt'],
])('the path %j becomes %j', (path, safe) => expect(safePath(path)).toBe(safe))

test('names in GB18030 without a flag are decoded', async () => {
  const archive = zipSync({ 'abcd.txt': utf8('同志们：') }, { level: 0 })
  const name = iconv.encode('讲话', 'gb18030')
  for (let at = Buffer.from(archive).indexOf('abcd'); at >= 0; at = Buffer.from(archive).indexOf('abcd', at + 1))
    archive.set(name, at)
  const { value } = await readFile('a.zip', archive)
  expect(value.map(({ path }) => path)).toEqual(['a.zip/讲话.txt'])
})

/** An archive of entries that are nothing but blanks, made in pieces so that the test itself stays small. */
function bomb(sizes: readonly number[]): Uint8Array {
  const parts: Uint8Array[] = []
  const zip = new Zip((_, data) => parts.push(data))
  const block = new Uint8Array(4 * 1024 * 1024).fill(0x20)
  for (const [index, size] of sizes.entries()) {
    const entry = new ZipDeflate(`${index}.txt`, { level: 1 })
    zip.add(entry)
    for (let at = 0; at < size; at += block.length) entry.push(block, at + block.length >= size)
  }
  zip.end()
  return new Uint8Array(Buffer.concat(parts))
}

test('an entry that unpacks beyond the limit is given up, and the next one is read', async () => {
  const archive = bomb([LIMITS.fileBytes + 8 * 1024 * 1024, 1024])
  expect(archive.length).toBeLessThan(2 * 1024 * 1024)
  const { problems } = await readFile('a.zip', archive)
  expect(problems).toEqual([
    { code: 'file-too-large', file: 'a.zip/0.txt', bytes: LIMITS.fileBytes, limit: LIMITS.fileBytes },
    { code: 'file-empty', file: 'a.zip/1.txt' },
  ])
})

test('no more files than the limit are read', async () => {
  const names = Array.from({ length: LIMITS.archiveFiles + 3 }, (_, at) => [`${at}.txt`, utf8('甲乙')] as const)
  const { value, problems } = await readFile('a.zip', zipSync(Object.fromEntries(names), { level: 0 }))
  expect(value).toHaveLength(LIMITS.archiveFiles)
  expect(problems).toEqual([{ code: 'archive-too-many', file: 'a.zip', limit: LIMITS.archiveFiles }])
})

test('an archive cut in the middle gives what came before the cut', async () => {
  const noise = Uint8Array.from({ length: 50_000 }, (_, at) => ((Math.imul(at + 7, 2654435761) >>> 13) % 90) + 0x20)
  const archive = zipSync({ '甲.txt': utf8('同志们：'), '乙.txt': noise })
  const { value, problems } = await readFile('a.zip', archive.subarray(0, Math.floor(archive.length / 2)))
  expect(value.map(({ path }) => path)).toEqual(['a.zip/甲.txt'])
  expect(codes(problems)).toContain('file-damaged')
})
