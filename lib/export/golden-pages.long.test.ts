import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { missingToPrint, PrintShop } from '../../e2e/drivers/libreoffice'
import { drawDifference, drawPage, fromPng, shareOfDifference, toPng } from '../../e2e/drivers/picture'
import { filledTemplates } from '../../e2e/drivers/speeches'
import { draftBlocks } from '../draft/blocks'
import { toDocx } from './docx'
import { DEFAULT_PROFILE } from './profile'

const FOLDER = path.join(import.meta.dirname, 'golden')
const DOTS_PER_INCH = 50
/** One character that is another is more than this share of a page's dots. */
const LIMIT = 0.00002

/** A first page with its title, a left page with headings, and the cues of a host script. */
const PAGES = [
  ['deployment', 1],
  ['deployment', 2],
  ['host-script', 1],
] as const

const missing = missingToPrint()
const skipped = missing.length === 0 ? '' : ` (skipped, not installed: ${missing.join(', ')})`

describe.skipIf(missing.length > 0)(`pages as they looked when somebody last looked${skipped}`, () => {
  let shop: PrintShop
  let files: Readonly<Record<string, string>>
  beforeAll(async () => {
    shop = new PrintShop()
    const drafts = filledTemplates()
    const names = [...new Set(PAGES.map(([name]) => name))]
    const documents = names.map(
      async (name) => [name, await toDocx(draftBlocks(drafts[name]!, 'mark'), DEFAULT_PROFILE)] as const,
    )
    files = shop.print(Object.fromEntries(await Promise.all(documents)))
  }, 300_000)
  afterAll(() => shop?.close())

  test.each(PAGES)('page of %s, number %i', (name, page) => {
    const now = drawPage(files[name]!, page, DOTS_PER_INCH)
    const golden = path.join(FOLDER, `${name}-${page}.png`)
    if (process.env.ROSTRUM_GOLDEN === 'write') {
      mkdirSync(FOLDER, { recursive: true })
      writeFileSync(golden, toPng(now))
    }
    const before = fromPng(readFileSync(golden))
    const share = shareOfDifference(before, now)
    if (share > LIMIT) {
      const difference = path.join(mkdtempSync(path.join(tmpdir(), 'rostrum-golden-')), `${name}-${page}.png`)
      writeFileSync(difference, drawDifference(before, now))
      expect.fail(
        `${golden} differs in ${(100 * share).toFixed(3)} % of its dots. Look at ${difference}: red was there, blue is new. ` +
          'If it is better so: ROSTRUM_GOLDEN=write npx vitest run --config vitest.long.config.mts lib/export/golden-pages',
      )
    }
  })
})
