import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { MiningRoom, sampleFiles } from './drivers/mining-room'
import { Writer } from './drivers/writer'

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const

/** In light and in dark: the page changes over without being loaded again. */
async function expectNothing(page: Page, where: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', scheme)
    const { violations } = await new AxeBuilder({ page }).analyze()
    const found = violations.map(({ id, nodes }) => `${where}, ${scheme}: ${id} ${nodes[0]?.target.join(' ')}`)
    expect(found).toEqual([])
  }
}

for (const size of SIZES)
  test(`axe finds nothing on any page, light or dark, ${size.width} wide`, async ({ page }) => {
    test.setTimeout(150_000)
    await page.setViewportSize(size)
    for (const room of ['/', '/library', '/phrases', '/mine', '/settings', '/nowhere']) {
      await page.goto(room)
      await page.waitForLoadState('networkidle')
      await expectNothing(page, room)
    }
    const held = await page.request.post('/api/meetings', { data: { name: '全县安全生产工作会议' } })
    await page.goto(`/meetings/${((await held.json()) as { meeting: { id: string } }).meeting.id}`)
    await page.waitForLoadState('networkidle')
    await expectNothing(page, 'a meeting')
    const mining = new MiningRoom(page)
    await mining.open()
    await mining.drop(sampleFiles().slice(0, 2))
    await expectNothing(page, 'a finished run')

    const { templates } = (await (await page.request.get('/api/templates')).json()) as {
      templates: { id: string; name: string }[]
    }
    const { id } = templates.find(({ name }) => name === '工作部署讲话')!
    await page.goto(`/library/${id}`)
    await page.waitForLoadState('networkidle')
    await expectNothing(page, 'a template')
    const origin = new URL(page.url()).origin
    const created = await page.request.post('/api/drafts', { data: { templateId: id }, headers: { origin } })
    const { draft } = (await created.json()) as { draft: { id: string } }
    await page.goto(`/write/${draft.id}`)
    if (size.width > 640) await new Writer(page).ready()
    else await page.waitForLoadState('networkidle')
    await expectNothing(page, 'a draft')
  })
