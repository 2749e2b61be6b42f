import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { decodeText } from './decode'
import { LIMITS } from './limit'

const TEXT = '同志们：\n今天，我们召开全县安全生产工作会议，主要任务是安排部署当前工作。\n一、提高认识，压实责任。\n'
const encode = (text: string, encoding: string): Uint8Array => new Uint8Array(iconv.encode(text, encoding))
const decoded = (bytes: Uint8Array) => {
  const result = decodeText(bytes)
  if (!result.ok) throw new Error(result.error)
  return result.value
}
const join = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))

test.each(['utf-8', 'gb18030', 'utf-16le', 'utf-16be'])('a text in %s is read without being told', (encoding) => {
  expect(decoded(encode(TEXT, encoding))).toEqual({ text: TEXT, encoding, mixed: null, cutLine: null })
})

test.each([
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
])('the byte-order mark of %s is no text', (encoding, mark) => {
  const bytes = join(Uint8Array.from(mark), encode(`\n${TEXT}`, encoding))
  expect(decoded(bytes)).toMatchObject({ text: `\n${TEXT}`, encoding })
})

test('a short word that is valid in both encodings follows the rest of its file', () => {
  const text = `联通\n${TEXT}`
  expect(decoded(encode(text, 'gb18030'))).toEqual({ text, encoding: 'gb18030', mixed: null, cutLine: null })
})

test('ASCII with line ends of Windows stays UTF-8', () => {
  expect(decoded(encode('ab\r\ncd', 'utf-8'))).toMatchObject({ text: 'ab\r\ncd', encoding: 'utf-8' })
})

test('a stretch of GB18030 in a UTF-8 file loses nothing and is told', () => {
  const bytes = join(encode(TEXT, 'utf-8'), encode('二、狠抓落实，确保安全。\n', 'gb18030'), encode(TEXT, 'utf-8'))
  expect(decoded(bytes)).toMatchObject({
    text: `${TEXT}二、狠抓落实，确保安全。\n${TEXT}`,
    encoding: 'utf-8',
    mixed: { line: 4, encoding: 'gb18030' },
  })
})

test('a stretch of UTF-8 in a GB18030 file loses nothing and is told', () => {
  const bytes = join(encode(TEXT, 'gb18030'), encode('二、狠抓落实，确保安全。\n', 'utf-8'), encode(TEXT, 'gb18030'))
  expect(decoded(bytes)).toMatchObject({
    text: `${TEXT}二、狠抓落实，确保安全。\n${TEXT}`,
    encoding: 'gb18030',
    mixed: { line: 4, encoding: 'utf-8' },
  })
})

test('two encodings within one line are both read', () => {
  const bytes = join(encode('各级各部门要认真贯彻落实会议精神，', 'utf-8'), encode('确保工作取得实效。', 'gb18030'))
  expect(decoded(bytes).text).toBe('各级各部门要认真贯彻落实会议精神，确保工作取得实效。')
})

test('a character cut at the end damages nothing before it', () => {
  const bytes = encode(TEXT.trimEnd(), 'utf-8')
  expect(decoded(bytes.subarray(0, bytes.length - 1)).text.startsWith(TEXT.slice(0, -3))).toBe(true)
})

test.each<[string, Uint8Array]>([
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['a PDF', encode('%PDF-1.7\n', 'utf-8')],
  ['zeroes', new Uint8Array(1000)],
  ['noise', Uint8Array.from({ length: 4096 }, (_, at) => (Math.imul(at + 7, 2654435761) >>> 13) & 0xff)],
])('%s is no text', (_, bytes) => expect(decodeText(bytes)).toEqual({ ok: false, error: 'binary' }))

test.each<[string, Uint8Array]>([
  ['no bytes', new Uint8Array(0)],
  ['a mark alone', Uint8Array.from([0xef, 0xbb, 0xbf])],
  ['blanks alone', encode(' \r\n　\n', 'utf-8')],
])('%s are empty', (_, bytes) => expect(decodeText(bytes)).toEqual({ ok: false, error: 'empty' }))

test('a line of fifty megabytes is cut and told, within seconds', () => {
  const bytes = encode(`甲。\n${'抓落实'.repeat(5_800_000)}`, 'utf-8')
  const started = performance.now()
  const { text, cutLine } = decoded(bytes)
  expect(cutLine).toBe(2)
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBe(LIMITS.lineLength)
  expect(text.replaceAll('\n', '').length).toBe(2 + 17_400_000)
  expect(performance.now() - started).toBeLessThan(10_000)
})
