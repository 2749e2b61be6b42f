import { expect, it } from 'vitest'
import type { DraftSlot } from '../draft/draft'
import { adopt } from './adopt'
import type { SectionVariant } from './variant'

const slot = (type: 'place' | 'date', value = ''): DraftSlot => ({
  ...{ value, source: null, declaration: { type } },
  state: value === '' ? 'empty' : 'typed',
})

const variant: SectionVariant = {
  ...{ key: 'k', role: 'measures', lines: [], id: 'other', genre: null, occasions: [], families: 1, sources: 1 },
  source: { kind: 'speech', key: 's', name: '甲' },
  slots: { 地点: slot('place'), 时间: slot('date') },
  flags: { 追责: true, 远程: true },
  content: [
    {
      type: 'paragraph',
      attrs: { cue: false, when: ['追责'] },
      content: [
        { type: 'slot', attrs: { name: '地点' } },
        { type: 'slot', attrs: { name: '时间' } },
        { type: 'count', attrs: { of: 'other', digit: false } },
        { type: 'count', attrs: { of: 'gone', digit: true } },
        { type: 'count', attrs: { of: 'rally', digit: false } },
      ],
    },
  ],
}

const values = { slots: { 地点: slot('place', '柳坪'), 时间: slot('place') }, flags: { 远程: false } }

it('shares blanks of one name and type, and gives others a name of their own', () => {
  const adopted = adopt(variant, { values, sections: new Set(['measures', 'rally']), id: 'measures' })
  expect(adopted).toMatchObject({ kept: ['地点'], added: ['时间-2'] })
  expect(adopted.values.slots.地点).toBe(values.slots.地点)
  expect(Object.keys(adopted.values.slots)).toEqual(['地点', '时间', '时间-2'])
  expect(adopted.content[0]!.content!.slice(0, 2)).toEqual([
    { type: 'slot', attrs: { name: '地点' } },
    { type: 'slot', attrs: { name: '时间-2' } },
  ])
})

it('leaves the flags of the draft as they are and brings those it lacks', () => {
  const { flags } = adopt(variant, { values, sections: new Set(), id: 'measures' }).values
  expect(flags).toEqual({ 追责: true, 远程: false })
})

it('counts its own points under the new id, and the whole speech where the counted section is not there', () => {
  const { content } = adopt(variant, { values, sections: new Set(['rally']), id: 'measures' })
  const counts = content[0]!.content!.slice(2).map((node) => (node.type === 'count' ? node.attrs : null))
  expect(counts).toEqual([
    { of: 'measures', digit: false },
    { of: null, digit: true },
    { of: 'rally', digit: false },
  ])
})
