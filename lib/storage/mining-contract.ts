import { describe, expect, it } from 'vitest'
import type { OpenedStorage } from './contract'

/** Part of the storage contract: runs, their files and corrections. */
export function describeMining(opened: OpenedStorage): void {
  describe('mining', () => {
    it('keeps a run, its files and its corrections, and shows them after reopening', async () => {
      const { id } = await opened.storage.mining.add('五个文件')
      expect(await opened.storage.mining.get(id)).toMatchObject({
        state: 'waiting',
        progress: [],
        report: null,
        failure: null,
      })
      await opened.storage.mining.update(id, {
        state: 'running',
        progress: [{ stage: 'read', done: 1, total: 5, found: 3 }],
        remainingSeconds: 12.5,
      })
      await opened.storage.mining.putFiles(id, [])
      await opened.storage.mining.putFiles(id, [{ index: 0, described: '{"text":"旧"}' }])
      const others = Array.from({ length: 11_000 }, (_, index) => ({ index: index + 2, described: `${index}` }))
      await opened.storage.mining.putFiles(id, [{ index: 0, described: '{"text":"新"}' }, ...others])
      await opened.storage.mining.update(id, { report: { files: [] } })
      await opened.storage.mining.update(id, { state: 'failed', failure: 'out-of-memory' })
      const role = { kind: 'role', piece: 'a-1', line: 3, role: 'rally' } as const
      const takeBack = { kind: 'take-back', piece: 'b-1', was: 'not-a-speech' } as const
      const many = Array.from({ length: 12_000 }, (_, index) => ({
        file: 'c.txt',
        correction: { ...role, line: index + 1 },
      }))
      await opened.storage.mining.addCorrections(id, [{ file: 'a.txt', correction: role }])
      await opened.storage.mining.addCorrections(id, [{ file: 'b.txt', correction: takeBack }, ...many])
      await opened.reopen()
      expect(await opened.storage.mining.get(id)).toMatchObject({
        name: '五个文件',
        state: 'failed',
        failure: 'out-of-memory',
        progress: [{ stage: 'read', done: 1, total: 5, found: 3 }],
        remainingSeconds: 12.5,
        report: { files: [] },
      })
      expect(await opened.storage.mining.getFile(id, 0)).toEqual({ text: '新' })
      expect(await opened.storage.mining.getFile(id, 1)).toBeNull()
      expect(await opened.storage.mining.getFile(id, 11_001)).toBe(10_999)
      expect(await opened.storage.mining.corrections(id)).toEqual([
        { file: 'a.txt', correction: role },
        { file: 'b.txt', correction: takeBack },
        ...many,
      ])
      expect(await opened.storage.mining.corrections(id, 'b.txt')).toEqual([{ file: 'b.txt', correction: takeBack }])
    })

    it('lists runs without their reports, latest first', async () => {
      const first = await opened.storage.mining.add('甲')
      await opened.storage.mining.add('乙')
      await opened.storage.mining.update(first.id, { report: { files: [] } })
      const listed = await opened.storage.mining.list()
      expect(listed.map((run) => run.name)).toEqual(['乙', '甲'])
      expect(listed[1]).not.toHaveProperty('report')
    })

    it('loses neither of two changes at once', async () => {
      const { id } = await opened.storage.mining.add('甲')
      await Promise.all([
        opened.storage.mining.update(id, { state: 'running' }),
        opened.storage.mining.update(id, { progress: [{ stage: 'clean', done: 2, total: 2, found: 0 }] }),
        opened.storage.mining.update(id, { report: 1 }),
      ])
      expect(await opened.storage.mining.get(id)).toMatchObject({
        state: 'running',
        progress: [{ done: 2 }],
        report: 1,
      })
    })
  })
}
