import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { DEFAULT_PROFILE, FONT_SETS } from '@/lib/export/profile'
import { draftFromTemplate } from '@/lib/server/drafts'
import { openRostrum } from '@/lib/server/rostrum'
import * as copy from './drafts/[id]/copy/route'
import * as exported from './drafts/[id]/export/route'
import * as profile from './profile/route'
import { testFolder } from './test-folder'

testFolder()

const context = (id = '') => ({ params: Promise.resolve({ id }) })
const HEADERS = { 'content-type': 'application/json' }
const put = (body: unknown) =>
  profile.PUT(
    new Request('http://rostrum.test', { method: 'PUT', headers: HEADERS, body: JSON.stringify(body) }),
    context(),
  )

async function newDraft(): Promise<string> {
  const { storage } = await openRostrum()
  const [template] = await storage.templates.list()
  const draft = await draftFromTemplate(storage, template!.id)
  if (!draft.ok) throw new Error('the shipped template is right')
  return draft.value.id
}

const get = (id: string, format: string) =>
  exported.GET(new Request(`http://rostrum.test/?format=${format}`), context(id))

it('keeps the profile of the office, and lays documents out by it', async () => {
  const wanted = { ...DEFAULT_PROFILE, fonts: FONT_SETS.windows, draftMark: '送审稿' }
  expect(await (await put(wanted)).json()).toEqual({ profile: wanted })
  expect(await (await profile.GET(new Request('http://rostrum.test'), context())).json()).toEqual({ profile: wanted })
  const response = await get(await newDraft(), 'docx')
  const parts = unzipSync(new Uint8Array(await response.arrayBuffer()))
  expect(strFromU8(parts['word/styles.xml']!)).toContain('华文中宋')
  expect(strFromU8(parts['word/document.xml']!)).toContain('（送审稿）')
})

it('takes no profile that a document cannot have, and keeps the one before', async () => {
  const before = await (await profile.GET(new Request('http://rostrum.test'), context())).json()
  for (const wrong of [
    { ...DEFAULT_PROFILE, linePitch: 1 },
    { ...DEFAULT_PROFILE, fonts: { ...DEFAULT_PROFILE.fonts, body: '"><script>' } },
    { ...DEFAULT_PROFILE, fonts: { ...DEFAULT_PROFILE.fonts, body: '' } },
    { ...DEFAULT_PROFILE, draftMark: '长'.repeat(41) },
    { fonts: DEFAULT_PROFILE.fonts },
  ])
    expect((await put(wrong)).status).toBe(400)
  expect(await (await profile.GET(new Request('http://rostrum.test'), context())).json()).toEqual(before)
})

it('reads a profile of which a field is missing or unknown as the usual one there', async () => {
  const { storage } = await openRostrum()
  await storage.exportProfile.set({ draftMark: '征求意见稿', linePitch: 12, colour: 'red' })
  const { profile: read } = await (await profile.GET(new Request('http://rostrum.test'), context())).json()
  expect(read).toEqual({ ...DEFAULT_PROFILE, draftMark: '征求意见稿' })
})

it('gives a draft out in four forms, each with its name', async () => {
  const id = await newDraft()
  const names = await Promise.all(
    ['docx', 'reading', 'md', 'txt'].map(async (format) => {
      const response = await get(id, format)
      expect(response.status).toBe(200)
      return decodeURIComponent(response.headers.get('content-disposition')!.split("''")[1]!)
    }),
  )
  const stem = names[0]!.replace(/\.docx$/, '')
  expect(names).toEqual([`${stem}.docx`, `${stem}（朗读版）.docx`, `${stem}.md`, `${stem}.txt`])
})

it('gives a draft to the clipboard with its styles and without, and knows it as used', async () => {
  const id = await newDraft()
  const answer = await copy.POST(new Request('http://rostrum.test/?empty=mark', { method: 'POST' }), context(id))
  const { html, text } = await answer.json()
  expect(text.split('\n').length).toBeGreaterThan(5)
  for (const line of text.split('\n').filter((each: string) => each.length > 30))
    expect(html).toContain(line.slice(-12, -1))
  const { storage } = await openRostrum()
  expect((await storage.exports.list()).map(({ draftId }) => draftId)).toContain(id)
})
