import { describe, expect, test } from 'vitest'
import type { DraftSlot } from '../draft/draft'
import type { SharedValue } from '../storage/record/meeting'
import { setShared, sharedRows, shareFilled } from './shared-value'

const slot = (value: string, change: Partial<DraftSlot> = {}): DraftSlot => ({
  value,
  state: value === '' ? 'empty' : 'typed',
  source: null,
  declaration: { type: 'text', from: 'meeting' },
  ...change,
})
const own = { declaration: { type: 'text' } } as const
const AT = '2026-11-22T08:00:00.000Z'
const shared = (name: string, value: string, draftId: string | null = '甲'): SharedValue => ({
  name,
  value,
  draftId,
  at: AT,
})
const paper = (id: string, slots: Readonly<Record<string, DraftSlot>>) => ({ id, title: id, slots })

describe('rows of a meeting', () => {
  test('are the blanks that templates give to it and the names shared by hand, contradictions first', () => {
    const rows = sharedRows(
      [
        paper('甲', { 日期: slot('11月22日'), 地点: slot('礼堂'), 县名: slot('云溪县', own), 主题: slot('防汛', own) }),
        paper('乙', { 日期: slot(''), 地点: slot('一楼'), 县名: slot('临川县', own) }),
      ],
      [shared('县名', '云溪县')],
    )
    expect(rows.map(({ name, contradicts }) => [name, contradicts])).toEqual([
      ['县名', true],
      ['地点', true],
      ['日期', false],
    ])
    expect(rows[2]!.papers).toEqual([
      { id: '甲', value: '11月22日', state: 'typed' },
      { id: '乙', value: '', state: 'empty' },
    ])
  })

  test('contradict when a paper says another thing than the meeting', () => {
    expect(sharedRows([paper('甲', { 日期: slot('明天') })], [shared('日期', '今天', null)])[0]!.contradicts).toBe(true)
  })

  test('take __proto__ for a name', () => {
    const slots: Readonly<Record<string, DraftSlot>> = JSON.parse(
      '{"__proto__":{"value":"甲","state":"typed","source":null,"declaration":{"type":"text","from":"meeting"}}}',
    )
    expect(
      sharedRows([paper('甲', slots), paper('乙', {})], []).map(({ name, papers }) => [name, papers.length]),
    ).toEqual([['__proto__', 1]])
  })
})

describe('what a saved paper fills', () => {
  test('is shared once, follows the paper that shared it and no other', () => {
    const slots = { 日期: slot('今天'), 地点: slot('礼堂', { state: 'carried' }), 县名: slot('云溪县', own) }
    const first = shareFilled([], '甲', slots, AT)!
    expect(first).toEqual([shared('日期', '今天')])
    expect(shareFilled(first, '甲', slots, AT)).toBeNull()
    expect(shareFilled(first, '乙', { 日期: slot('明天') }, AT)).toBeNull()
    expect(shareFilled(first, '甲', { 日期: slot('明天') }, AT)).toEqual([shared('日期', '明天')])
    expect(shareFilled(first, '甲', { 日期: slot('') }, AT)).toBeNull()
  })
})

test('a value set by hand takes the place of the one before; an empty one takes it away', () => {
  const values = [shared('日期', '今天'), shared('地点', '礼堂')]
  expect(setShared(values, shared('日期', '明天', '乙'))).toEqual([shared('日期', '明天', '乙'), values[1]])
  expect(setShared(values, shared('县名', '云溪县'))).toHaveLength(3)
  expect(setShared(values, shared('日期', ''))).toEqual([values[1]])
})
