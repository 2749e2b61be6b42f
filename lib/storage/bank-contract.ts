import { describe, expect, it } from 'vitest'
import type { OpenedStorage } from './contract'
import type { BankEntry } from './record/bank'

/** Part of the storage contract: the phrase bank. */
export function describeBank(opened: OpenedStorage): void {
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
      const first = await opened.storage.mining.add('甲')
      const second = await opened.storage.mining.add('乙')
      const many = Array.from({ length: 6_000 }, (_, index) => ({ entry: entry(`多${index}`, 1), body: index }))
      await opened.storage.bank.put(first.id, [
        { entry: entry('扛牢责任', 5, '旧'), body: { of: '旧' } },
        { entry: entry('守土尽责', 3), body: { of: '守' } },
        ...many,
      ])
      await opened.storage.bank.put(second.id, [
        { entry: entry('扛牢责任', 5, '新'), body: { of: '新' } },
        { entry: entry('守土尽责', 2), body: { of: '少' } },
      ])
      await opened.reopen()
      const listed = await opened.storage.bank.list()
      expect(listed).toHaveLength(6_002)
      expect(listed.slice(0, 2)).toEqual([entry('扛牢责任', 5, '新'), entry('守土尽责', 3)])
      expect(await opened.storage.bank.get('phrase', '扛牢责任')).toEqual({ miningId: second.id, body: { of: '新' } })
      expect(await opened.storage.bank.get('phrase', '守土尽责')).toEqual({ miningId: first.id, body: { of: '守' } })
      expect(await opened.storage.bank.get('frame', '扛牢责任')).toBeNull()
    })

    it('takes a finding that is named twice once, the later one', async () => {
      const { id } = await opened.storage.mining.add('甲')
      const twice = ['先', '后'].map((of) => ({ entry: entry('扛牢责任', 5, of), body: { of } }))
      await opened.storage.bank.put(id, twice)
      expect(await opened.storage.bank.list()).toEqual([entry('扛牢责任', 5, '后')])
    })
  })
}
