import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import type { MiningReport } from '@/lib/mining/report'
import { openRostrum } from '@/lib/server/rostrum'
import type { DescribedDocument } from '@/lib/speech/speech'
import type { BankEntry } from '@/lib/storage/record/bank'
import type { DraftRecord } from '@/lib/storage/record/draft'
import type { TemplateRecord } from '@/lib/storage/record/template'
import * as draftExport from './drafts/[id]/export/route'
import * as draftRestore from './drafts/[id]/restore/route'
import * as draft from './drafts/[id]/route'
import * as drafts from './drafts/route'
import * as miningAccept from './mining/[id]/accept/route'
import * as miningCorrections from './mining/[id]/corrections/route'
import * as miningFile from './mining/[id]/files/[index]/route'
import * as mining from './mining/[id]/route'
import * as miningStop from './mining/[id]/stop/route'
import * as minings from './mining/route'
import * as finding from './phrases/[kind]/[key]/route'
import * as phrases from './phrases/route'
import * as settings from './settings/route'
import * as templateCopy from './templates/[id]/copy/route'
import * as templateFile from './templates/[id]/file/route'
import * as templateRename from './templates/[id]/rename/route'
import * as templateRestore from './templates/[id]/restore/route'
import * as template from './templates/[id]/route'
import * as templates from './templates/route'
import { testFolder } from './test-folder'

testFolder()

type Handler = (request: Request, context: { params: Promise<{ id: string }> }) => Promise<Response>

interface Ask {
  readonly id?: string
  readonly body?: unknown
  readonly query?: string
  readonly headers?: Readonly<Record<string, string>>
}

const ask = (handler: Handler, method: string, { id = '', body, query = '', headers = {} }: Ask = {}) =>
  handler(
    new Request(`http://rostrum.test/api?${query}`, {
      method,
      headers: { ...(body instanceof FormData ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    }),
    { params: Promise.resolve({ id }) },
  )

async function json<T>(answer: Promise<Response>, status = 200): Promise<T> {
  const response = await answer
  const text = await response.text()
  expect(response.status, text).toBe(status)
  return JSON.parse(text) as T
}

const source = `---
name: 部署讲话
slots:
  会议: { type: event, label: 会议名称 }
---
# 在{{会议}}上的讲话

{{#section "opening" id="a"}}
{{会议}}今天召开。
{{/section}}
`

const addTemplate = async (text = source) =>
  (await json<{ template: TemplateRecord }>(ask(templates.POST, 'POST', { body: { source: text } }), 201)).template

const addDraft = async () => {
  const { id } = await addTemplate()
  return (await json<{ draft: DraftRecord }>(ask(drafts.POST, 'POST', { body: { templateId: id } }), 201)).draft
}

describe('templates', () => {
  it('begin with the shipped ones', async () => {
    const listed = await json<{ templates: TemplateRecord[] }>(ask(templates.GET, 'GET'))
    expect(listed.templates.length).toBeGreaterThanOrEqual(6)
    for (const { name, strip, genre } of listed.templates) {
      expect(name).not.toBe('')
      expect(genre).not.toBeNull()
      expect(strip.length).toBeGreaterThan(1)
    }
  })

  it('are found, saved, refused when stale, copied, renamed, removed and restored', async () => {
    const { id } = await addTemplate()
    const found = await json<{ templates: TemplateRecord[] }>(ask(templates.GET, 'GET', { query: 'q=部署讲话' }))
    expect(found.templates[0]).toMatchObject({ name: '部署讲话' })

    const broken = `${source}\n{{未知}}`
    const saved = ask(template.PUT, 'PUT', { id, body: { revision: 1, source: broken } })
    expect(await json(saved)).toMatchObject({
      template: { revision: 2, source: broken },
      problems: expect.arrayContaining([expect.objectContaining({ code: 'slot-unknown', name: '未知' })]),
    })
    const stale = ask(template.PUT, 'PUT', { id, body: { revision: 1, source } })
    expect(await json(stale, 409)).toMatchObject({ code: 'stale-revision', current: { revision: 2 } })

    expect(await json(ask(templateCopy.POST, 'POST', { id }), 201)).toMatchObject({ template: { name: '部署讲话 2' } })
    const renamed = ask(templateRename.POST, 'POST', { id, body: { revision: 2, name: '动员' } })
    expect(await json(renamed)).toMatchObject({ template: { revision: 3, name: '动员' } })

    expect((await ask(template.DELETE, 'DELETE', { id })).status).toBe(204)
    expect(await json(ask(template.GET, 'GET', { id }), 404)).toEqual({ code: 'not-found' })
    expect(await json(ask(templateRestore.POST, 'POST', { id }))).toMatchObject({ template: { name: '动员' } })
  })

  it('are downloaded as the file they are', async () => {
    const { id } = await addTemplate()
    const response = await ask(templateFile.GET, 'GET', { id })
    expect(await response.text()).toBe(source)
    expect(response.headers.get('content-disposition')).toContain(`UTF-8''${encodeURIComponent('部署讲话.hbs')}`)
  })

  it('over 1 MB, or no JSON, or no UTF-8, are refused', async () => {
    const large = ask(templates.POST, 'POST', { body: { source: '讲'.repeat(1_000_001) } })
    expect(await json(large, 413)).toEqual({ code: 'too-large' })
    expect(await json(ask(templates.POST, 'POST', { body: { text: 'x' } }), 400)).toMatchObject({ code: 'bad-request' })
    const notUtf8 = new Request('http://rostrum.test/api', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: Buffer.concat([Buffer.from('{"source":"'), Buffer.from([0xc4, 0xe3]), Buffer.from('"}')]),
    })
    expect((await templates.POST(notUtf8, { params: Promise.resolve({}) })).status).toBe(400)
  })
})

describe('drafts', () => {
  it('begin with a template, are listed without their text, saved, refused when stale, removed and restored', async () => {
    const { id, document } = await addDraft()
    const listed = await json<{ drafts: object[] }>(ask(drafts.GET, 'GET'))
    expect(listed.drafts).toEqual([expect.objectContaining({ id, openSlots: { total: 1, empty: 1, carried: 0 } })])
    expect(listed.drafts[0]).not.toHaveProperty('document')

    const body = { revision: 1, title: '新题', document }
    expect(await json(ask(draft.PUT, 'PUT', { id, body }))).toMatchObject({ draft: { revision: 2, title: '新题' } })
    expect(await json(ask(draft.PUT, 'PUT', { id, body }), 409)).toMatchObject({ current: { revision: 2 } })
    expect(await json(ask(draft.GET, 'GET', { id }))).toMatchObject({ draft: { document } })
    expect((await ask(draft.DELETE, 'DELETE', { id })).status).toBe(204)
    expect(await json(ask(draftRestore.POST, 'POST', { id }))).toMatchObject({ draft: { title: '新题' } })
  })

  it('keep a slot that is called __proto__', async () => {
    const { id, document } = await addDraft()
    const text = JSON.stringify({ revision: 1, title: '题', document }).replaceAll('"会议"', '"__proto__"')
    const request = new Request('http://rostrum.test/api', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: text,
    })
    expect((await draft.PUT(request, { params: Promise.resolve({ id }) })).status).toBe(200)
    const stored = await json<{ draft: DraftRecord }>(ask(draft.GET, 'GET', { id }))
    expect(Object.keys(stored.draft.document.content[0].attrs.slots)).toEqual(['__proto__'])
  })

  it('are refused when they are no draft', async () => {
    const { id, document } = await addDraft()
    for (const bad of [null, {}, { ...document, content: document.content.slice(0, 2) }, { ...document, type: 'text' }])
      await json(ask(draft.PUT, 'PUT', { id, body: { revision: 1, title: '题', document: bad } }), 400)
    expect(await json(ask(draft.GET, 'GET', { id }))).toMatchObject({ draft: { revision: 1 } })
  })

  it('may begin with a title alone', async () => {
    const { draft: made } = await json<{ draft: DraftRecord }>(
      ask(drafts.POST, 'POST', { body: { title: '致辞' } }),
      201,
    )
    expect(made).toMatchObject({ title: '致辞', templateId: null })
    const exported = await ask(draftExport.GET, 'GET', { id: made.id, query: 'format=md' })
    expect(await exported.text()).toBe('# 致辞\n')
  })

  it('take the standing values of the office', async () => {
    await json(ask(settings.PUT, 'PUT', { body: { settings: { 单位: '县应急管理局', 别的: 'x' } } }))
    const { id } = await addTemplate('---\nslots:\n  单位: { type: org, from: office }\n---\n# {{单位}}讲话\n')
    const made = await json<{ draft: DraftRecord }>(ask(drafts.POST, 'POST', { body: { templateId: id } }), 201)
    expect(made.draft.title).toBe('县应急管理局讲话')
  })

  it('have no title while it is nothing but an empty blank, and take the name of the template as a file', async () => {
    const template = await addTemplate('---\nname: 部署框架\nslots:\n  标题: { type: text }\n---\n# {{标题}}\n')
    const { draft: made } = await json<{ draft: DraftRecord }>(
      ask(drafts.POST, 'POST', { body: { templateId: template.id } }),
      201,
    )
    const body = { revision: 1, title: '〔标题〕', document: made.document }
    const saved = await json(ask(draft.PUT, 'PUT', { id: made.id, body }))
    for (const stored of [{ draft: made }, saved]) expect(stored).toMatchObject({ draft: { title: '' } })
    const exported = await ask(draftExport.GET, 'GET', { id: made.id, query: 'format=docx' })
    expect(exported.headers.get('content-disposition')).toContain(encodeURIComponent('部署框架.docx'))
  })

  it('are exported as .md and .docx under a readable name, blanks marked', async () => {
    const { id } = await addDraft()
    const markdown = await ask(draftExport.GET, 'GET', { id, query: 'format=md' })
    expect(await markdown.text()).toBe('# 在〔会议名称〕上的讲话\n\n〔会议名称〕今天召开。\n')
    expect(markdown.headers.get('content-disposition')).toContain(encodeURIComponent('在〔会议名称〕上的讲话.md'))
    const word = await ask(draftExport.GET, 'GET', { id, query: 'format=docx&empty=mark' })
    expect(word.headers.get('content-type')).toContain('wordprocessingml')
    const bytes = new Uint8Array(await word.arrayBuffer())
    expect([...bytes.subarray(0, 2)]).toEqual([0x50, 0x4b])
    await json(ask(draftExport.GET, 'GET', { id, query: 'format=pdf' }), 400)
  })
})

describe('settings', () => {
  it('are kept as given', async () => {
    const body = JSON.parse('{"settings":{"__proto__":"甲","单位":"乙"}}')
    await json(ask(settings.PUT, 'PUT', { body }))
    const response = await ask(settings.GET, 'GET')
    expect(await response.text()).toBe('{"settings":{"__proto__":"甲","单位":"乙"}}')
  })
})

describe('mining', () => {
  const speech = [
    '在全县防汛工作会议上的讲话',
    '同志们：',
    '今天召开这次会议，主要任务是安排部署防汛工作。下面，我讲两点意见。',
    '一、提高认识',
    '当前防汛形势严峻，水库、河道、低洼村子都在吃紧，夜里的雨又一场接一场，各级各部门务必引起高度重视，把人盯住，把水看住，不能有丝毫松懈，也不能等上面来催了再动，值班的人要守在岗上，巡查的人要走到坝上。',
    '二、落实责任',
    '各镇要在6月15日前完成XX处隐患点的排查，做到守土有责、守土尽责。',
    '同志们，让我们携起手来，为夺取防汛工作的全面胜利而努力奋斗！',
  ].join('\n')

  interface Run {
    readonly mining: { readonly id: string; readonly state: string; readonly report: MiningReport }
  }

  const readRun = (id: string) => json<Run>(ask(mining.GET, 'GET', { id }))

  async function mineSpeech(): Promise<Run['mining']> {
    const body = new FormData()
    body.append('file', new File([speech], 'x'), '语料/甲.txt')
    body.append('file', new File([], 'x'), '语料/空.txt')
    const started = await json<Run>(ask(minings.POST, 'POST', { body }), 202)
    return vi.waitFor(
      async () => {
        const run = await readRun(started.mining.id)
        expect(run.mining.state).toBe('done')
        return run.mining
      },
      { timeout: 25_000, interval: 100 },
    )
  }

  it('describes what is in the files, takes corrections, and gives a template and a draft of one speech', async () => {
    const { id, report } = await mineSpeech()
    expect(await json(ask(minings.GET, 'GET'))).toMatchObject({ minings: [{ id, name: '语料' }] })
    expect(report.files.map(({ file, problems }) => [file, problems.map(({ code }) => code)])).toEqual([
      ['语料/甲.txt', []],
      ['语料/空.txt', ['file-empty']],
    ])
    const [file] = report.files
    const piece = file!.pieces.find(({ kind }) => kind === 'speech')!
    expect(piece.title).toBe('在全县防汛工作会议上的讲话')

    const readFile = () =>
      json<{ described: DescribedDocument }>(
        miningFile.GET(new Request('http://rostrum.test'), { params: Promise.resolve({ id, index: '0' }) }),
      )
    expect((await readFile()).described.document.text).toBe(speech)
    const correction = { kind: 'role', piece: piece.id, line: 5, role: 'rally' }
    const before = piece.strip.map(({ role }) => role)
    const corrected = await json<Pick<MiningReport, 'files'>>(
      ask(miningCorrections.POST, 'POST', { id, body: { corrections: [{ file: 0, correction }] } }),
    )
    const after = corrected.files[0]!.pieces.find((each) => each.id === piece.id)!
    expect(after.strip.map(({ role }) => role)).not.toEqual(before)
    const again = await json<Run>(ask(mining.GET, 'GET', { id }))
    expect(again.mining).toMatchObject({ corrected: true })
    expect(again.mining.report.files[0]!.pieces.find((each) => each.id === piece.id)).toEqual(after)
    const roles = (await readFile()).described.pieces.flatMap(({ paragraphs }) => paragraphs)
    expect(roles.filter(({ because }) => because.includes('person'))).toMatchObject([{ role: 'rally', confidence: 1 }])

    const unknown = {
      corrections: [
        { file: 0, correction },
        { file: 9, correction },
      ],
    }
    await json(ask(miningCorrections.POST, 'POST', { id, body: unknown }), 404)
    const confirm = { corrections: [{ file: 0, correction: { kind: 'confirm', piece: piece.id } }] }
    await json(ask(miningCorrections.POST, 'POST', { id, body: confirm }))
    const packed = unzipSync(new Uint8Array(await (await ask(miningCorrections.GET, 'GET', { id })).arrayBuffer()))
    expect(Object.keys(packed).sort()).toEqual(['0000.txt', 'gold/0000.json', 'gold/slots.json'])
    expect(strFromU8(packed['0000.txt']!)).toBe(speech)
    const annotated = JSON.parse(strFromU8(packed['gold/0000.json']!))
    expect(annotated.items).toMatchObject([{ id: piece.id, reviewed: true }])
    expect(annotated.items[0].paragraphs).toContainEqual({ line: 5, role: 'rally', by: 'person' })

    const { entries } = await json<{ entries: BankEntry[] }>(ask(phrases.GET, 'GET'))
    expect(entries.map(({ kind }) => kind)).toEqual(report.sections.map(() => 'section'))
    expect(entries.length).toBeGreaterThan(0)

    const accepted = ask(miningAccept.POST, 'POST', { id, body: { pieceId: piece.id } })
    expect(await json(accepted, 201)).toMatchObject({ templates: [{ name: piece.title }] })
    const made = await json<{ draft: DraftRecord }>(
      ask(drafts.POST, 'POST', { body: { miningId: id, pieceId: piece.id } }),
      201,
    )
    expect(made.draft.openSlots.carried).toBeGreaterThan(0)
    expect(made.draft.openSlots.empty).toBe(1)
    const slots = Object.values(made.draft.document.content[0].attrs.slots)
    expect(slots.filter(({ state }) => state === 'carried').map(({ source }) => source)).toContain(piece.title)
    const exported = await ask(draftExport.GET, 'GET', { id: made.draft.id, query: 'format=md&empty=keep' })
    expect((await exported.text()).replace(/[#*\n\s]/g, '')).toBe(speech.replace(/\s/g, ''))

    await json(ask(miningAccept.POST, 'POST', { id, body: { keys: ['nothing'] } }), 404)
    await json(ask(drafts.POST, 'POST', { body: { miningId: id, pieceId: 'nothing' } }), 404)
    expect((await json<Run>(ask(miningStop.POST, 'POST', { id }))).mining.state).toBe('done')
  }, 40_000)

  it('wants at least one file or text, as a form', async () => {
    await json(ask(minings.POST, 'POST', { body: new FormData() }), 400)
    await json(ask(minings.POST, 'POST', { body: {} }), 400)
    await json(ask(mining.GET, 'GET', { id: 'nobody' }), 404)
  })
})

describe('the phrase bank', () => {
  it('lists what was found, and says of one finding where it stands and which exported drafts used it', async () => {
    const { storage } = await openRostrum()
    const run = await storage.mining.add('语料')
    await storage.mining.update(run.id, { state: 'done', report: { files: [{ file: '甲.txt', index: 0 }] } })
    const entry: BankEntry = {
      kind: 'phrase',
      key: 'k',
      text: '扛牢防汛责任',
      roles: ['measures'],
      occasions: [],
      speakers: [],
      sources: ['甲.txt'],
      families: 2,
      general: false,
    }
    const place = { piece: '甲-1', file: '甲.txt', line: 3, text: '扛牢防汛责任' }
    const body = { key: 'k', text: '扛牢防汛责任', variants: [{ text: '扛牢防汛责任', families: 2 }], places: [place] }
    await storage.bank.put(run.id, [{ entry, body }])
    expect(await json(ask(phrases.GET, 'GET'))).toEqual({ entries: [entry] })

    const asked = (kind: string, key: string) =>
      finding.GET(new Request('http://rostrum.test'), { params: Promise.resolve({ kind, key }) })
    const unused = { finding: { body, miningId: run.id, files: { '甲.txt': 0 }, used: [] } }
    expect(await json(asked('phrase', 'k'))).toEqual(unused)

    const made = await json<{ draft: DraftRecord }>(ask(drafts.POST, 'POST', { body: { title: '扛牢防汛责任' } }), 201)
    const download = (headers: Record<string, string>) =>
      ask(draftExport.GET, 'GET', { id: made.draft.id, query: 'format=md', headers })
    await download({ 'sec-fetch-site': 'cross-site' })
    expect(await json(asked('phrase', 'k'))).toEqual(unused)
    await download({ 'sec-fetch-site': 'same-origin' })
    expect(await json(asked('phrase', 'k'))).toMatchObject({
      finding: { used: [{ draftId: made.draft.id, title: '扛牢防汛责任' }] },
    })
    await json(asked('phrase', 'nothing'), 404)
    await json(asked('__proto__', 'k'), 404)
  })
})

describe('every route that changes something', () => {
  it('refuses other sites, and bodies that are not JSON', async () => {
    const { id } = await addTemplate()
    const headers = { 'sec-fetch-site': 'cross-site' }
    expect(await json(ask(template.DELETE, 'DELETE', { id, headers }), 403)).toEqual({ code: 'cross-site' })
    expect(await json(ask(templates.POST, 'POST', { body: { source }, headers }), 403)).toEqual({ code: 'cross-site' })
    await json(ask(templates.POST, 'POST', { body: { source }, headers: { 'content-type': 'text/plain' } }), 400)
    expect((await ask(template.GET, 'GET', { id })).status).toBe(200)
  })
})
