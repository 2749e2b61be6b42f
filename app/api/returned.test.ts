import { expect, it } from 'vitest'
import { readDocx } from '@/lib/import/docx'
import { paragraphXml as p, packWord } from '@/lib/import/word-package'
import { applyChanges } from '@/lib/returned/apply'
import { compareReturned } from '@/lib/returned/compare-returned'
import type { ImportedDraft } from '@/lib/server/import-draft'
import type { ReturnedFile } from '@/lib/server/returned'
import { openRostrum } from '@/lib/server/rostrum'
import * as exported from './drafts/[id]/export/route'
import * as returned from './drafts/[id]/returned/route'
import * as draft from './drafts/[id]/route'
import * as imports from './drafts/import/route'
import { testFolder } from './test-folder'

testFolder()

const TEXT = [
  '在防汛会上的讲话',
  '各位同志：',
  '一、看清水情',
  '水位XX米，日夜都要有人守。',
  '二、压实责任',
  '由〔责任人〕带队上堤。',
]
const word = (lines: readonly string[]) => new Uint8Array(packWord({ body: lines.map((line) => p(line)).join('') }))

async function post<Answer>(
  route: typeof imports.POST | typeof returned.POST,
  id: string,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
) {
  const body = new FormData()
  body.append('file', new File([bytes], name))
  const handler = route as (request: Request, context: { params: Promise<{ id: string }> }) => Promise<Response>
  const response = await handler(new Request('http://rostrum.test/api', { method: 'POST', body }), {
    params: Promise.resolve({ id }),
  })
  return { status: response.status, answer: (await response.json()) as Answer }
}

const begin = async () => (await post<ImportedDraft>(imports.POST, '', '讲话.docx', word(TEXT))).answer.draft!

async function exportFile(id: string): Promise<Uint8Array> {
  const request = new Request(`http://rostrum.test/api?format=docx`)
  const response = await exported.GET(request, { params: Promise.resolve({ id }) })
  expect(response.status).toBe(200)
  return new Uint8Array(await response.arrayBuffer())
}

it('an export keeps the text that went out, once for each revision', async () => {
  const { id } = await begin()
  await exportFile(id)
  await exportFile(id)
  const { storage } = await openRostrum()
  expect((await storage.versions.list(id)).map(({ kind, revision }) => [kind, revision])).toEqual([['exported', 1]])
})

it('a named version stays named when it is exported', async () => {
  const { id } = await begin()
  const { storage } = await openRostrum()
  await storage.versions.keep(id, 1, { kind: 'named', name: '送审稿' })
  await exportFile(id)
  expect(await storage.versions.list(id)).toMatchObject([{ kind: 'named', name: '送审稿' }])
})

it('the exported file that comes back unchanged changes nothing; an edited one is compared with the text that went out', async () => {
  const { id } = await begin()
  const file = await exportFile(id)
  const { answer: same } = await post<ReturnedFile>(returned.POST, id, '回来.docx', new Uint8Array(file))
  const { storage } = await openRostrum()
  const { document } = (await storage.drafts.get(id))!
  expect(compareReturned(document, same.lines, new Set(same.base!.lines))).toEqual([])

  // Meanwhile the draft goes on.
  const text = JSON.stringify(document).replace('日夜都要有人守', '白天黑夜都要有人守')
  await draft.PUT(
    new Request('http://rostrum.test/api', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ revision: 1, title: '在防汛会上的讲话', document: JSON.parse(text) }),
    }),
    { params: Promise.resolve({ id }) },
  )
  const read = readDocx(file)
  if (!read.ok) throw new Error('our own file')
  const back = [...TEXT.slice(0, 5), '由〔责任人〕亲自带队上堤。']
  const { answer: edited } = await post<ReturnedFile>(returned.POST, id, '回来.docx', word(back))
  expect(edited.base).toMatchObject({ revision: 1 })
  const now = (await storage.drafts.get(id))!.document
  const changes = compareReturned(now, edited.lines, new Set(edited.base!.lines))
  expect(changes.map(({ origin, type }) => [origin, type])).toEqual([
    ['ours', 'edited'],
    ['theirs', 'edited'],
  ])
  const after = applyChanges(
    now,
    changes.filter(({ origin }) => origin === 'theirs'),
  )
  expect(JSON.stringify(after)).toContain('白天黑夜都要有人守')
  expect(JSON.stringify(after)).toContain('亲自带队上堤')
  expect(JSON.stringify(after)).toContain('"name":"责任人"')
})

it('a file that cannot be read says why; an unknown draft is not found', async () => {
  const { id } = await begin()
  const pdf = new TextEncoder().encode('%PDF-1.7')
  expect((await post<ReturnedFile>(returned.POST, id, '回来.pdf', pdf)).answer).toMatchObject({
    lines: [],
    base: null,
    problems: [{ code: 'file-fixed-layout' }],
  })
  expect((await post<ReturnedFile>(returned.POST, 'nobody', '回来.docx', word(TEXT))).status).toBe(404)
})
