import { expect, test } from 'vitest'
import type { DraftDocument, DraftSlot } from '@/lib/draft/draft'
import { compareDrafts } from './compare-drafts'

const slot = (value: string, label?: string): DraftSlot => ({
  value,
  state: value === '' ? 'empty' : 'typed',
  source: null,
  declaration: { type: 'text', ...(label ? { label } : {}) },
})

const draft = (
  paragraphs: readonly string[],
  slots: Readonly<Record<string, DraftSlot>>,
  flags: Readonly<Record<string, boolean>> = {},
): DraftDocument => ({
  type: 'doc',
  content: [
    { type: 'values', attrs: { slots, flags } },
    { type: 'front', content: [{ type: 'titleLine', content: [{ type: 'text', text: '讲话' }] }] },
    {
      type: 'section',
      attrs: { id: 'o', role: 'opening', from: null, locked: false, when: [] },
      content: paragraphs.map((text) => ({
        type: 'paragraph',
        attrs: { cue: false, when: [] },
        content: [{ type: 'text', text }, ...(Object.hasOwn(slots, '县名') ? [slotNode] : [])],
      })),
    },
  ],
})
const slotNode = { type: 'slot', attrs: { name: '县名' } } as const

test('two versions differ in words, in values and in what their flags show', () => {
  const before = draft(
    ['今年三月在', '同'],
    { 县名: slot('云溪县', '县'), 旧空: slot('旧'), 空着: slot('') },
    { 问责: true },
  )
  const after = draft(['今年五月在', '同'], { 县名: slot('临川县', '县'), 新空: slot('') }, { 问责: false, 新的: true })
  const { blocks, values, flags } = compareDrafts(before, after)
  expect(blocks.map(({ at, type, isSame }) => [at, type, isSame])).toEqual([
    [0, 'title', true],
    [1, 'paragraph', false],
    [2, 'paragraph', false],
  ])
  expect(blocks[1]!.parts).toEqual([
    { change: 'same', text: '今年', from: 0 },
    { change: 'deleted', text: '三月在云溪', from: 2 },
    { change: 'inserted', text: '五月在临川', from: 7 },
    { change: 'same', text: '县', from: 12 },
  ])
  expect(values).toEqual([
    { name: '县名', label: '县', before: '云溪县', after: '临川县' },
    { name: '旧空', label: '旧空', before: '旧', after: null },
  ])
  expect(flags).toEqual([{ name: '问责', after: false }])
})
