import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import type { Block } from '../document/block'
import { readDocx } from '../import/docx'
import { templateBlocks } from '../template/blocks'
import { checkValues } from '../template/check-values'
import { parseTemplate } from '../template/parse'
import { toDocx } from './docx'
import { keptBlocks } from './kept-blocks'
import { DEFAULT_PROFILE, type ExportProfile } from './profile'

const MODES: readonly ExportProfile['numbering'][] = ['literal', 'auto']
const templates = path.resolve('templates')
const names = readdirSync(templates).flatMap((file) => (file.endsWith('.hbs') ? [file.slice(0, -'.hbs'.length)] : []))

const present = (() => {
  try {
    return execFileSync('soffice', ['--version'], { encoding: 'utf8' }).includes('LibreOffice')
  } catch {
    return false
  }
})()

const folder = mkdtempSync(path.join(tmpdir(), 'rostrum-office-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function blocksOf(name: string): readonly Block[] {
  const { value: template } = parseTemplate(readFileSync(path.join(templates, `${name}.hbs`), 'utf8'))
  const filling: unknown = JSON.parse(readFileSync(path.join(templates, `${name}.values.json`), 'utf8'))
  const checked = checkValues(template.slots, filling)
  if (!checked.ok) throw new Error(JSON.stringify(checked.error))
  const blocks = templateBlocks(template, checked.value.value, 'fail')
  if (!blocks.ok) throw new Error(JSON.stringify(blocks.error))
  return blocks.value
}

/** Parts that another program would not know are taken out first, so that nothing of ours helps the reader. */
function stripped(docx: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(docx)).filter(([part]) => !/^(?:customXml|docProps)\//u.test(part))
  expect(parts.some(([part]) => part === 'word/document.xml')).toBe(true)
  return zipSync(Object.fromEntries(parts))
}

function savedByLibreOffice(name: string, docx: Uint8Array): Uint8Array {
  const before = path.join(folder, `${name}.docx`)
  const after = path.join(folder, 'saved')
  writeFileSync(before, docx)
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', after, before])
  return readFileSync(path.join(after, `${name}.docx`))
}

describe.skipIf(!present)('a .docx opened and saved by LibreOffice (skipped where it is not installed)', () => {
  test.each(names.flatMap((name) => MODES.map((mode) => [name, mode] as const)))(
    '%s with %s numbers gives the same blocks',
    async (name, numbering) => {
      const blocks = blocksOf(name)
      const saved = savedByLibreOffice(
        `${name}-${numbering}`,
        stripped(await toDocx(blocks, { ...DEFAULT_PROFILE, numbering })),
      )
      expect(strFromU8(unzipSync(saved)['docProps/app.xml']!)).toContain('LibreOffice')
      const read = readDocx(saved)
      if (!read.ok) throw new Error(read.error.reason)
      expect(keptBlocks(read.value.blocks)).toEqual(keptBlocks(blocks))
    },
  )
})
