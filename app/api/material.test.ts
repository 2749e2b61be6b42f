import { describe, expect, it, vi } from 'vitest'
import { type ContinuationBank, continueFrom } from '@/lib/continuation/continuation'
import type { Material, OfferedSection } from '@/lib/material/material'
import type { MiningReport } from '@/lib/mining/report'
import { draftFromTemplate } from '@/lib/server/drafts'
import { openRostrum } from '@/lib/server/rostrum'
import type { BankEntry } from '@/lib/storage/record/bank'
import type { MiningRecord } from '@/lib/storage/record/mining'
import * as continuations from './continuations/route'
import * as material from './material/route'
import * as mining from './mining/[id]/route'
import * as minings from './mining/route'
import { testFolder } from './test-folder'

testFolder()

const context = (id = '') => ({ params: Promise.resolve({ id }) })

async function ask(query: Readonly<Record<string, string>>, status = 200): Promise<Material> {
  const request = new Request(`http://rostrum.test/api/material?${new URLSearchParams(query)}`)
  const response = await material.GET(request, context())
  expect(response.status).toBe(status)
  return response.json()
}

/** A draft of the first shipped template of the genre. */
async function draftOf(genre: string): Promise<{ readonly draft: string; readonly template: string }> {
  const { storage } = await openRostrum()
  const template = (await storage.templates.list()).find((each) => each.genre === genre)!
  const draft = await draftFromTemplate(storage, template.id)
  if (!draft.ok) throw new Error('the shipped template is right')
  return { draft: draft.value.id, template: template.id }
}

const speech = [
  '在全县防汛工作会议上的讲话',
  '同志们：',
  '今天召开这次会议，主要任务是安排部署防汛工作。下面，我讲两点意见。',
  '一、提高认识',
  '当前防汛形势严峻，水库、河道、低洼村子都在吃紧，夜里的雨又一场接一场，各级各部门务必引起高度重视。',
  '二、落实责任',
  '各镇要在6月15日前完成XX处隐患点的排查，做到守土有责、守土尽责，把人盯住，把水看住。',
  '同志们，让我们携起手来，为夺取防汛工作的全面胜利而努力奋斗！',
].join('\n')

/** Mines the speech; the paragraph that begins so is put into the phrase bank as a section. */
async function bankSection(beginning: string): Promise<void> {
  const { storage } = await openRostrum()
  const body = new FormData()
  body.append('file', new File([speech], 'x'), '甲.txt')
  const started = await minings.POST(new Request('http://rostrum.test', { method: 'POST', body }), context())
  const { id } = ((await started.json()) as { mining: MiningRecord }).mining
  const report = await vi.waitFor(
    async () => {
      const answer = await mining.GET(new Request('http://rostrum.test'), context(id))
      const run = ((await answer.json()) as { mining: MiningRecord }).mining
      expect(run.state).toBe('done')
      return run.report as MiningReport
    },
    { timeout: 25_000, interval: 100 },
  )
  const piece = report.files[0]!.pieces.find(({ kind }) => kind === 'speech')!
  const lines = speech.split('\n')
  const text = lines.find((line) => line.startsWith(beginning))!
  const line = lines.indexOf(text) + 1
  const { role } = piece.strip.findLast((part) => part.line <= line)!
  const place = { piece: piece.id, file: '甲.txt', line, text }
  const entry: BankEntry = {
    ...{ kind: 'section', key: 's', text, roles: [role], occasions: ['防汛'], speakers: [], sources: ['甲.txt'] },
    ...{ families: 1, general: false },
  }
  const section = { key: 's', role, genre: 'deployment', occasion: '防汛', from: place }
  await storage.bank.put(id, [{ entry, body: section }])
}

describe('sections', () => {
  it('of the role are offered from all templates, those of the draft’s genre first, with the drafts that used them', async () => {
    const { draft, template } = await draftOf('mobilisation')
    const { storage } = await openRostrum()
    const { sections } = await ask({ draft, role: 'rally' })
    expect(sections.length).toBeGreaterThan(1)
    expect(sections.every(({ role }) => role === 'rally')).toBe(true)
    expect(sections[0]).toMatchObject({ genre: 'mobilisation', source: { kind: 'template', id: template }, used: [] })
    expect(sections.map(({ fit }) => fit)).toEqual(sections.map(({ fit }) => fit).toSorted((a, b) => b - a))

    await storage.exports.put(draft, '动员讲话', sections[1]!.lines.join('\n'))
    const again = await ask({ draft, role: 'rally' })
    expect(again.sections[1]!.used).toMatchObject([{ draftId: draft, title: '动员讲话' }])
  })

  it('of mined speeches come with blanks where the speech has figures, and with their structure', async () => {
    await bankSection('各镇要在')
    const { draft } = await draftOf('deployment')
    const { storage } = await openRostrum()
    const [{ roles }] = (await storage.bank.list()) as [BankEntry]
    const wish = { draft, role: roles[0]!, query: '隐患点的排查' }
    const { sections } = await ask(wish)
    expect(sections).toHaveLength(1)
    const [section] = sections as [OfferedSection]
    expect(section.source).toEqual({ kind: 'speech', key: 's', name: '在全县防汛工作会议上的讲话' })
    expect(section.lines[0]).toMatch(/落实责任$/)
    expect(section.lines[1]).not.toContain('6月15日')
    expect(Object.values(section.slots).map(({ declaration }) => declaration.example)).toContain('6月15日')
    expect(Object.values(section.slots).every(({ state }) => state === 'empty')).toBe(true)
  })

  it('are refused for an unknown draft and an unknown role', async () => {
    await ask({ draft: 'nothing', role: 'rally' }, 404)
    await ask({ draft: 'nothing', role: 'chorus' }, 400)
  })
})

describe('lines of the front block', () => {
  const texts = async (query: Readonly<Record<string, string>>) =>
    (await ask(query)).lines.map(({ text, source }) => [text, source.kind])

  it('of the kind under the caret come from templates, those of the draft’s genre first, then from what was exported', async () => {
    const { draft, template } = await draftOf('mobilisation')
    const { storage } = await openRostrum()
    const { lines, sections } = await ask({ draft, line: 'titleLine' })
    expect(sections).toEqual([])
    expect(lines.length).toBeGreaterThan(1)
    expect(lines[0]).toMatchObject({ type: 'titleLine', source: { kind: 'template', id: template } })
    expect(new Set(lines.map(({ text }) => text)).size).toBe(lines.length)

    await storage.exports.put('d', '在全县供水会上的讲话', '在全县供水会上的讲话\n各位代表：\n今天开会。\n要求如下：')
    expect((await texts({ draft, line: 'titleLine' })).at(-1)).toEqual(['在全县供水会上的讲话', 'export'])
    expect(await texts({ draft, line: 'titleLine', query: '供水' })).toHaveLength(1)
    const salutations = await texts({ draft, line: 'salutation' })
    expect(salutations.at(-1)).toEqual(['各位代表：', 'export'])
    expect(salutations.flat()).not.toContain('要求如下：')
  })

  it('come with phrases that are sought, and are refused beside a role', async () => {
    const { draft } = await draftOf('deployment')
    expect((await ask({ draft, line: 'dateLine' })).phrases).toEqual([])
    await ask({ draft, line: 'dateLine', role: 'rally' }, 400)
    await ask({ draft }, 400)
    await ask({ draft, line: 'footLine' }, 400)
  })
})

it('phrases of the role come before others', async () => {
  const { draft } = await draftOf('deployment')
  const { storage } = await openRostrum()
  const run = await storage.mining.add('语料')
  const entry = (key: string, text: string, role: 'measures' | 'rally', families: number): BankEntry => ({
    ...{ kind: 'phrase', key, text, roles: [role], occasions: [], speakers: [], sources: ['甲.txt'] },
    ...{ families, general: false },
  })
  const entries = [entry('a', '扛牢防汛责任', 'measures', 2), entry('b', '夺取全面胜利', 'rally', 9)]
  await storage.bank.put(
    run.id,
    entries.map((each) => ({ entry: each, body: {} })),
  )
  const keys = async (query: Readonly<Record<string, string>>) =>
    (await ask({ draft, role: 'measures', ...query })).phrases.map(({ key }) => key)
  expect(await keys({})).toEqual(['a', 'b'])
  expect(await keys({ role: 'review' })).toEqual(['b', 'a'])
  expect(await keys({ query: '胜利' })).toEqual(['b'])
})

it('what templates and mined phrases say can be gone on with', async () => {
  const { storage } = await openRostrum()
  const run = await storage.mining.add('语料')
  const entry: BankEntry = {
    ...{
      kind: 'phrase',
      key: 'k',
      text: '扛牢防汛责任\n扛牢防汛担子',
      roles: ['measures'],
      occasions: [],
      speakers: [],
    },
    ...{ sources: ['甲.txt'], families: 3, general: false },
  }
  await storage.bank.put(run.id, [{ entry, body: {} }])
  await storage.exports.put('d', '全县供水会讲话', '同志们：\n水管要一米一米接到户，年底见真章。')
  const response = await continuations.GET(new Request('http://rostrum.test'), context())
  const { bank } = (await response.json()) as { bank: ContinuationBank }
  expect(continueFrom(bank, '要扛牢防汛担')).toEqual({ text: '子', families: 3, source: '甲.txt' })
  const names = (await storage.templates.list()).map(({ name }) => name)
  expect(bank.sources).toEqual(['甲.txt', ...names, '全县供水会讲话'])
  expect(continueFrom(bank, '水管要一米')).toMatchObject({ text: '一米接到户，年底见真章。', source: '全县供水会讲话' })
})
