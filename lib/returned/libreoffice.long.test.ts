import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { draftBlocks } from '../draft/blocks'
import { instantiate } from '../draft/instantiate'
import { toDocx } from '../export/docx'
import { DEFAULT_PROFILE, type ExportProfile } from '../export/profile'
import { readDocx } from '../import/docx'
import { checkValues } from '../template/check-values'
import { parseTemplate } from '../template/parse'
import { compareReturned } from './compare-returned'
import { readReturned } from './read-returned'

const present = (() => {
  try {
    return execFileSync('soffice', ['--version'], { encoding: 'utf8' }).includes('LibreOffice')
  } catch {
    return false
  }
})()

const folder = mkdtempSync(path.join(tmpdir(), 'rostrum-returned-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const MODES: readonly ExportProfile['numbering'][] = ['literal', 'auto']
const names = readdirSync('templates').flatMap((file) => (file.endsWith('.hbs') ? [file.slice(0, -'.hbs'.length)] : []))

function draftOf(name: string, filled: boolean) {
  const { value: template } = parseTemplate(readFileSync(path.join('templates', `${name}.hbs`), 'utf8'))
  const filling: unknown = filled ? JSON.parse(readFileSync(path.join('templates', `${name}.values.json`), 'utf8')) : {}
  const checked = checkValues(template.slots, filling)
  if (!checked.ok) throw new Error(name)
  const draft = instantiate(template, checked.value.value)
  if (!draft.ok) throw new Error(name)
  return draft.value
}

describe.skipIf(!present)('a draft that LibreOffice opened and saved (skipped where it is not installed)', () => {
  test.each(MODES)('comes back without a change, filled in or empty, with %s numbers', async (numbering) => {
    const cases = names.flatMap((name) =>
      [true, false].map((filled) => ({ name: `${name}-${filled}-${numbering}`, draft: draftOf(name, filled) })),
    )
    const files = await Promise.all(
      cases.map(async ({ name, draft }) => {
        const file = path.join(folder, `${name}.docx`)
        writeFileSync(file, await toDocx(draftBlocks(draft, 'mark'), { ...DEFAULT_PROFILE, numbering }))
        return file
      }),
    )
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
    const saved = path.join(folder, 'saved')
    execFileSync('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'docx:MS Word 2007 XML',
      '--outdir',
      saved,
      ...files,
    ])
    for (const { name, draft } of cases) {
      const read = readDocx(readFileSync(path.join(saved, `${name}.docx`)))
      if (!read.ok) throw new Error(name)
      const changes = compareReturned(draft, readReturned(read.value.blocks))
      expect({ name, changes: changes.map(({ type, parts, kinds }) => ({ type, parts, kinds })) }).toEqual({
        name,
        changes: [],
      })
    }
  })
})
