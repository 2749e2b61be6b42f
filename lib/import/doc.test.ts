import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeCompoundFile } from './compound-file-fixture'
import { readDocLines } from './doc'
import { packWord, paragraphXml } from './word-package'

/** Written by LibreOffice from a .docx of our own sentences. */
const meeting = new Uint8Array(readFileSync(path.join(__dirname, 'fixtures/meeting.doc')))

/** Offset of a stream's first byte in the file, by a text it holds. */
const find = (text: string): number => Buffer.from(meeting).indexOf(Buffer.from(text, 'utf16le'))

const change = (edit: (view: DataView, bytes: Uint8Array) => void): Uint8Array => {
  const bytes = meeting.slice()
  edit(new DataView(bytes.buffer), bytes)
  return bytes
}

test('a Word 97 file gives its paragraphs, cells and lines, with marks and Latin letters as they are', async () => {
  const read = await readDocLines(meeting)
  expect(read).toEqual({
    ok: true,
    value: [
      '在全区园林养护工作会议上的讲话',
      '同志们：',
      '今年绿地养护要做到“三个到位”——人员到位、工具到位、责任到位。散会后请留下 ABC 123。',
      '留下的添上的字。',
      '路段',
      '棵数',
      '东街',
      '第一行',
      '第二行',
      '链接的字',
    ],
  })
})

test('deleted and hidden text is in the file and not in its lines', async () => {
  expect(find('不给人看的字')).toBeGreaterThan(0)
  expect(find('删掉的')).toBeGreaterThan(0)
  const read = await readDocLines(meeting)
  expect(read.ok && read.value.join('')).not.toMatch(/不给人看|删掉/)
})

test('a field whose end is lost swallows its paragraph at most', async () => {
  const read = await readDocLines(change((view) => view.setUint16(find('同志们：'), 0x13, true)))
  expect(read.ok && read.value.slice(0, 3)).toEqual([
    '在全区园林养护工作会议上的讲话',
    '',
    '今年绿地养护要做到“三个到位”——人员到位、工具到位、责任到位。散会后请留下 ABC 123。',
  ])
})

test('a .docx named .doc is read as what it is', async () => {
  expect(await readDocLines(packWord({ body: paragraphXml('甲') }))).toEqual({ ok: true, value: ['甲'] })
})

test('an encrypted file is called encrypted, in both of its forms', async () => {
  const start = Buffer.from(meeting).indexOf(Buffer.from([0xec, 0xa5]))
  const locked = change((view) => view.setUint16(start + 10, view.getUint16(start + 10, true) | 0x0100, true))
  expect(await readDocLines(locked)).toEqual({ ok: false, error: 'encrypted' })
  expect(await readDocLines(writeCompoundFile(['EncryptedPackage']))).toEqual({ ok: false, error: 'encrypted' })
})

test('other files and cut ones are damaged', async () => {
  const damaged = { ok: false, error: 'damaged' }
  expect(await readDocLines(new Uint8Array(0))).toEqual(damaged)
  expect(await readDocLines(new TextEncoder().encode('{\\rtf1 text}'))).toEqual(damaged)
  expect(await readDocLines(meeting.subarray(0, 600))).toEqual(damaged)
  expect(await readDocLines(writeCompoundFile(['WordDocument']))).toEqual(damaged)
  expect(await readDocLines(writeCompoundFile(['Other']))).toEqual(damaged)
})

test('a chain of sectors that runs in a circle ends', async () => {
  const circle = writeCompoundFile(['WordDocument'])
  const view = new DataView(circle.buffer)
  view.setUint32(512 + 12 * 4, 5, true)
  expect(await readDocLines(circle)).toEqual({ ok: false, error: 'damaged' })
})

test('a directory that runs in a circle ends', async () => {
  const circle = writeCompoundFile(['甲', 'EncryptedPackage'])
  const second = 1024 + 2 * 128
  new DataView(circle.buffer).setUint32(second + 72, 1, true)
  expect(await readDocLines(circle)).toEqual({ ok: false, error: 'encrypted' })
})

test('whatever bytes are changed, an answer comes, and soon', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(meeting.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 }),
      async (changes) => {
        const bytes = change((_, all) => {
          for (const [at, byte] of changes) all[at] = byte
        })
        const before = performance.now()
        expect(typeof (await readDocLines(bytes)).ok).toBe('boolean')
        expect(performance.now() - before).toBeLessThan(1000)
      },
    ),
    { numRuns: 600 },
  )
})
