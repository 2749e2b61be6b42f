import { describe, expect, it } from 'vitest'
import { HARD_TEXTS } from './content-contract'
import type { OpenedStorage } from './contract'
import { draftFields } from './sample-record'

/** Part of the storage contract: texts beside a draft. */
export function describeReferences(opened: OpenedStorage): void {
  describe('texts beside a draft', () => {
    it('are listed in order, read one at a time, removed and restored', async () => {
      const { id } = await opened.storage.drafts.add(draftFields('甲'))
      const first = await opened.storage.references.add(id, { name: '领导讲话.docx', lines: ['一段', '二段文字'] })
      const second = await opened.storage.references.add(id, { name: '汇报.txt', lines: [] })
      await opened.reopen()
      expect(await opened.storage.references.list(id)).toEqual([first, second])
      expect(first).toMatchObject({ draftId: id, name: '领导讲话.docx', length: 6 })
      expect(await opened.storage.references.get(id, first.id)).toEqual({ ...first, lines: ['一段', '二段文字'] })
      expect(await opened.storage.references.remove(id, first.id)).toBe(true)
      expect(await opened.storage.references.remove(id, first.id)).toBe(false)
      expect(await opened.storage.references.get(id, first.id)).toBeNull()
      expect(await opened.storage.references.list(id)).toEqual([second])
      expect(await opened.storage.references.restore('nobody', first.id)).toBe(false)
      expect(await opened.storage.references.restore(id, first.id)).toBe(true)
      expect(await opened.storage.references.restore(id, first.id)).toBe(false)
      expect(await opened.storage.references.list(id)).toEqual([first, second])
    })

    it.each(HARD_TEXTS)('keep %s', async (_, text) => {
      const { id } = await opened.storage.drafts.add(draftFields('甲'))
      const added = await opened.storage.references.add(id, { name: text, lines: [text] })
      expect(await opened.storage.references.get(id, added.id)).toMatchObject({ name: text, lines: [text] })
    })
  })
}
