import { describe, expect, it } from 'vitest'
import type { OpenedStorage } from './contract'

/** Part of the storage contract: meetings and speakers. */
export function describeMeetings(opened: OpenedStorage): void {
  describe('meetings and speakers', () => {
    it('are records under revisions', async () => {
      const shared = { name: '__proto__', value: '全县会议', draftId: '稿', at: '2026-11-22T08:00:00.000Z' }
      const fields = { name: '全县安全生产会', date: '11月22日', place: '一号会议室', values: [shared] }
      const meeting = await opened.storage.meetings.add(fields)
      const speaker = await opened.storage.speakers.add({ name: '林岳', post: '县长', rate: 200 })
      await opened.storage.speakers.save(speaker.id, 1, { name: '林岳', post: '县长', rate: 180 })
      expect(await opened.storage.meetings.save(meeting.id, 2, fields)).toMatchObject({
        error: { code: 'stale-revision' },
      })
      await opened.reopen()
      expect(await opened.storage.meetings.get(meeting.id)).toEqual({ ...meeting, ...fields })
      expect(await opened.storage.meetings.list()).toEqual([meeting])
      expect(await opened.storage.speakers.list()).toMatchObject([{ id: speaker.id, revision: 2, rate: 180 }])
      expect(await opened.storage.speakers.remove(speaker.id)).toBe(true)
      expect(await opened.storage.speakers.list()).toEqual([])
      expect(await opened.storage.speakers.restore(speaker.id)).toBe(true)
    })
  })
}
