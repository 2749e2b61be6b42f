import { describe, expect, it } from 'vitest'
import type { OpenedStorage } from './contract'
import { documentOf, draftFields, templateFields } from './sample-record'

/** Part of the storage contract: what every collection of records holds to. */
export function describeCollections(opened: OpenedStorage): void {
  describe('revisions', () => {
    it('counts them from one, by one', async () => {
      const added = await opened.storage.templates.add(templateFields())
      expect(added.revision).toBe(1)
      const saved = await opened.storage.templates.save(added.id, 1, templateFields({ name: '甲' }))
      expect(saved).toMatchObject({ ok: true, value: { id: added.id, revision: 2, name: '甲' } })
      expect(await opened.storage.templates.get(added.id)).toEqual(saved.ok ? saved.value : null)
    })

    it('refuses a stale save and hands back the newer record', async () => {
      const added = await opened.storage.drafts.add(draftFields('甲'))
      await opened.storage.drafts.save(added.id, 1, draftFields('乙'))
      const stale = await opened.storage.drafts.save(added.id, 1, draftFields('丙'))
      expect(stale).toMatchObject({
        ok: false,
        error: { code: 'stale-revision', current: { revision: 2, document: documentOf('乙') } },
      })
      expect((await opened.storage.drafts.get(added.id))?.document).toEqual(documentOf('乙'))
    })

    it('refuses a revision that does not exist yet', async () => {
      const added = await opened.storage.drafts.add(draftFields('甲'))
      expect(await opened.storage.drafts.save(added.id, 2, draftFields('乙'))).toMatchObject({
        ok: false,
        error: { code: 'stale-revision', current: { revision: 1 } },
      })
    })

    it('lets exactly one of many saves of one revision win', async () => {
      const added = await opened.storage.drafts.add(draftFields('始'))
      const texts = Array.from({ length: 12 }, (_, index) => `第${index}份`)
      const results = await Promise.all(texts.map((text) => opened.storage.drafts.save(added.id, 1, draftFields(text))))
      const winners = texts.filter((_, index) => results[index]!.ok)
      expect(winners).toHaveLength(1)
      const stored = await opened.storage.drafts.get(added.id)
      expect(stored).toMatchObject({ revision: 2, document: documentOf(winners[0]!) })
      for (const result of results) {
        if (!result.ok) expect(result.error).toMatchObject({ code: 'stale-revision', current: { revision: 2 } })
      }
    })

    it('says not-found for an id that nobody gave out', async () => {
      expect(await opened.storage.templates.get('nobody')).toBeNull()
      expect(await opened.storage.templates.save('nobody', 1, templateFields())).toEqual({
        ok: false,
        error: { code: 'not-found' },
      })
      expect(await opened.storage.templates.remove('nobody')).toBe(false)
      expect(await opened.storage.templates.restore('nobody')).toBe(false)
    })
  })

  describe('removing', () => {
    it('hides a record from reading, lists, search and saving, and restores it as it was', async () => {
      const added = await opened.storage.templates.add(templateFields())
      expect(await opened.storage.templates.remove(added.id)).toBe(true)
      expect(await opened.storage.templates.remove(added.id)).toBe(false)
      expect(await opened.storage.templates.get(added.id)).toBeNull()
      expect(await opened.storage.templates.list()).toEqual([])
      expect(await opened.storage.templates.search('防汛')).toEqual([])
      expect(await opened.storage.templates.save(added.id, 1, templateFields())).toMatchObject({
        error: { code: 'not-found' },
      })
      expect(await opened.storage.templates.list({ removed: true })).toMatchObject([{ id: added.id }])

      expect(await opened.storage.templates.restore(added.id)).toBe(true)
      expect(await opened.storage.templates.restore(added.id)).toBe(false)
      expect(await opened.storage.templates.get(added.id)).toEqual(added)
      expect(await opened.storage.templates.search('防汛')).toEqual([added])
      expect(await opened.storage.templates.list({ removed: true })).toEqual([])
    })
  })

  describe('lists', () => {
    it('begin with the latest change, and drafts come without their documents', async () => {
      const first = await opened.storage.drafts.add(draftFields('甲', { title: '甲' }))
      await opened.storage.drafts.add(draftFields('乙', { title: '乙' }))
      expect((await opened.storage.drafts.list()).map((draft) => draft.title)).toEqual(['乙', '甲'])
      await new Promise((resolve) => setTimeout(resolve, 5))
      await opened.storage.drafts.save(first.id, 1, draftFields('甲', { title: '甲改' }))
      const listed = await opened.storage.drafts.list()
      expect(listed.map((draft) => draft.title)).toEqual(['甲改', '乙'])
      expect(listed[0]).not.toHaveProperty('document')
    })
  })
}
