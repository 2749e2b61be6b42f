import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DraftDocument } from '../draft/draft'
import type { BankEntry } from './record/bank'
import { KEEP_EVERY } from './record/version'
import { documentOf, draftFields, templateFields } from './sample-record'
import type { Storage } from './storage'

/** A database of its own for one test; opening again shows what was saved before. */
export interface StorageFixture {
  open(): Promise<Storage>
  destroy(): Promise<void>
}

/** Texts that databases and their drivers have been known to spoil. */
const HARD_TEXTS: readonly (readonly [name: string, text: string])[] = [
  ['quotes', `'"\`;--' OR 1=1 “引号” \\`],
  ['characters outside the basic plane', '🎤𠮷👩‍👩‍👧'],
  ['NUL', '前\u0000后'],
  ['a lone surrogate', '前\ud83d后'],
  ['line ends of every kind', 'a\r\nb\rc\u2028d\n'],
  ['a name of an object property', '__proto__'],
]

/** What every storage holds to, whatever database is behind it. */
export function describeStorage(name: string, createFixture: () => Promise<StorageFixture>): void {
  describe(`${name} keeps the storage contract`, () => {
    let fixture: StorageFixture
    let storage: Storage

    beforeEach(async () => {
      fixture = await createFixture()
      storage = await fixture.open()
    })

    afterEach(async () => {
      await storage.close()
      await fixture.destroy()
    })

    async function reopen(): Promise<void> {
      await storage.close()
      storage = await fixture.open()
    }

    describe('revisions', () => {
      it('counts them from one, by one', async () => {
        const added = await storage.templates.add(templateFields())
        expect(added.revision).toBe(1)
        const saved = await storage.templates.save(added.id, 1, templateFields({ name: '甲' }))
        expect(saved).toMatchObject({ ok: true, value: { id: added.id, revision: 2, name: '甲' } })
        expect(await storage.templates.get(added.id)).toEqual(saved.ok ? saved.value : null)
      })

      it('refuses a stale save and hands back the newer record', async () => {
        const added = await storage.drafts.add(draftFields('甲'))
        await storage.drafts.save(added.id, 1, draftFields('乙'))
        const stale = await storage.drafts.save(added.id, 1, draftFields('丙'))
        expect(stale).toMatchObject({
          ok: false,
          error: { code: 'stale-revision', current: { revision: 2, document: documentOf('乙') } },
        })
        expect((await storage.drafts.get(added.id))?.document).toEqual(documentOf('乙'))
      })

      it('refuses a revision that does not exist yet', async () => {
        const added = await storage.drafts.add(draftFields('甲'))
        expect(await storage.drafts.save(added.id, 2, draftFields('乙'))).toMatchObject({
          ok: false,
          error: { code: 'stale-revision', current: { revision: 1 } },
        })
      })

      it('lets exactly one of many saves of one revision win', async () => {
        const added = await storage.drafts.add(draftFields('始'))
        const texts = Array.from({ length: 12 }, (_, index) => `第${index}份`)
        const results = await Promise.all(texts.map((text) => storage.drafts.save(added.id, 1, draftFields(text))))
        const winners = texts.filter((_, index) => results[index]!.ok)
        expect(winners).toHaveLength(1)
        const stored = await storage.drafts.get(added.id)
        expect(stored).toMatchObject({ revision: 2, document: documentOf(winners[0]!) })
        for (const result of results) {
          if (!result.ok) expect(result.error).toMatchObject({ code: 'stale-revision', current: { revision: 2 } })
        }
      })

      it('says not-found for an id that nobody gave out', async () => {
        expect(await storage.templates.get('nobody')).toBeNull()
        expect(await storage.templates.save('nobody', 1, templateFields())).toEqual({
          ok: false,
          error: { code: 'not-found' },
        })
        expect(await storage.templates.remove('nobody')).toBe(false)
        expect(await storage.templates.restore('nobody')).toBe(false)
      })
    })

    describe('removing', () => {
      it('hides a record from reading, lists, search and saving, and restores it as it was', async () => {
        const added = await storage.templates.add(templateFields())
        expect(await storage.templates.remove(added.id)).toBe(true)
        expect(await storage.templates.remove(added.id)).toBe(false)
        expect(await storage.templates.get(added.id)).toBeNull()
        expect(await storage.templates.list()).toEqual([])
        expect(await storage.templates.search('防汛')).toEqual([])
        expect(await storage.templates.save(added.id, 1, templateFields())).toMatchObject({
          error: { code: 'not-found' },
        })
        expect(await storage.templates.list({ removed: true })).toMatchObject([{ id: added.id }])

        expect(await storage.templates.restore(added.id)).toBe(true)
        expect(await storage.templates.restore(added.id)).toBe(false)
        expect(await storage.templates.get(added.id)).toEqual(added)
        expect(await storage.templates.search('防汛')).toEqual([added])
        expect(await storage.templates.list({ removed: true })).toEqual([])
      })
    })

    describe('lists', () => {
      it('begin with the latest change, and drafts come without their documents', async () => {
        const first = await storage.drafts.add(draftFields('甲', { title: '甲' }))
        await storage.drafts.add(draftFields('乙', { title: '乙' }))
        expect((await storage.drafts.list()).map((draft) => draft.title)).toEqual(['乙', '甲'])
        await new Promise((resolve) => setTimeout(resolve, 5))
        await storage.drafts.save(first.id, 1, draftFields('甲', { title: '甲改' }))
        const listed = await storage.drafts.list()
        expect(listed.map((draft) => draft.title)).toEqual(['甲改', '乙'])
        expect(listed[0]).not.toHaveProperty('document')
      })
    })

    describe('search', () => {
      const find = async (query: string) => (await storage.templates.search(query)).map((record) => record.name)

      it('finds two Chinese characters inside a longer word', async () => {
        await storage.templates.add(templateFields({ name: '甲', source: '推进碳中和工作' }))
        await storage.templates.add(templateFields({ name: '乙', source: '推进信访工作' }))
        expect(await find('中和')).toEqual(['甲'])
        expect(await find('碳中和')).toEqual(['甲'])
        expect(await find('访')).toEqual(['乙'])
      })

      it('does not find characters that only stand apart', async () => {
        await storage.templates.add(templateFields({ name: '甲', source: '碳中，中和' }))
        expect(await find('碳中和')).toEqual([])
      })

      it('puts name before occasions before text', async () => {
        await storage.templates.add(templateFields({ name: '丙', occasions: [], source: '安全生产' }))
        await storage.templates.add(templateFields({ name: '乙', occasions: ['安全生产'], source: '文' }))
        await storage.templates.add(templateFields({ name: '安全生产讲话', occasions: [], source: '文' }))
        expect(await find('安全生产')).toEqual(['安全生产讲话', '乙', '丙'])
      })

      it('wants every word of several, and takes full width, half width and case as one', async () => {
        await storage.templates.add(templateFields({ name: '甲', occasions: ['防汛'], source: 'GB18030 编码' }))
        await storage.templates.add(templateFields({ name: '乙', occasions: ['防汛'], source: '文' }))
        expect(await find('防汛　ｇｂ18030')).toEqual(['甲'])
        expect(await find('防汛 抗旱')).toEqual([])
      })

      it('follows a save', async () => {
        const added = await storage.templates.add(templateFields({ source: '旧词' }))
        await storage.templates.save(added.id, 1, templateFields({ source: '新语' }))
        expect(await storage.templates.search('旧词')).toEqual([])
        expect(await storage.templates.search('新语')).toHaveLength(1)
      })

      it.each(['', '，', `"'`, '" OR *', 'a AND', "'&|!", '\\', '\u0000', '𠮷野'])(
        'takes %j for words',
        async (query) => {
          await storage.templates.add(templateFields({ name: '甲' }))
          expect(await storage.templates.search(query)).toEqual([])
        },
      )

      it('finds a name outside the basic plane', async () => {
        await storage.templates.add(templateFields({ name: '𠮷野同志讲话' }))
        expect(await find('𠮷野')).toEqual(['𠮷野同志讲话'])
      })
    })

    describe('contents', () => {
      it.each(HARD_TEXTS)('keeps %s in every field', async (_, text) => {
        const fields = templateFields({ name: text, occasions: [text], source: text })
        const template = await storage.templates.add(fields)
        const draft = await storage.drafts.add(draftFields(text, { title: text }))
        await storage.settings.set({ [text]: text })
        await reopen()
        expect(await storage.templates.get(template.id)).toEqual(template)
        expect(template).toMatchObject({ name: text, occasions: [text], source: text })
        expect(await storage.drafts.get(draft.id)).toEqual(draft)
        expect(draft.document).toEqual(documentOf(text))
        expect(Object.entries(await storage.settings.get())).toEqual([[text, text]])
      })

      it('keeps __proto__ and constructor as names of slots', async () => {
        const slots = JSON.parse('{"__proto__":{"value":"甲"},"constructor":{"value":"乙"}}')
        const fields = draftFields('文')
        const [values, front, ...sections] = fields.document.content
        const document: DraftDocument = {
          type: 'doc',
          content: [{ ...values, attrs: { slots, flags: {} } }, front, ...sections],
        }
        const { id } = await storage.drafts.add({ ...fields, document })
        const stored = (await storage.drafts.get(id))!.document.content[0].attrs.slots
        expect(Object.keys(stored)).toEqual(['__proto__', 'constructor'])
        expect(JSON.stringify(stored)).toBe(JSON.stringify(slots))
        expect(({} as Record<string, unknown>).value).toBeUndefined()
      })

      it('keeps a document of 2 MB and a template of 1 MB, and finds the latter', async () => {
        const text = '一二三四五六七八九十'.repeat(70_000)
        const draft = await storage.drafts.add(draftFields(text))
        const many = Array.from({ length: 340_000 }, (_, index) =>
          String.fromCharCode(0x4e00 + ((index * 7919) % 20_000)),
        )
        const template = await storage.templates.add(templateFields({ source: `安全${many.join('')}` }))
        expect(((await storage.drafts.get(draft.id)) ?? draft).document).toEqual(documentOf(text))
        expect((await storage.templates.get(template.id))?.source).toBe(template.source)
        expect(await storage.templates.search('安全')).toHaveLength(1)
      })
    })

    describe('how a draft is delivered', () => {
      it('changes field by field, and neither touches the revision nor is touched by a save', async () => {
        const { id } = await storage.drafts.add(draftFields('甲'))
        expect(await storage.drafts.get(id)).toMatchObject({ meetingId: null, speakerId: null, targetMinutes: null })
        await storage.drafts.deliver(id, { meetingId: '会' })
        expect(await storage.drafts.deliver(id, { targetMinutes: 7.5 })).toMatchObject({
          revision: 1,
          meetingId: '会',
          targetMinutes: 7.5,
        })
        const saved = await storage.drafts.save(id, 1, draftFields('乙'))
        expect(saved).toMatchObject({ ok: true, value: { revision: 2, meetingId: '会', targetMinutes: 7.5 } })
        await storage.drafts.deliver(id, { meetingId: null, speakerId: '人' })
        await reopen()
        const delivery = { meetingId: null, speakerId: '人', targetMinutes: 7.5 }
        expect(await storage.drafts.get(id)).toMatchObject({ revision: 2, ...delivery })
        expect(await storage.drafts.list()).toMatchObject([{ revision: 2, ...delivery }])
        expect(await storage.drafts.deliver(id, {})).toMatchObject(delivery)
        expect(await storage.drafts.deliver('nobody', { speakerId: '人' })).toBeNull()
      })
    })

    describe('kept states of a draft', () => {
      afterEach(() => void vi.useRealTimers())

      const at = (milliseconds: number) => vi.useFakeTimers({ toFake: ['Date'], now: milliseconds })
      const START = Date.UTC(2026, 10, 22, 8)

      /** Saves a text at each of these minutes after the start; gives the draft's id. */
      async function write(minutes: readonly number[]): Promise<string> {
        at(START)
        const { id } = await storage.drafts.add(draftFields('始'))
        for (const [index, minute] of minutes.entries()) {
          at(START + minute * 60_000)
          const saved = await storage.drafts.save(id, index + 1, draftFields(`${minute} 分`))
          expect(saved.ok).toBe(true)
        }
        return id
      }

      const textsOf = async (id: string) => {
        const listed = await storage.versions.list(id)
        const versions = await Promise.all(listed.map((version) => storage.versions.get(id, version.id)))
        return versions.map((version) => version!.document)
      }

      it('are the first, then each that is replaced five minutes after the last kept one, the latest first', async () => {
        const id = await write([1, 2, 3, 4, 5.5, 6, 10, 11, 12])
        await reopen()
        expect(await textsOf(id)).toEqual(['10 分', '6 分', '4 分', '始'].map(documentOf))
        expect((await storage.versions.list(id)).map(({ revision, kind, name }) => [revision, kind, name])).toEqual([
          [8, 'auto', null],
          [7, 'auto', null],
          [5, 'auto', null],
          [1, 'auto', null],
        ])
        expect(KEEP_EVERY).toBe(5 * 60_000)
      })

      it('hold what stood before a pause', async () => {
        const id = await write([0.1, 0.2, 4, 600])
        expect((await textsOf(id))[0]).toEqual(documentOf('4 分'))
      })

      it('are not made by a save that is refused', async () => {
        const { id } = await storage.drafts.add(draftFields('始'))
        await storage.drafts.save(id, 2, draftFields('乙'))
        expect(await storage.versions.list(id)).toEqual([])
      })

      it('come one a revision, whoever saves at once', async () => {
        const { id } = await storage.drafts.add(draftFields('始'))
        const texts = Array.from({ length: 8 }, (_, index) => `第${index}份`)
        await Promise.all(texts.map((text) => storage.drafts.save(id, 1, draftFields(text))))
        expect(await textsOf(id)).toEqual([documentOf('始')])
      })

      it('get thinner with age, but for those that a person named', async () => {
        const minutes = Array.from({ length: 24 }, (_, index) => (index + 1) * 10)
        const id = await write(minutes)
        const kept = await storage.versions.list(id)
        expect(kept).toHaveLength(24)
        const named = kept.find(({ revision }) => revision === 3)!
        await storage.versions.rename(id, named.id, '送审稿')
        at(START + 40 * 24 * 60 * 60_000)
        await storage.drafts.save(id, 25, draftFields('后'))
        const left = (await storage.versions.list(id)).map(({ revision }) => revision)
        expect(left).toEqual([25, 3])
      })

      it('can be named, once or later, and take a state that never was the saved one', async () => {
        const { id } = await storage.drafts.add(draftFields('始', { title: '讲话' }))
        const kept = await storage.versions.keep(id, 1, { kind: 'named', name: '初稿' })
        expect(kept).toMatchObject({
          draftId: id,
          revision: 1,
          kind: 'named',
          name: '初稿',
          title: '讲话',
          characters: 1,
        })
        expect(await storage.versions.keep(id, 1, { kind: 'before-restore', name: null })).toMatchObject({
          id: kept!.id,
          name: '初稿',
        })
        expect(await storage.versions.keep(id, 2, { kind: 'named', name: '二稿' })).toBeNull()
        expect(await storage.versions.keep('nobody', 1, { kind: 'named', name: '二稿' })).toBeNull()
        const text = { title: '别', characters: 2, document: documentOf('别处') }
        const added = await storage.versions.add(id, text, { kind: 'conflict', name: null })
        await storage.versions.add(id, text, { kind: 'conflict', name: null })
        expect(added).toMatchObject({ revision: null, kind: 'conflict', title: '别', characters: 2 })
        expect(await storage.versions.rename(id, added.id, '"第二稿')).toMatchObject({ name: '"第二稿' })
        await reopen()
        expect(await storage.versions.get(id, added.id)).toEqual({
          ...added,
          name: '"第二稿',
          document: documentOf('别处'),
        })
        expect(await storage.versions.list(id)).toHaveLength(3)
        expect(await storage.versions.get('nobody', added.id)).toBeNull()
        expect(await storage.versions.rename('nobody', added.id, null)).toBeNull()
      })
    })

    describe('texts beside a draft', () => {
      it('are listed in order, read one at a time, removed and restored', async () => {
        const { id } = await storage.drafts.add(draftFields('甲'))
        const first = await storage.references.add(id, { name: '领导讲话.docx', lines: ['一段', '二段文字'] })
        const second = await storage.references.add(id, { name: '汇报.txt', lines: [] })
        await reopen()
        expect(await storage.references.list(id)).toEqual([first, second])
        expect(first).toMatchObject({ draftId: id, name: '领导讲话.docx', length: 6 })
        expect(await storage.references.get(id, first.id)).toEqual({ ...first, lines: ['一段', '二段文字'] })
        expect(await storage.references.remove(id, first.id)).toBe(true)
        expect(await storage.references.remove(id, first.id)).toBe(false)
        expect(await storage.references.get(id, first.id)).toBeNull()
        expect(await storage.references.list(id)).toEqual([second])
        expect(await storage.references.restore('nobody', first.id)).toBe(false)
        expect(await storage.references.restore(id, first.id)).toBe(true)
        expect(await storage.references.restore(id, first.id)).toBe(false)
        expect(await storage.references.list(id)).toEqual([first, second])
      })

      it.each(HARD_TEXTS)('keep %s', async (_, text) => {
        const { id } = await storage.drafts.add(draftFields('甲'))
        const added = await storage.references.add(id, { name: text, lines: [text] })
        expect(await storage.references.get(id, added.id)).toMatchObject({ name: text, lines: [text] })
      })
    })

    describe('meetings and speakers', () => {
      it('are records under revisions', async () => {
        const shared = { name: '__proto__', value: '全县会议', draftId: '稿', at: '2026-11-22T08:00:00.000Z' }
        const fields = { name: '全县安全生产会', date: '11月22日', place: '一号会议室', values: [shared] }
        const meeting = await storage.meetings.add(fields)
        const speaker = await storage.speakers.add({ name: '林岳', post: '县长', rate: 200 })
        await storage.speakers.save(speaker.id, 1, { name: '林岳', post: '县长', rate: 180 })
        expect(await storage.meetings.save(meeting.id, 2, fields)).toMatchObject({ error: { code: 'stale-revision' } })
        await reopen()
        expect(await storage.meetings.get(meeting.id)).toEqual({ ...meeting, ...fields })
        expect(await storage.meetings.list()).toEqual([meeting])
        expect(await storage.speakers.list()).toMatchObject([{ id: speaker.id, revision: 2, rate: 180 }])
        expect(await storage.speakers.remove(speaker.id)).toBe(true)
        expect(await storage.speakers.list()).toEqual([])
        expect(await storage.speakers.restore(speaker.id)).toBe(true)
      })
    })

    describe('the phrase bank', () => {
      const entry = (key: string, families: number, text = key): BankEntry => ({
        kind: 'phrase',
        key,
        text,
        roles: ['rally'],
        occasions: [],
        speakers: [],
        sources: [],
        families,
        general: false,
      })

      it('keeps the finding with more families, of equals the newer, and lists the best supported first', async () => {
        const first = await storage.mining.add('甲')
        const second = await storage.mining.add('乙')
        const many = Array.from({ length: 6_000 }, (_, index) => ({ entry: entry(`多${index}`, 1), body: index }))
        await storage.bank.put(first.id, [
          { entry: entry('扛牢责任', 5, '旧'), body: { of: '旧' } },
          { entry: entry('守土尽责', 3), body: { of: '守' } },
          ...many,
        ])
        await storage.bank.put(second.id, [
          { entry: entry('扛牢责任', 5, '新'), body: { of: '新' } },
          { entry: entry('守土尽责', 2), body: { of: '少' } },
        ])
        await reopen()
        const listed = await storage.bank.list()
        expect(listed).toHaveLength(6_002)
        expect(listed.slice(0, 2)).toEqual([entry('扛牢责任', 5, '新'), entry('守土尽责', 3)])
        expect(await storage.bank.get('phrase', '扛牢责任')).toEqual({ miningId: second.id, body: { of: '新' } })
        expect(await storage.bank.get('phrase', '守土尽责')).toEqual({ miningId: first.id, body: { of: '守' } })
        expect(await storage.bank.get('frame', '扛牢责任')).toBeNull()
      })

      it('takes a finding that is named twice once, the later one', async () => {
        const { id } = await storage.mining.add('甲')
        const twice = ['先', '后'].map((of) => ({ entry: entry('扛牢责任', 5, of), body: { of } }))
        await storage.bank.put(id, twice)
        expect(await storage.bank.list()).toEqual([entry('扛牢责任', 5, '后')])
      })
    })

    describe('exports', () => {
      it('says which drafts used a wording, by the words of their last export', async () => {
        await storage.exports.put('甲', '讲话甲', '要扛牢责任。\n他说："守土尽责"。')
        await storage.exports.put('乙', '讲话乙', '要扛牢责任。')
        // Moments are kept in milliseconds.
        await new Promise((resolve) => setTimeout(resolve, 5))
        await storage.exports.put('甲', '讲话甲二', '要守土尽责。')
        await reopen()
        const using = async (...words: string[]) => (await storage.exports.using(words)).map(({ title }) => title)
        expect(await using('扛牢责任')).toEqual(['讲话乙'])
        expect(await using('扛牢责任', '守土尽责')).toEqual(expect.arrayContaining(['讲话甲二', '讲话乙']))
        expect(await using('%')).toEqual([])
        expect((await storage.exports.using(['守土尽责']))[0]).toMatchObject({ draftId: '甲' })
        const many = Array.from({ length: 3_000 }, (_, index) => `别的说法${index}`)
        expect(await using(...many, '守土尽责')).toEqual(['讲话甲二'])
        const latest = { draftId: '甲', title: '讲话甲二', text: '要守土尽责。' }
        expect(await storage.exports.latest(1)).toMatchObject([latest])
        expect(await storage.exports.latest(9)).toMatchObject([latest, { draftId: '乙', text: '要扛牢责任。' }])
      })

      it.each(HARD_TEXTS)('finds %s', async (_, text) => {
        await storage.exports.put('甲', text, `前${text}后`)
        expect(await storage.exports.using([text])).toMatchObject([{ title: text }])
      })
    })

    describe('mining', () => {
      it('keeps a run, its files and its corrections, and shows them after reopening', async () => {
        const { id } = await storage.mining.add('五个文件')
        expect(await storage.mining.get(id)).toMatchObject({
          state: 'waiting',
          progress: [],
          report: null,
          failure: null,
        })
        await storage.mining.update(id, {
          state: 'running',
          progress: [{ stage: 'read', done: 1, total: 5, found: 3 }],
          remainingSeconds: 12.5,
        })
        await storage.mining.putFiles(id, [])
        await storage.mining.putFiles(id, [{ index: 0, described: '{"text":"旧"}' }])
        const others = Array.from({ length: 11_000 }, (_, index) => ({ index: index + 2, described: `${index}` }))
        await storage.mining.putFiles(id, [{ index: 0, described: '{"text":"新"}' }, ...others])
        await storage.mining.update(id, { report: { files: [] } })
        await storage.mining.update(id, { state: 'failed', failure: 'out-of-memory' })
        const role = { kind: 'role', piece: 'a-1', line: 3, role: 'rally' } as const
        const takeBack = { kind: 'take-back', piece: 'b-1', was: 'not-a-speech' } as const
        const many = Array.from({ length: 12_000 }, (_, index) => ({
          file: 'c.txt',
          correction: { ...role, line: index + 1 },
        }))
        await storage.mining.addCorrections(id, [{ file: 'a.txt', correction: role }])
        await storage.mining.addCorrections(id, [{ file: 'b.txt', correction: takeBack }, ...many])
        await reopen()
        expect(await storage.mining.get(id)).toMatchObject({
          name: '五个文件',
          state: 'failed',
          failure: 'out-of-memory',
          progress: [{ stage: 'read', done: 1, total: 5, found: 3 }],
          remainingSeconds: 12.5,
          report: { files: [] },
        })
        expect(await storage.mining.getFile(id, 0)).toEqual({ text: '新' })
        expect(await storage.mining.getFile(id, 1)).toBeNull()
        expect(await storage.mining.getFile(id, 11_001)).toBe(10_999)
        expect(await storage.mining.corrections(id)).toEqual([
          { file: 'a.txt', correction: role },
          { file: 'b.txt', correction: takeBack },
          ...many,
        ])
        expect(await storage.mining.corrections(id, 'b.txt')).toEqual([{ file: 'b.txt', correction: takeBack }])
      })

      it('lists runs without their reports, latest first', async () => {
        const first = await storage.mining.add('甲')
        await storage.mining.add('乙')
        await storage.mining.update(first.id, { report: { files: [] } })
        const listed = await storage.mining.list()
        expect(listed.map((run) => run.name)).toEqual(['乙', '甲'])
        expect(listed[1]).not.toHaveProperty('report')
      })

      it('loses neither of two changes at once', async () => {
        const { id } = await storage.mining.add('甲')
        await Promise.all([
          storage.mining.update(id, { state: 'running' }),
          storage.mining.update(id, { progress: [{ stage: 'clean', done: 2, total: 2, found: 0 }] }),
          storage.mining.update(id, { report: 1 }),
        ])
        expect(await storage.mining.get(id)).toMatchObject({ state: 'running', progress: [{ done: 2 }], report: 1 })
      })
    })

    it('shows everything after reopening', async () => {
      const template = await storage.templates.add(templateFields())
      const draft = await storage.drafts.add(draftFields('甲', { templateId: template.id, templateRevision: 1 }))
      await storage.settings.set({ 单位名称: '县应急管理局' })
      await storage.settings.set({ 单位名称: '县防汛办' })
      await reopen()
      expect(await storage.templates.list()).toEqual([template])
      expect(await storage.templates.search('防汛')).toEqual([template])
      expect(await storage.drafts.get(draft.id)).toEqual(draft)
      expect(await storage.settings.get()).toEqual({ 单位名称: '县防汛办' })
    })
  })
}
