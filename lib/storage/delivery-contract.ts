import { describe, expect, it } from 'vitest'
import type { OpenedStorage } from './contract'
import { draftFields } from './sample-record'

/** Part of the storage contract: how a draft is delivered. */
export function describeDelivery(opened: OpenedStorage): void {
  describe('how a draft is delivered', () => {
    it('changes field by field, and neither touches the revision nor is touched by a save', async () => {
      const { id } = await opened.storage.drafts.add(draftFields('甲'))
      expect(await opened.storage.drafts.get(id)).toMatchObject({
        meetingId: null,
        speakerId: null,
        targetMinutes: null,
      })
      await opened.storage.drafts.deliver(id, { meetingId: '会' })
      expect(await opened.storage.drafts.deliver(id, { targetMinutes: 7.5 })).toMatchObject({
        revision: 1,
        meetingId: '会',
        targetMinutes: 7.5,
      })
      const saved = await opened.storage.drafts.save(id, 1, draftFields('乙'))
      expect(saved).toMatchObject({ ok: true, value: { revision: 2, meetingId: '会', targetMinutes: 7.5 } })
      await opened.storage.drafts.deliver(id, { meetingId: null, speakerId: '人' })
      await opened.reopen()
      const delivery = { meetingId: null, speakerId: '人', targetMinutes: 7.5 }
      expect(await opened.storage.drafts.get(id)).toMatchObject({ revision: 2, ...delivery })
      expect(await opened.storage.drafts.list()).toMatchObject([{ revision: 2, ...delivery }])
      expect(await opened.storage.drafts.deliver(id, {})).toMatchObject(delivery)
      expect(await opened.storage.drafts.deliver('nobody', { speakerId: '人' })).toBeNull()
    })
  })
}
