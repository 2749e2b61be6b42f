import fc from 'fast-check'
import { expect, test } from 'vitest'
import { titleCuts } from './title-lines'

const cut = (title: string): readonly string[] => {
  const offsets = [0, ...titleCuts(title), title.length]
  return offsets.slice(1).map((end, index) => title.slice(offsets[index], end))
}

test('a title of at most twenty characters stays on one line', () => {
  expect(cut('在全区绿化养护工作会议上的讲话')).toHaveLength(1)
  expect(cut('在全区城市绿化养护和树木过冬工作会上的讲话')).toHaveLength(2)
})

test('a long title is cut at a joint', () => {
  expect(cut('在全区城市绿化养护工作会议暨春季植树动员会上的讲话')).toEqual([
    '在全区城市绿化养护工作会议',
    '暨春季植树动员会上的讲话',
  ])
})

test('the word that joins two meetings begins a line, unless the lines were then equal', () => {
  expect(cut('在全区一季度经济运行分析暨重点项目建设推进会上的讲话')).toEqual([
    '在全区一季度经济运行分析',
    '暨重点项目建设推进会上的讲话',
  ])
  expect(cut('在全区城市绿化养护工作会议暨春季植树动员大会上的讲话')).toEqual([
    '在全区城市绿化养护工作会议暨',
    '春季植树动员大会上的讲话',
  ])
})

test('a title that no two lines hold takes three', () => {
  expect(cut('在学习贯彻《城市绿化养护管理办法实施细则》培训班开班式上的讲话')).toEqual([
    '在学习贯彻',
    '《城市绿化养护管理办法实施细则》',
    '培训班开班式上的讲话',
  ])
})

test('a title stays whole rather than leave three characters for its last line', () => {
  expect(cut('在《城市绿化养护管理办法实施细则和说明》的讲话')).toHaveLength(1)
})

test('no line begins with a mark or in the middle of a number', () => {
  expect(cut('甲乙丙丁戊己庚辛壬癸！！！！！！甲乙丙丁戊己庚辛壬癸')[1]).toMatch(/^[甲乙丙丁戊己庚辛壬癸]/)
  expect(cut('甲乙丙丁戊己庚辛壬癸123456789012甲乙丙丁戊己庚辛壬癸')[1]).toMatch(/^(?:123456789012)?甲/)
})

test('nothing in brackets or quotation marks is cut, nor a number from its unit', () => {
  for (const title of [
    '在学习贯彻《城市绿化养护管理办法实施细则》培训班开班式上的讲话',
    '在2025年全市河道绿化养护暨“一河两岸一条路”建设推进会上的讲话',
  ]) {
    const lines = cut(title)
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) {
      expect(line.split('《').length).toBe(line.split('》').length)
      expect(line.split('“').length).toBe(line.split('”').length)
      expect(line).not.toMatch(/\d$/)
    }
  }
})

const pieces = [
  '在',
  '全区',
  '绿化',
  '养护',
  '工作',
  '会议',
  '暨',
  '和',
  '《',
  '》',
  '“',
  '”',
  '2025',
  '年',
  '上的讲话',
  '，',
  '大会',
  'A4',
  '😀',
]

/** Titles of two or three lines that may be cut nearly anywhere. */
const plain = fc.array(fc.constantFrom(...pieces.filter((piece) => !/[《》“”]/.test(piece))), {
  minLength: 12,
  maxLength: 30,
})

test('lines of any title fit, differ from their neighbours, and keep all characters', () => {
  fc.assert(
    fc.property(fc.oneof(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), plain), (parts) => {
      const title = parts.join('')
      const lines = cut(title)
      expect(lines.join('')).toBe(title)
      expect(lines.length).toBeLessThanOrEqual(3)
      const widths = lines.map((line) =>
        [...line].reduce((width, character) => width + (character < '\x80' ? 0.5 : 1), 0),
      )
      if (lines.length === 1) return
      for (const width of widths) expect(width).toBeLessThanOrEqual(20)
      expect(widths.at(-1)).toBeGreaterThanOrEqual(4)
      widths.slice(1).forEach((width, index) => {
        expect(width).not.toBe(widths[index])
      })
      if (widths.length === 3) expect(widths[1]).toBeGreaterThanOrEqual(Math.min(widths[0]!, widths[2]!))
      for (const line of lines.slice(1)) expect(line).not.toMatch(/^[》”，]/)
    }),
    { numRuns: 1000 },
  )
})
