import { afterEach, describe, expect, it, vi } from 'vitest'
import type { OpenedStorage } from './contract'
import { KEEP_EVERY } from './record/version'
import { documentOf, draftFields } from './sample-record'

/** Part of the storage contract: which states of a draft are kept. */
export function describeVersions(opened: OpenedStorage): void {
  describe('kept states of a draft', () => {
    afterEach(() => void vi.useRealTimers())

    const at = (milliseconds: number) => vi.useFakeTimers({ toFake: ['Date'], now: milliseconds })
    const START = Date.UTC(2026, 10, 22, 8)

    /** Saves a text at each of these minutes after the start; gives the draft's id. */
    async function write(minutes: readonly number[]): Promise<string> {
      at(START)
      const { id } = await opened.storage.drafts.add(draftFields('始'))
      for (const [index, minute] of minutes.entries()) {
        at(START + minute * 60_000)
        const saved = await opened.storage.drafts.save(id, index + 1, draftFields(`${minute} 分`))
        expect(saved.ok).toBe(true)
      }
      return id
    }

    const textsOf = async (id: string) => {
      const listed = await opened.storage.versions.list(id)
      const versions = await Promise.all(listed.map((version) => opened.storage.versions.get(id, version.id)))
      return versions.map((version) => version!.document)
    }

    it('are the first, then each that is replaced five minutes after the last kept one, the latest first', async () => {
      const id = await write([1, 2, 3, 4, 5.5, 6, 10, 11, 12])
      await opened.reopen()
      expect(await textsOf(id)).toEqual(['10 分', '6 分', '4 分', '始'].map(documentOf))
      expect(
        (await opened.storage.versions.list(id)).map(({ revision, kind, name }) => [revision, kind, name]),
      ).toEqual([
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
      const { id } = await opened.storage.drafts.add(draftFields('始'))
      await opened.storage.drafts.save(id, 2, draftFields('乙'))
      expect(await opened.storage.versions.list(id)).toEqual([])
    })

    it('come one a revision, whoever saves at once', async () => {
      const { id } = await opened.storage.drafts.add(draftFields('始'))
      const texts = Array.from({ length: 8 }, (_, index) => `第${index}份`)
      await Promise.all(texts.map((text) => opened.storage.drafts.save(id, 1, draftFields(text))))
      expect(await textsOf(id)).toEqual([documentOf('始')])
    })

    it('get thinner with age, but for those that a person named', async () => {
      const minutes = Array.from({ length: 24 }, (_, index) => (index + 1) * 10)
      const id = await write(minutes)
      const kept = await opened.storage.versions.list(id)
      expect(kept).toHaveLength(24)
      const named = kept.find(({ revision }) => revision === 3)!
      await opened.storage.versions.rename(id, named.id, '送审稿')
      at(START + 40 * 24 * 60 * 60_000)
      await opened.storage.drafts.save(id, 25, draftFields('后'))
      const left = (await opened.storage.versions.list(id)).map(({ revision }) => revision)
      expect(left).toEqual([25, 3])
    })

    it('can be named, once or later, and take a state that never was the saved one', async () => {
      const { id } = await opened.storage.drafts.add(draftFields('始', { title: '讲话' }))
      const kept = await opened.storage.versions.keep(id, 1, { kind: 'named', name: '初稿' })
      expect(kept).toMatchObject({
        draftId: id,
        revision: 1,
        kind: 'named',
        name: '初稿',
        title: '讲话',
        characters: 1,
      })
      expect(await opened.storage.versions.keep(id, 1, { kind: 'before-restore', name: null })).toMatchObject({
        id: kept!.id,
        name: '初稿',
      })
      expect(await opened.storage.versions.keep(id, 1, { kind: 'exported', name: null })).toMatchObject({
        id: kept!.id,
        kind: 'exported',
        name: '初稿',
      })
      expect(await opened.storage.versions.keep(id, 2, { kind: 'named', name: '二稿' })).toBeNull()
      expect(await opened.storage.versions.keep('nobody', 1, { kind: 'named', name: '二稿' })).toBeNull()
      const text = { title: '别', characters: 2, document: documentOf('别处') }
      const added = await opened.storage.versions.add(id, text, { kind: 'conflict', name: null })
      await opened.storage.versions.add(id, text, { kind: 'conflict', name: null })
      expect(added).toMatchObject({ revision: null, kind: 'conflict', title: '别', characters: 2 })
      expect(await opened.storage.versions.rename(id, added.id, '"第二稿')).toMatchObject({ name: '"第二稿' })
      await opened.reopen()
      expect(await opened.storage.versions.get(id, added.id)).toEqual({
        ...added,
        name: '"第二稿',
        document: documentOf('别处'),
      })
      expect(await opened.storage.versions.list(id)).toHaveLength(3)
      expect(await opened.storage.versions.get('nobody', added.id)).toBeNull()
      expect(await opened.storage.versions.rename('nobody', added.id, null)).toBeNull()
    })
  })
}
