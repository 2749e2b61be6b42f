import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import type { BatchProgress, BatchView, RowView } from '@/lib/batch/view'
import { openRostrum } from '@/lib/server/rostrum'
import type { TemplateRecord } from '@/lib/storage/record/template'
import * as file from './batches/[id]/file/route'
import * as progress from './batches/[id]/progress/route'
import * as batch from './batches/[id]/route'
import * as rows from './batches/[id]/rows/[row]/route'
import * as batches from './batches/route'
import * as templates from './templates/route'
import { testFolder } from './test-folder'

testFolder()

const SOURCE = `---
name: 慰问信
slots:
  姓名: { type: person, required: true }
  人数: { type: count }
  单位: { type: org, from: office }
---
# 致{{姓名}}的慰问信

{{单位}}有{{人数}}人。
`
const TABLE = '姓名\t人数\t备注\n王磊\t3\t甲\n\t4\t乙\n李敏\t不详\t丙\n'

/** Of any route: each says for itself which names it finds in its path. */
type Handler = (request: Request, context: { readonly params: Promise<never> }) => Promise<Response>

const send = (handler: Handler, params: object, method: string, body?: unknown, headers = {}): Promise<Response> =>
  handler(
    new Request('http://rostrum.test/api/batches', {
      method,
      headers: body === undefined || body instanceof FormData ? headers : { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    }),
    { params: Promise.resolve(params as never) },
  )

async function ask<Answer>(handler: Handler, params: object, method = 'GET', body?: unknown) {
  const response = await send(handler, params, method, body)
  return { status: response.status, body: (await response.json()) as Answer }
}

async function addTemplate(source = SOURCE): Promise<string> {
  const added = await ask<{ template: TemplateRecord }>(templates.POST, {}, 'POST', { source })
  return added.body.template.id
}

function formOf(fields: Readonly<Record<string, string | File>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

type Opened = { batch: BatchView | null; problem: { code: string } | null }

async function open(text: string | File = TABLE, source = SOURCE): Promise<BatchView> {
  const given = typeof text === 'string' ? { text } : { file: text }
  const form = formOf({ templateId: await addTemplate(source), ...given })
  const opened = await ask<Opened>(batches.POST, {}, 'POST', form)
  expect(opened.status).toBe(201)
  return opened.body.batch!
}

const download = async (id: string): Promise<Record<string, Uint8Array>> => {
  const response = await send(file.GET, { id }, 'GET')
  expect(response.status).toBe(200)
  expect(response.headers.get('content-disposition')).toContain(`filename*=UTF-8''${encodeURIComponent('慰问信.zip')}`)
  return unzipSync(new Uint8Array(await response.arrayBuffer()))
}

it('takes a table in, matches its columns, checks its cells and shows any row as blocks', async () => {
  const view = await open(new File([`\ufeff${TABLE.replaceAll('\t', ',')}`], '名单.csv'))
  expect(view).toMatchObject({
    rows: 3,
    columns: [
      { letter: 'A', name: '姓名', blank: '姓名', samples: ['王磊', '李敏'] },
      { letter: 'B', name: '人数', blank: '人数' },
      { letter: 'C', name: '备注', blank: null },
    ],
    notes: [{ code: 'blank-without-column', label: '单位' }, { code: 'column-unmatched' }],
    check: {
      failing: 1,
      errors: 1,
      warnings: 1,
      problems: [
        { code: 'cell-empty', row: 3 },
        { code: 'cell-misfit', row: 4, column: { letter: 'B' } },
      ],
    },
    progress: { state: 'idle', total: 3 },
  })
  const askRow = (row: string) => ask<{ row: RowView }>(rows.GET, { id: view.id, row })
  const row = async (number: string) => (await askRow(number)).body.row
  expect(await row('0')).toMatchObject({
    row: 2,
    position: 1,
    previous: null,
    next: 3,
    blocks: [{ type: 'title' }, {}],
  })
  expect(await row('3')).toMatchObject({ row: 3, previous: 2, blocks: null, problems: [{ code: 'cell-empty' }] })
  expect(await row('99')).toMatchObject({ row: 4, position: 3, next: null, problems: [{ code: 'cell-misfit' }] })
  expect((await askRow('-1')).status).toBe(404)
})

it('follows the columns and the format that a person chose, and counts as the zip is read', async () => {
  const { storage } = await openRostrum()
  await storage.settings.set({ 单位: '青石镇' })
  const view = await open()
  const chosen = { columns: ['人数', null, '姓名'], format: 'md', nameColumn: 2 }
  const changed = await ask<{ batch: BatchView }>(batch.PUT, { id: view.id }, 'PUT', chosen)
  expect(changed.body.batch).toMatchObject({ format: 'md', nameColumn: 2, check: { failing: 0 } })
  expect(Object.keys(await download(view.id))).toEqual(['甲.md', '乙.md', '丙.md'])
  await ask(batch.PUT, { id: view.id }, 'PUT', { ...chosen, columns: ['姓名', '人数', null], nameColumn: null })
  const files = await download(view.id)
  expect(strFromU8(files['致王磊的慰问信.md']!)).toBe('# 致王磊的慰问信\n\n青石镇有3人。\n')
  expect(strFromU8(files['未生成的行.txt']!)).toContain('第 3 行 A 列“姓名”空着')
  const told = await ask<{ progress: BatchProgress }>(progress.GET, { id: view.id })
  expect(told.body.progress).toMatchObject({ state: 'done', done: 2, failed: 1, failures: [{ row: 3 }] })
})

it('makes no further document once nobody reads the zip', async () => {
  const many = `姓名\n${Array.from({ length: 5_000 }, (_, k) => `第${k}人\n`).join('')}`
  const view = await open(many)
  const response = await send(file.GET, { id: view.id }, 'GET')
  const reader = response.body!.getReader()
  await reader.read()
  await reader.cancel()
  const { body } = await ask<{ progress: BatchProgress }>(progress.GET, { id: view.id })
  expect(body.progress.state).toBe('stopped')
  expect(body.progress.done).toBeLessThan(100)
})

it.each([
  ['a table that is none', { file: new File(['%PDF-1.7'], 'a.xlsx') }, { code: 'table-unknown' }],
  ['a header alone', { text: '姓名\t人数' }, { code: 'table-without-rows' }],
])('%s is refused in words', async (_, given, problem) => {
  const form = formOf({ templateId: await addTemplate(), ...given })
  expect(await ask(batches.POST, {}, 'POST', form)).toEqual({ status: 200, body: { batch: null, problem } })
})

it('a template with errors is refused in words', async () => {
  const form = formOf({ templateId: await addTemplate('{{#if 甲}}'), text: TABLE })
  expect((await ask<Opened>(batches.POST, {}, 'POST', form)).body.problem).toEqual({ code: 'template-faulty' })
})

it('refuses at the door what is no batch, no mapping, or not ours', async () => {
  const templateId = await addTemplate()
  const status = async (form: FormData) => (await send(batches.POST, {}, 'POST', form)).status
  expect(await status(formOf({ templateId }))).toBe(400)
  expect(await status(formOf({ templateId, text: TABLE, file: new File(['a'], 'a.csv') }))).toBe(400)
  expect(await status(formOf({ templateId: 'absent', text: TABLE }))).toBe(404)
  const { id } = await open()
  const put = async (body: unknown) => (await send(batch.PUT, { id }, 'PUT', body)).status
  const fine = { columns: [null, null, null], format: 'docx', nameColumn: null }
  expect(await put(fine)).toBe(200)
  expect(await put({ ...fine, columns: ['姓名', '姓名', null] })).toBe(400)
  expect(await put({ ...fine, columns: ['__proto__', null, null] })).toBe(400)
  expect(await put({ ...fine, columns: [null] })).toBe(400)
  expect(await put({ ...fine, nameColumn: 3 })).toBe(400)
  expect(await put({ ...fine, format: 'exe' })).toBe(400)
  const foreign = { 'sec-fetch-site': 'cross-site' }
  expect((await send(file.GET, { id }, 'GET', undefined, foreign)).status).toBe(403)
  for (const handler of [batch.GET, file.GET, progress.GET])
    expect((await send(handler, { id: 'gone' }, 'GET')).status).toBe(404)
})
