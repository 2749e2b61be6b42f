import { describe, expect, test } from 'vitest'
import { blockText } from '../document/block'
import { parseTemplate } from '../template/parse'
import type { Values } from '../template/values'
import { draftBlocks } from './blocks'
import type { DraftDocument } from './draft'
import { fits } from './fit'
import { instantiate } from './instantiate'
import { speakingMinutes, spokenCharacters } from './length'
import { countOpenSlots, openSlots } from './open-slots'
import { clearSlot, confirmSlot, fillSlot, setFlag } from './values'

const SOURCE = `---
slots:
  日期: { type: date }
  县名: { type: place, label: 本县 }
  人数: { type: count }
  问责: { type: flag, default: true }
---
# 在{{县名}}的讲话
{{#section "opening" id="o"}}
{{县名}}今年 3 次开会，WTO 有{{人数}}人。
（{{日期}}鼓掌）
{{#if 问责}}
{{日期}}前报{{县名}}。
{{/if}}
{{/section}}
`

function begin(values: Values, state: 'typed' | 'carried' = 'typed'): DraftDocument {
  const draft = instantiate(parseTemplate(SOURCE).value, values, { from: null, state, source: '去年的稿子' })
  if (!draft.ok) throw new Error('refused')
  return draft.value
}

const text = (draft: DraftDocument): string => draftBlocks(draft, 'keep').map(blockText).join('\n')

describe('values of a draft', () => {
  test('a blank filled once is filled everywhere', () => {
    const draft = fillSlot(begin({}), '县名', '云溪县')
    expect(text(draft)).toBe('在云溪县的讲话\n云溪县今年 3 次开会，WTO 有XX人。\n（XX鼓掌）\nXX前报云溪县。')
    expect(text(clearSlot(draft, '县名'))).toBe(text(begin({})))
  })

  test('filling changes no other value and not the draft that was', () => {
    const before = begin({ 日期: '3月6日' })
    const stored = JSON.stringify(before)
    const after = fillSlot(before, '县名', '云溪县')
    expect(JSON.stringify(before)).toBe(stored)
    expect(after.content[0].attrs.slots.日期).toEqual(before.content[0].attrs.slots.日期)
    expect(fillSlot(before, '没有', '甲')).toEqual(before)
  })

  test('a carried value is confirmed with who vouches for it; an empty blank cannot be', () => {
    const draft = begin({ 县名: '云溪县' }, 'carried')
    expect(draft.content[0].attrs.slots.县名).toMatchObject({ state: 'carried', source: '去年的稿子' })
    expect(confirmSlot(draft, '县名', '张三').content[0].attrs.slots.县名).toMatchObject({
      state: 'checked',
      source: '张三',
    })
    expect(confirmSlot(draft, '日期').content[0].attrs.slots.日期).toMatchObject({ state: 'empty', value: '' })
  })

  test('what a flag hides is neither printed nor asked for', () => {
    const draft = setFlag(begin({}), '问责', false)
    expect(text(draft)).not.toContain('前报')
    expect(openSlots(draft).find(({ name }) => name === '日期')?.places).toBe(1)
  })
})

describe('open blanks', () => {
  test('stand in text order with what to do next', () => {
    const draft = fillSlot(fillSlot(begin({ 县名: '云溪县' }, 'carried'), '人数', '很远'), '日期', '')
    const slots = openSlots(draft)
    expect(slots.map(({ name, label, next, places }) => [name, label, next, places])).toEqual([
      ['县名', '本县', 'confirm', 3],
      ['人数', '人数', 'mend', 1],
      ['日期', '日期', 'fill', 2],
    ])
    expect(countOpenSlots(slots)).toEqual({ total: 3, empty: 1, carried: 1, misfit: 1 })
  })

  test.each([
    ['date', '2025年3月6日', true],
    ['date', '全县', false],
    ['count', '三', true],
    ['count', '几十', true],
    ['count', '云溪', false],
    ['percent', '3.5%', true],
    ['percent', '百分之三', true],
    ['percent', '云溪', false],
    ['year', '二〇二五', true],
    ['year', '春天', false],
    ['time', '9:30', true],
    ['amount', '3亿元', true],
    ['person', '任何字', true],
  ] as const)('a %s may be %s: %s', (type, value, expected) => {
    expect(fits({ type }, value)).toBe(expected)
  })

  test('a choice is one of its choices', () => {
    expect(fits({ type: 'choice', choices: ['甲', '乙'] }, '丙')).toBe(false)
  })
})

describe('length', () => {
  test('counts Han characters, digits and Latin words of what is spoken', () => {
    const blocks = draftBlocks(fillSlot(begin({}), '县名', '云溪县'), 'mark')
    // 云溪县今年3次开会 WTO 有〔人数〕人 · 〔日期〕前报云溪县 ; the title and the cue are not said.
    expect(spokenCharacters(blocks)).toBe(9 + 1 + 4 + 7)
    expect(speakingMinutes(1800)).toBe(10)
  })
})
