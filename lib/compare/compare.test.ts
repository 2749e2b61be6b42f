import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ComparedLine, compareLines, compareTexts, type Difference } from './compare'

const MARKS = { same: ['', ''], deleted: ['[-', '-]'], inserted: ['{+', '+}'] } as const

/** 今年[-三-]{+五+}月 */
const drawn = (parts: readonly Difference[]): string =>
  parts.map(({ change, text }) => MARKS[change][0] + text + MARKS[change][1]).join('')

const line = fc
  .array(fc.constantFrom('安全', '生产', '工作', '，', '要', '全力', '抓好', '。', '2026年', '𠮷'), { maxLength: 8 })
  .map((words) => words.join(''))
const text = fc.array(line, { maxLength: 6 })

const without = (lines: readonly ComparedLine[], change: Difference['change']): string =>
  lines
    .flatMap(({ parts }) => parts)
    .filter((part) => part.change !== change)
    .map((part) => part.text)
    .join('')

describe('the differences of two lines', () => {
  test.each([
    ['今年三月召开会议', '今年五月召开会议', '今年[-三月-]{+五月+}召开会议'],
    ['要抓好安全生产工作。', '要全力抓好安全生产工作。', '要{+全力+}抓好安全生产工作。'],
    ['全县共排查隐患312处。', '全县共排查隐患468处。', '全县共排查隐患[-312-]{+468+}处。'],
    ['一，二。', '一；二。', '一[-，-]{+；+}二。'],
    ['今天天气很好', '会议圆满结束', '[-今天天气很好-]{+会议圆满结束+}'],
    ['防汛，抗旱工作', '防火，排险工作', '[-防汛，抗旱-]{+防火，排险+}工作'],
    ['今天我们召开会议。', '森林防火形势严峻。', '[-今天我们召开会议。-]{+森林防火形势严峻。+}'],
    ['', '新的', '{+新的+}'],
    ['同', '同', '同'],
  ])('%s → %s', (before, after, expected) => {
    expect(drawn(compareTexts(before, after))).toBe(expected)
  })

  test('are the texts again without one side', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const lines = compareLines(before, after)
        expect(without(lines, 'inserted')).toBe(before.join(''))
        expect(without(lines, 'deleted')).toBe(after.join(''))
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('compared lines', () => {
  const shown = (before: readonly string[], after: readonly string[]) =>
    compareLines(before, after).map(({ parts, before: i, after: j }) => [drawn(parts), i, j])

  test('name the lines of both texts', () => {
    expect(shown(['甲方案很好', '乙', '丙'], ['甲方案很好', '丙', '新的一段'])).toEqual([
      ['甲方案很好', 0, 0],
      ['[-乙-]', 1, null],
      ['丙', 2, 1],
      ['{+新的一段+}', null, 2],
    ])
  })

  test('show a line that was cut in two as two', () => {
    expect(shown(['安全生产要抓好。防汛工作也要抓好。'], ['安全生产要抓好。', '防汛工作也要抓好。'])).toEqual([
      ['安全生产要抓好。', 0, 0],
      ['防汛工作也要抓好。', 0, 1],
    ])
  })

  test('cover all lines of both, each in order', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const lines = compareLines(before, after)
        for (const [list, key] of [
          [before, 'before'],
          [after, 'after'],
        ] as const) {
          const indexes = lines.flatMap((each) => each[key] ?? [])
          expect([...new Set(indexes)]).toEqual(list.map((_, index) => index))
          expect(indexes.toSorted((a, b) => a - b)).toEqual(indexes)
        }
      }),
      { numRuns: 500 },
    )
  })
})
