import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { blockText } from '../document/block'
import { readDocx, readDocxLines } from './docx'
import { OFFICE_SOURCES } from './office-source.generator'
import { readWordDocument } from './word-document'
import type { DocxNoteCode } from './word-note'

const present = (() => {
  try {
    return execFileSync('soffice', ['--version'], { encoding: 'utf8' }).includes('LibreOffice')
  } catch {
    return false
  }
})()

const folder = mkdtempSync(path.join(tmpdir(), 'rostrum-words-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const convert = (to: string, into: string, files: readonly string[]): void => {
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
  execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', path.join(folder, into), ...files])
}
/** Where LibreOffice's own text shows other characters, a note of ours says why. */
const TOLD: Readonly<Record<string, readonly DocxNoteCode[]>> = {
  'page-lists.html': ['bullet'],
  'flat-notes.fodt': ['footnote', 'comment'],
  'flat-tracked.fodt': ['tracked-changes'],
  'flat-box.fodt': ['text-box'],
}

const stem = (name: string): string => name.slice(0, name.lastIndexOf('.'))
const docx = (name: string): Uint8Array => readFileSync(path.join(folder, 'docx', `${stem(name)}.docx`))
const squeezed = (text: string): string => text.replace(/\s/gu, '')

describe.skipIf(!present)('the words of a .docx that LibreOffice wrote (skipped where it is not installed)', () => {
  beforeAll(() => {
    mkdirSync(path.join(folder, 'source'))
    const names = OFFICE_SOURCES.map(({ name, text }) => {
      writeFileSync(path.join(folder, 'source', name), `${name.endsWith('.txt') ? '\ufeff' : ''}${text}`)
      return path.join(folder, 'source', name)
    })
    for (const ending of ['html', 'txt', 'fodt'])
      convert(
        'docx:MS Word 2007 XML',
        'docx',
        names.filter((name) => name.endsWith(ending)),
      )
    convert(
      'txt:Text (encoded):UTF8',
      'text',
      OFFICE_SOURCES.map(({ name }) => path.join(folder, 'docx', `${stem(name)}.docx`)),
    )
  }, 300_000)

  test('come from twenty sources or more', () => expect(OFFICE_SOURCES.length).toBeGreaterThanOrEqual(20))

  test.each(OFFICE_SOURCES.map(({ name }) => name))(
    '%s: are those of mammoth, character by character',
    async (name) => {
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(docx(name)) })
      const { paragraphs } = readWordDocument(docx(name))
      const words = paragraphs.map(({ paragraph }) => paragraph.runs.map((run) => run.text).join(''))
      expect(squeezed(words.join('\n'))).toBe(squeezed(value))
    },
  )

  test.each(OFFICE_SOURCES.map(({ name }) => name))('%s: with their numbers are what LibreOffice shows', (name) => {
    const shown = readFileSync(path.join(folder, 'text', `${stem(name)}.txt`), 'utf8').replace(/^\ufeff/u, '')
    const lines = readDocxLines(docx(name))
    const read = readDocx(docx(name))
    if (!lines.ok || !read.ok) throw new Error('not read')
    expect(squeezed(lines.value.join('\n'))).toBe(squeezed(read.value.blocks.map(blockText).join('\n')))
    const told = TOLD[name]
    if (told) expect(read.value.notes.map(({ code }) => code)).toEqual(told)
    else expect(squeezed(read.value.blocks.map(blockText).join('\n'))).toBe(squeezed(shown))
  })
})
