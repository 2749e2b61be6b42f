import { describe, expect, it } from 'vitest'
import type { DraftDocument } from '../draft/draft'
import type { OpenedStorage } from './contract'
import { documentOf, draftFields, templateFields } from './sample-record'

/** Texts that databases and their drivers have been known to spoil. */
export const HARD_TEXTS: readonly (readonly [name: string, text: string])[] = [
  ['quotes', `'"\`;--' OR 1=1 “引号” \\`],
  ['characters outside the basic plane', '🎤𠮷👩‍👩‍👧'],
  ['NUL', '前\u0000后'],
  ['a lone surrogate', '前\ud83d后'],
  ['line ends of every kind', 'a\r\nb\rc\u2028d\n'],
  ['a name of an object property', '__proto__'],
]

/** Part of the storage contract: that what is stored comes back as it was. */
export function describeContents(opened: OpenedStorage): void {
  describe('contents', () => {
    it.each(HARD_TEXTS)('keeps %s in every field', async (_, text) => {
      const fields = templateFields({ name: text, occasions: [text], source: text })
      const template = await opened.storage.templates.add(fields)
      const draft = await opened.storage.drafts.add(draftFields(text, { title: text }))
      await opened.storage.settings.set({ [text]: text })
      await opened.reopen()
      expect(await opened.storage.templates.get(template.id)).toEqual(template)
      expect(template).toMatchObject({ name: text, occasions: [text], source: text })
      expect(await opened.storage.drafts.get(draft.id)).toEqual(draft)
      expect(draft.document).toEqual(documentOf(text))
      expect(Object.entries(await opened.storage.settings.get())).toEqual([[text, text]])
    })

    it('keeps __proto__ and constructor as names of slots', async () => {
      const slots = JSON.parse('{"__proto__":{"value":"甲"},"constructor":{"value":"乙"}}')
      const fields = draftFields('文')
      const [values, front, ...sections] = fields.document.content
      const document: DraftDocument = {
        type: 'doc',
        content: [{ ...values, attrs: { slots, flags: {} } }, front, ...sections],
      }
      const { id } = await opened.storage.drafts.add({ ...fields, document })
      const stored = (await opened.storage.drafts.get(id))!.document.content[0].attrs.slots
      expect(Object.keys(stored)).toEqual(['__proto__', 'constructor'])
      expect(JSON.stringify(stored)).toBe(JSON.stringify(slots))
      expect(({} as Record<string, unknown>).value).toBeUndefined()
    })

    it('keeps a document of 2 MB and a template of 1 MB, and finds the latter', async () => {
      const text = '一二三四五六七八九十'.repeat(70_000)
      const draft = await opened.storage.drafts.add(draftFields(text))
      const many = Array.from({ length: 340_000 }, (_, index) =>
        String.fromCharCode(0x4e00 + ((index * 7919) % 20_000)),
      )
      const template = await opened.storage.templates.add(templateFields({ source: `安全${many.join('')}` }))
      expect(((await opened.storage.drafts.get(draft.id)) ?? draft).document).toEqual(documentOf(text))
      expect((await opened.storage.templates.get(template.id))?.source).toBe(template.source)
      expect(await opened.storage.templates.search('安全')).toHaveLength(1)
    })
  })

  it('shows everything after reopening', async () => {
    const template = await opened.storage.templates.add(templateFields())
    const draft = await opened.storage.drafts.add(draftFields('甲', { templateId: template.id, templateRevision: 1 }))
    await opened.storage.settings.set({ 单位名称: '县应急管理局' })
    await opened.storage.settings.set({ 单位名称: '县防汛办' })
    await opened.storage.exportProfile.set({ draftMark: '送审稿', signature: { unit: '县防汛办' } })
    await opened.reopen()
    expect(await opened.storage.templates.list()).toEqual([template])
    expect(await opened.storage.templates.search('防汛')).toEqual([template])
    expect(await opened.storage.drafts.get(draft.id)).toEqual(draft)
    expect(await opened.storage.settings.get()).toEqual({ 单位名称: '县防汛办' })
    expect(await opened.storage.exportProfile.get()).toEqual({ draftMark: '送审稿', signature: { unit: '县防汛办' } })
  })
}
