import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Point } from '../speech/speech'
import { isName } from '../template/name'
import { findSlots } from './find'
import { paragraphsOf, slotsOf } from './find.fixture'

const fragments = fc.constantFrom(
  'X',
  'XX',
  'x',
  '**',
  '***',
  '○○',
  '__',
  '〔XXXX〕XX号',
  '〔县名〕',
  '〔联系 人(1)%〕',
  '〔if〕',
  '【待填this】',
  'X月X日',
  '20XX年',
  '县',
  '市',
  '同志',
  '书记',
  '人',
  '个',
  '名',
  '、',
  '，',
  '。',
  '-',
  '来',
  '返',
  '全县',
  '疫情防控',
  '会议',
  '2024年',
  '3月5日',
  '12.5%',
  '3亿元',
  '《',
  '》',
  '“',
  '”',
  '王小明',
  '四川省',
  '青石镇',
  '一是',
  '第一，',
  ' ',
  '　',
  '\n',
  '号',
  '年',
  '月',
  '第',
)
const texts = fc.array(fragments, { maxLength: 60 }).map((parts) => parts.join(''))

describe('laws', () => {
  it('holds that slots are sorted, disjoint, inside one paragraph and well named', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const paragraphs = paragraphsOf(text)
        let last = 0
        for (const { range, name, label } of findSlots(text, paragraphs, [])) {
          expect(range.start).toBeGreaterThanOrEqual(last)
          expect(range.end).toBeGreaterThan(range.start)
          expect(paragraphs.some((p) => p.range.start <= range.start && range.end <= p.range.end)).toBe(true)
          expect(isName(name)).toBe(true)
          expect(label).not.toBe('')
          last = range.end
        }
      }),
    )
  })

  it('holds that blanks of one name have one source text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const sources = new Map<string, string>()
        for (const { range, name } of slotsOf(text)) {
          const source = text.slice(range.start, range.end)
          expect(sources.get(name) ?? source).toBe(source)
          sources.set(name, source)
        }
      }),
    )
  })

  it('holds that no slot touches the marker of a point', () => {
    fc.assert(
      fc.property(texts, fc.nat(80), fc.integer({ min: 1, max: 6 }), (text, at, length) => {
        const start = Math.min(at, text.length)
        const marker = { start, end: Math.min(text.length, start + length) }
        const point: Point = {
          marker,
          scheme: '一、',
          ordinal: 1,
          level: 1,
          inline: true,
          heading: { start: marker.end, end: marker.end },
          series: 1,
          parent: null,
          lostBefore: false,
          confidence: 1,
        }
        for (const { range } of findSlots(text, paragraphsOf(text), [point])) {
          expect(range.end <= marker.start || range.start >= marker.end).toBe(true)
        }
      }),
    )
  })

  it('finds nothing in words without figures, blanks or names', () => {
    const words = fc.constantFrom(
      '抓好',
      '落实',
      '责任',
      '各级各部门',
      '要',
      '切实',
      '工作',
      '提高',
      '认识',
      '，',
      '。',
      '进一步',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        expect(slotsOf(parts.join(''))).toEqual([])
      }),
    )
  })

  it('leaves paragraphs that are noise alone', () => {
    const text = '发布时间：2024年3月5日'
    expect(findSlots(text, [{ range: { start: 0, end: text.length }, form: 'noise' }], [])).toEqual([])
  })
})
