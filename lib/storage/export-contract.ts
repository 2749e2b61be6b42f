import { describe, expect, it } from 'vitest'
import { HARD_TEXTS } from './content-contract'
import type { OpenedStorage } from './contract'

/** Part of the storage contract: what drafts said when they were exported. */
export function describeExports(opened: OpenedStorage): void {
  describe('exports', () => {
    it('says which drafts used a wording, by the words of their last export', async () => {
      await opened.storage.exports.put('甲', '讲话甲', '要扛牢责任。\n他说："守土尽责"。')
      await opened.storage.exports.put('乙', '讲话乙', '要扛牢责任。')
      // Moments are kept in milliseconds.
      await new Promise((resolve) => setTimeout(resolve, 5))
      await opened.storage.exports.put('甲', '讲话甲二', '要守土尽责。')
      await opened.reopen()
      const using = async (...words: string[]) => (await opened.storage.exports.using(words)).map(({ title }) => title)
      expect(await using('扛牢责任')).toEqual(['讲话乙'])
      expect(await using('扛牢责任', '守土尽责')).toEqual(expect.arrayContaining(['讲话甲二', '讲话乙']))
      expect(await using('%')).toEqual([])
      expect((await opened.storage.exports.using(['守土尽责']))[0]).toMatchObject({ draftId: '甲' })
      const many = Array.from({ length: 3_000 }, (_, index) => `别的说法${index}`)
      expect(await using(...many, '守土尽责')).toEqual(['讲话甲二'])
      expect(await opened.storage.exports.list()).toEqual([
        { draftId: '甲', title: '讲话甲二', exportedAt: expect.any(String) },
        { draftId: '乙', title: '讲话乙', exportedAt: expect.any(String) },
      ])
      const latest = { draftId: '甲', title: '讲话甲二', text: '要守土尽责。' }
      expect(await opened.storage.exports.latest(1)).toMatchObject([latest])
      expect(await opened.storage.exports.latest(9)).toMatchObject([latest, { draftId: '乙', text: '要扛牢责任。' }])
    })

    it.each(HARD_TEXTS)('finds %s', async (_, text) => {
      await opened.storage.exports.put('甲', text, `前${text}后`)
      expect(await opened.storage.exports.using([text])).toMatchObject([{ title: text }])
    })
  })
}
