import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { paragraphXml as p, packWord } from '@/lib/import/word-package'
import type { ImportedDraft } from '@/lib/server/import-draft'
import type { DraftRecord } from '@/lib/storage/record/draft'
import * as draft from './drafts/[id]/route'
import * as imports from './drafts/import/route'
import { testFolder } from './test-folder'

testFolder()

async function send(
  name: string,
  bytes: Uint8Array<ArrayBuffer> | string,
  fields: Readonly<Record<string, string>> = {},
) {
  const body = new FormData()
  body.append('file', new File([bytes], name))
  for (const [field, value] of Object.entries(fields)) body.append(field, value)
  const response = await imports.POST(new Request('http://rostrum.test/api', { method: 'POST', body }), {
    params: Promise.resolve({}),
  })
  return { status: response.status, answer: (await response.json()) as ImportedDraft }
}

const word = () =>
  new Uint8Array(
    packWord({
      body:
        p('在防汛会上的讲话', '<w:jc w:val="center"/>') +
        p('各位同志：') +
        p('一、看水') +
        '<w:p><w:r><w:t>水位XX米，2025年6月1日起值守。</w:t></w:r><w:ins><w:r><w:t>夜里也守。</w:t></w:r></w:ins></w:p>',
    }),
  )

it('a .docx becomes a draft, and what was not kept is told with its place', async () => {
  const { status, answer } = await send('讲话.docx', word())
  expect(status).toBe(201)
  expect(answer.draft).toMatchObject({ title: '在防汛会上的讲话', openSlots: { total: 1, empty: 1, carried: 0 } })
  expect(answer.notes).toEqual([
    {
      code: 'tracked-changes',
      count: 1,
      places: [{ paragraph: 4, begins: '水位XX米，2025年6月1日起…', text: '夜里也守。', change: 'inserted' }],
    },
  ])
  const stored = await draft.GET(new Request('http://rostrum.test/api'), {
    params: Promise.resolve({ id: answer.draft!.id }),
  })
  const { document } = ((await stored.json()) as { draft: DraftRecord }).draft
  expect(JSON.stringify(document)).toContain('夜里也守。')
})

it('dates and figures are carried over where that is asked for', async () => {
  const { answer } = await send('去年.docx', word(), { carry: 'yes' })
  expect(answer.draft?.openSlots.carried).toBeGreaterThan(0)
})

it('of a file with several speeches one is chosen', async () => {
  const compilation = await readFile('samples/03_compilation.txt')
  const { status, answer } = await send('汇编.txt', new Uint8Array(compilation))
  expect(status).toBe(200)
  expect(answer.draft).toBe(null)
  expect(answer.speeches.length).toBeGreaterThan(1)
  const chosen = await send('汇编.txt', new Uint8Array(compilation), { speech: '1' })
  expect(chosen.answer.draft?.title).toBe(answer.speeches[1]!.title)
  expect((await send('汇编.txt', new Uint8Array(compilation), { speech: '999' })).answer.draft).toBe(null)
})

it('a file that cannot be read makes no draft and says why', async () => {
  const { status, answer } = await send('公文.pdf', '%PDF-1.7')
  expect(status).toBe(200)
  expect(answer).toEqual({
    draft: null,
    notes: [],
    speeches: [],
    problems: [{ code: 'file-fixed-layout', file: '公文.pdf', format: 'pdf' }],
  })
})

it('a form without a file, or with a wrong choice, is refused', async () => {
  expect((await send('a.txt', '字', { speech: 'x' })).status).toBe(400)
  const response = await imports.POST(
    new Request('http://rostrum.test/api', { method: 'POST', body: new FormData() }),
    {
      params: Promise.resolve({}),
    },
  )
  expect(response.status).toBe(400)
})
