import { describe, expect, test } from 'vitest'
import { templateBlocks } from '../template/blocks'
import { parseTemplate } from '../template/parse'
import { blockText } from './block'

/** 一是 stands for an ordinal of its scheme, wherever a marker of the table stands in the lines. */
const SCHEMES = ['（一）', '一、', '1.', '一是', '第一，', '①', '首先，']

function numbered(...lines: readonly string[]): readonly string[] {
  const body = lines.map((line) =>
    SCHEMES.reduce((text, scheme) => text.replaceAll(scheme, `{{ordinal "${scheme}"}}`), line).replaceAll(
      '}}@',
      ' start=',
    ),
  )
  const source = `{{#section "measures" id="m"}}\n${body.join('\n').replaceAll(/ start=(\d+)/g, ' start=$1}}')}\n{{/section}}\n{{#section "rally" id="r"}}\n{{count}} {{count m}} {{count r}} {{count m style="digit"}}\n{{/section}}\n`
  const blocks = templateBlocks(parseTemplate(source).value, {}, 'mark')
  return blocks.ok ? blocks.value.map(blockText) : []
}

const texts = (...lines: readonly string[]): readonly string[] => numbered(...lines).slice(0, -1)
const counts = (...lines: readonly string[]): string => numbered(...lines).at(-1)!

describe('numbers', () => {
  test('headings count under their parent and begin anew under the next', () => {
    expect(texts('## 一、', '### （一）', '### （一）', '## 一、', '### （一）')).toEqual([
      '一、',
      '（一）',
      '（二）',
      '二、',
      '（一）',
    ])
  })

  test('a paragraph point continues its series over plain paragraphs', () => {
    expect(texts('一是甲', '乙', '一是丙')).toEqual(['一是甲', '乙', '二是丙'])
  })

  test('a run-in series begins anew in each paragraph', () => {
    expect(texts('要一是甲，一是乙', '又一是丙，一是丁')).toEqual(['要一是甲，二是乙', '又一是丙，二是丁'])
  })

  test('a run-in ordinal follows the one that begins its paragraph', () => {
    expect(texts('一是甲；一是乙；一是丙')).toEqual(['一是甲；二是乙；三是丙'])
  })

  test('a series inside a point does not disturb the point’s own', () => {
    expect(texts('一是甲：①子；①丑', '一是乙：①寅')).toEqual(['一是甲：①子；②丑', '二是乙：①寅'])
  })

  test('punctuation tells schemes apart, and 首先 goes on with 其次', () => {
    expect(texts('首先，甲', '首先，乙', '首先，丙', '首先，丁', '第一，戊')).toEqual([
      '首先，甲',
      '其次，乙',
      '再次，丙',
      '第四，丁',
      '第一，戊',
    ])
  })

  test('after start= the count goes on', () => {
    expect(texts('一是@3甲', '一是乙')).toEqual(['三是甲', '四是乙'])
  })

  test('an unnumbered heading opens a point, so what is under it begins anew', () => {
    expect(texts('## 甲', '一是子', '## 乙', '一是丑')).toEqual(['甲', '一是子', '乙', '一是丑'])
  })

  test('count counts points without parent; of a section, those whose parent is outside it', () => {
    expect(counts('## 一、', '### （一）', '## 一、')).toBe('两 两 零 2')
  })
})
