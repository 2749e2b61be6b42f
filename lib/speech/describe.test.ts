import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describeDocument, documentStem, documentStems } from './describe'
import { describeText, SPEECH } from './describe-fixture'

test.each([
  ['讲话/防汛_2024.txt', '防汛'],
  ['讲话/2024.防汛.txt', '2024'],
  ['防汛', '防汛'],
  ['_草稿.txt', '_草稿.txt'],
])('an id of %s begins with %s', (file, stem) => {
  expect(documentStem(file)).toBe(stem)
})

describe('stems of many files', () => {
  test('two files of one stem take their paths', () => {
    expect(documentStems(['甲/防汛_1.txt', '乙/防汛_2.txt', '抗旱.txt'])).toEqual([
      '甲/防汛_1.txt',
      '乙/防汛_2.txt',
      '抗旱',
    ])
  })

  test('files of one path are numbered', () => {
    expect(documentStems(['a.zip/1.txt', 'a.zip/1.txt'])).toEqual(['a.zip/1.txt', 'a.zip/1.txt#2'])
  })

  test('no two are equal, whatever the paths', () => {
    const name = fc.constantFrom('防汛', '防汛.txt', '防汛_1.txt', '_', '防汛.txt#2', '#2', '__proto__', '甲/防汛')
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), (paths) => {
        const stems = documentStems(paths)
        expect(new Set(stems).size).toBe(paths.length)
      }),
    )
  })
})

describe('laws of a described document', () => {
  const lines = [
    ...['同志们：', '一、认清形势', '（一）压实责任', '一是加强巡查，二是储备物资。', '下面，我讲三点意见。', '', '　'],
    ...['来源：某网', '推荐阅读', '第二篇：在防汛会议上的讲话', '在全县工作会议上的讲话', '（2024年5月6日）', 'XX县'],
    ...['首页 | 新闻 | 公告', '谢谢大家！', '6月30日前完成XX项任务，投入资金3000万元。', '王某某书记强调，', '— 3 —'],
  ]
  const text = fc.array(fc.constantFrom(...lines), { maxLength: 30 }).map((some) => some.join('\n'))

  const lawful = (source: string): void => {
    const { clean, pieces } = describeText(source)
    let end = 0
    for (const piece of pieces) {
      expect(clean.text.slice(end, piece.range.start).trim()).toBe('')
      end = piece.range.end
      const holds = (range: { readonly start: number; readonly end: number }) =>
        piece.paragraphs.some((paragraph) => paragraph.range.start <= range.start && range.end <= paragraph.range.end)
      for (const { role, because, confidence } of piece.paragraphs) {
        expect(because, role).not.toEqual([])
        expect(confidence).toBeGreaterThan(0)
      }
      for (const [index, { marker, heading, parent, level }] of piece.points.entries()) {
        expect(holds({ start: marker.start, end: heading.end })).toBe(true)
        expect(level).toBe(parent === null ? level : piece.points[parent]!.level + 1)
        expect(parent ?? -1).toBeLessThan(index)
      }
      for (const { range } of piece.slots) expect(holds(range)).toBe(true)
      for (const [index, { range }] of piece.slots.entries())
        expect(range.start).toBeGreaterThanOrEqual(piece.slots[index - 1]?.range.end ?? 0)
    }
    expect(clean.text.slice(end).trim()).toBe('')
    expect(new Set(pieces.map(({ id }) => id)).size).toBe(pieces.length)
  }

  test('hold on texts of real-looking lines', () => {
    fc.assert(fc.property(text, lawful), { numRuns: 300 })
  })

  const samples = path.resolve('samples')
  test.each(readdirSync(samples).filter((file) => file.endsWith('.txt')))('hold on %s', (file) => {
    lawful(new TextDecoder('gb18030').decode(readFileSync(path.join(samples, file))))
    lawful(readFileSync(path.join(samples, file), 'utf8'))
  })

  test('hold on a text with names of object prototypes', () => {
    lawful('__proto__：\n一、constructor\n请toString同志发言。')
  })
})

test('describing twice gives the same', () => {
  const document = { path: 'a.txt', format: 'txt', encoding: 'utf-8', text: SPEECH } as const
  expect(describeDocument(document)).toEqual(describeDocument(document))
})
