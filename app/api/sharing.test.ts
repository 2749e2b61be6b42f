import { readFile } from 'node:fs/promises'
import { zipSync } from 'fflate'
import { expect, it } from 'vitest'
import type { DraftDocument, DraftSlot } from '@/lib/draft/draft'
import type { OpenMeeting } from '@/lib/server/meetings'
import { openRostrum } from '@/lib/server/rostrum'
import type { DraftRecord } from '@/lib/storage/record/draft'
import type { MeetingRecord } from '@/lib/storage/record/meeting'
import type { ReferenceRecord, ReferenceSummary } from '@/lib/storage/record/reference'
import type { VersionRecord } from '@/lib/storage/record/version'
import { draftFields } from '@/lib/storage/sample-record'
import * as previous from './drafts/[id]/previous/route'
import * as referenceRestore from './drafts/[id]/references/[reference]/restore/route'
import * as reference from './drafts/[id]/references/[reference]/route'
import * as references from './drafts/[id]/references/route'
import * as draft from './drafts/[id]/route'
import * as version from './drafts/[id]/versions/[version]/route'
import * as versions from './drafts/[id]/versions/route'
import * as meeting from './meetings/[id]/route'
import * as meetingValues from './meetings/[id]/values/route'
import * as meetings from './meetings/route'
import * as settings from './settings/route'
import * as speakerRestore from './speakers/[id]/restore/route'
import * as speaker from './speakers/[id]/route'
import * as speakers from './speakers/route'
import { testFolder } from './test-folder'

testFolder()

/** Calls a handler with the names in its path; its answer must have the status. */
async function ask<Answer, Params>(
  handler: (request: Request, context: { readonly params: Promise<Params> }) => Promise<Response>,
  params: Params,
  body?: unknown,
  status = 200,
): Promise<Answer> {
  const isForm = body instanceof FormData
  const request = new Request('http://rostrum.test/api', {
    method: body === undefined ? 'GET' : 'POST',
    headers: isForm ? {} : { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  })
  const response = await handler(request, { params: Promise.resolve(params) })
  expect(response.status).toBe(status)
  return response.status === 204 ? (null as Answer) : ((await response.json()) as Answer)
}

const slot = (value: string, from?: 'meeting'): DraftSlot => ({
  value,
  state: value === '' ? 'empty' : 'typed',
  source: null,
  declaration: { type: 'text', ...(from ? { from } : {}) },
})

function documentOf(text: string, slots: Readonly<Record<string, DraftSlot>> = {}): DraftDocument {
  const { document } = draftFields(text)
  const [values, ...rest] = document.content
  return { ...document, content: [{ ...values, attrs: { slots, flags: {} } }, ...rest] }
}

async function addDraft(title: string, slots: Readonly<Record<string, DraftSlot>> = {}): Promise<string> {
  const { storage } = await openRostrum()
  return (await storage.drafts.add({ ...draftFields(title, { title }), document: documentOf(title, slots) })).id
}

const save = (id: string, revision: number, document: DraftDocument) =>
  ask<{ draft: DraftRecord }, { id: string }>(draft.PUT, { id }, { revision, title: '稿', document })

it('a state of a draft is kept by name, read, renamed, and refused when the draft has moved on', async () => {
  const id = await addDraft('始')
  const keep = (body: unknown, status = 201) =>
    ask<{ version: VersionRecord; code?: string }, { id: string }>(versions.POST, { id }, body, status)
  const { version: kept } = await keep({ kind: 'named', revision: 1, name: ' 初稿 ' })
  expect(kept).toMatchObject({ revision: 1, kind: 'named', name: '初稿' })
  await save(id, 1, documentOf('二'))
  expect(await keep({ kind: 'before-restore', revision: 1 }, 409)).toMatchObject({ current: { revision: 2 } })
  const { version: other } = await keep({ kind: 'conflict', title: '别', document: documentOf('别处') })
  const listed = await ask<{ versions: VersionRecord[] }, { id: string }>(versions.GET, { id })
  expect(listed.versions.map(({ kind, name }) => [kind, name])).toEqual([
    ['conflict', null],
    ['named', '初稿'],
  ])
  const read = await ask<{ version: VersionRecord }, object>(version.GET as never, { id, version: other.id })
  expect(read.version.document).toEqual(documentOf('别处'))
  const renamed = ask(version.PATCH as never, { id, version: other.id }, { name: '改过的' })
  expect(await renamed).toMatchObject({ version: { name: '改过的' } })
  await keep({ kind: 'named', revision: 2, name: '' }, 400)
  await ask(versions.POST, { id: 'nobody' }, { kind: 'named', revision: 1, name: '甲' }, 404)
})

it('texts are laid beside a draft, and what cannot be read is said', async () => {
  const id = await addDraft('始')
  const form = new FormData()
  const sample = await readFile('samples/04_glued.txt')
  form.append('file', new File([new Uint8Array(sample)], '领导讲话.txt'))
  form.append('file', new File(['<p>一　段</p><p> </p><p>二段</p>'], '汇报.html'))
  form.append('file', new File([], '空.txt'))
  form.append('file', new File([new Uint8Array(17 << 20)], '大.txt'))
  const added = await ask<{ references: ReferenceSummary[]; problems: { code: string }[] }, { id: string }>(
    references.POST,
    { id },
    form,
    201,
  )
  expect(added.references.map(({ name }) => name)).toEqual(['领导讲话.txt', '汇报.html'])
  expect(added.problems.map(({ code }) => code)).toEqual(['file-empty', 'file-too-large'])
  const at = { id, reference: added.references[1]!.id }
  const read = await ask<{ reference: ReferenceRecord }, typeof at>(reference.GET, at)
  expect(read.reference.lines).toHaveLength(2)
  await ask(reference.DELETE, at, {}, 204)
  await ask(reference.GET, at, undefined, 404)
  expect(await ask(referenceRestore.POST, at, {})).toMatchObject({ references: [{}, { name: '汇报.html' }] })

  const many = new FormData()
  const files = Array.from({ length: 40 }, (_, index) => [`${index}.txt`, Buffer.from(`第${index}篇`)] as const)
  many.append('file', new File([new Uint8Array(zipSync(Object.fromEntries(files)))], '多.zip'))
  expect(await ask(references.POST, { id }, many, 201)).toMatchObject({
    references: { length: 28 },
    problems: [{ code: 'archive-too-many', limit: 30 }],
  })
  await ask(references.POST, { id: 'nobody' }, form, 404)
})

it('what one paper of a meeting fills is offered to its other papers, and contradictions are told', async () => {
  const empty = { 会议名称: slot('', 'meeting'), 县名: slot('云溪县') }
  const speech = await addDraft('讲话', empty)
  const host = await addDraft('主持词', empty)
  const { meeting: added } = await ask<{ meeting: MeetingRecord }, object>(meetings.POST, {}, { name: '安全会' }, 201)
  const join = (id: string, meetingId: string, status = 200) => ask(draft.PATCH, { id }, { meetingId }, status)
  await join(speech, added.id)
  expect(await join(host, added.id)).toMatchObject({ draft: { revision: 1, meetingId: added.id } })
  await join(host, 'nobody', 404)

  await save(speech, 1, documentOf('讲话', { ...empty, 会议名称: slot('全县安全生产会', 'meeting') }))
  const open = () => ask<OpenMeeting, { id: string }>(meeting.GET, { id: added.id })
  expect(await open()).toMatchObject({
    papers: [{ id: speech }, { id: host }],
    rows: [{ name: '会议名称', shared: { value: '全县安全生产会', draftId: speech }, contradicts: false }],
  })
  await save(host, 1, documentOf('主持词', { ...empty, 会议名称: slot('全市安全生产会', 'meeting') }))
  expect((await open()).rows).toMatchObject([{ contradicts: true, shared: { value: '全县安全生产会' } }])

  const set = { name: '会议名称', value: '全市安全生产会', draftId: host }
  await ask(meetingValues.POST, { id: added.id }, set)
  await save(speech, 2, documentOf('讲话', { ...empty, 会议名称: slot('全市安全生产会', 'meeting') }))
  expect((await open()).rows).toMatchObject([{ contradicts: false, shared: { draftId: host } }])
  expect((await open()).meeting.revision).toBe(3)
})

it('speakers have a rate that somebody can speak, and a draft names one', async () => {
  const add = (body: unknown, status: number) =>
    ask<{ speaker: { id: string } }, object>(speakers.POST, {}, body, status)
  await add({ name: '林岳', post: '县长', rate: 300 }, 400)
  const { speaker: added } = await add({ name: '林岳', post: '县长', rate: 200 }, 201)
  const put = (revision: number, status: number) =>
    ask(speaker.PUT, { id: added.id }, { revision, name: '林岳', post: '县委书记', rate: 180 }, status)
  await put(1, 200)
  await put(1, 409)
  const id = await addDraft('始')
  expect(await ask(draft.PATCH, { id }, { speakerId: added.id, targetMinutes: 12 })).toMatchObject({
    draft: { revision: 1, speakerId: added.id, targetMinutes: 12, meetingId: null },
  })
  await ask(draft.PATCH, { id }, { targetMinutes: 0 }, 400)
  await ask(draft.PATCH, { id }, { title: '题' }, 400)
  await ask(speaker.DELETE, { id: added.id }, {}, 204)
  expect(await ask(speakers.GET, {})).toEqual({ speakers: [] })
  expect(await ask(speakerRestore.POST, { id: added.id }, {})).toMatchObject({ speaker: { post: '县委书记' } })
})

it('one setting is set without touching the others', async () => {
  const put = JSON.parse('{"单位名称":"县应急管理局","__proto__":"甲"}')
  await ask(settings.PUT, {}, { settings: put })
  const { settings: stored } = await ask<{ settings: object }, object>(
    settings.PATCH,
    {},
    { settings: { speakingRate: '200' } },
  )
  expect(Object.entries(stored)).toEqual([...Object.entries(put), ['speakingRate', '200']])
})

it('the draft of the same template that was exported last is the one to take values from', async () => {
  const { storage } = await openRostrum()
  const { id: templateId } = (await storage.templates.list())[0]!
  const add = async (title: string) => (await storage.drafts.add(draftFields(title, { title, templateId }))).id
  const [delivered, edited, here] = [await add('去年'), await add('上周'), await add('这次')]
  const titleOf = async (id: string) =>
    (await ask<{ draft: DraftRecord | null }, { id: string }>(previous.GET, { id })).draft?.title
  expect(await titleOf(here)).toBe('上周')
  await storage.exports.put(delivered, '去年', '同志们：')
  expect(await titleOf(here)).toBe('去年')
  expect(await titleOf(delivered)).toBe('这次')
  await storage.drafts.remove(delivered)
  expect(await titleOf(here)).toBe('上周')
  expect(await titleOf(edited)).toBe('这次')
  await ask(previous.GET, { id: 'nobody' }, undefined, 404)
})
