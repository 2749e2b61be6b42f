import { describe, expect, it } from 'vitest'
import type { OpenedStorage } from './contract'
import { templateFields } from './sample-record'

/** Part of the storage contract: how templates are found. */
export function describeSearch(opened: OpenedStorage): void {
  describe('search', () => {
    const find = async (query: string) => (await opened.storage.templates.search(query)).map((record) => record.name)

    it('finds two Chinese characters inside a longer word', async () => {
      await opened.storage.templates.add(templateFields({ name: '甲', source: '推进碳中和工作' }))
      await opened.storage.templates.add(templateFields({ name: '乙', source: '推进信访工作' }))
      expect(await find('中和')).toEqual(['甲'])
      expect(await find('碳中和')).toEqual(['甲'])
      expect(await find('访')).toEqual(['乙'])
    })

    it('does not find characters that only stand apart', async () => {
      await opened.storage.templates.add(templateFields({ name: '甲', source: '碳中，中和' }))
      expect(await find('碳中和')).toEqual([])
    })

    it('puts name before occasions before text', async () => {
      await opened.storage.templates.add(templateFields({ name: '丙', occasions: [], source: '安全生产' }))
      await opened.storage.templates.add(templateFields({ name: '乙', occasions: ['安全生产'], source: '文' }))
      await opened.storage.templates.add(templateFields({ name: '安全生产讲话', occasions: [], source: '文' }))
      expect(await find('安全生产')).toEqual(['安全生产讲话', '乙', '丙'])
    })

    it('wants every word of several, and takes full width, half width and case as one', async () => {
      await opened.storage.templates.add(templateFields({ name: '甲', occasions: ['防汛'], source: 'GB18030 编码' }))
      await opened.storage.templates.add(templateFields({ name: '乙', occasions: ['防汛'], source: '文' }))
      expect(await find('防汛　ｇｂ18030')).toEqual(['甲'])
      expect(await find('防汛 抗旱')).toEqual([])
    })

    it('follows a save', async () => {
      const added = await opened.storage.templates.add(templateFields({ source: '旧词' }))
      await opened.storage.templates.save(added.id, 1, templateFields({ source: '新语' }))
      expect(await opened.storage.templates.search('旧词')).toEqual([])
      expect(await opened.storage.templates.search('新语')).toHaveLength(1)
    })

    it.each(['', '，', `"'`, '" OR *', 'a AND', "'&|!", '\\', '\u0000', '𠮷野'])(
      'takes %j for words',
      async (query) => {
        await opened.storage.templates.add(templateFields({ name: '甲' }))
        expect(await opened.storage.templates.search(query)).toEqual([])
      },
    )

    it('finds a name outside the basic plane', async () => {
      await opened.storage.templates.add(templateFields({ name: '𠮷野同志讲话' }))
      expect(await find('𠮷野')).toEqual(['𠮷野同志讲话'])
    })
  })
}
